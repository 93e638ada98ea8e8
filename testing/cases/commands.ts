import type { HandedMaterial, ResultChannel } from '@tongban/domain/cases/case.ts'
import type { CommandOf } from '@tongban/domain/cases/commands.ts'
import type { ParcelLine } from '@tongban/domain/parcels/parcel.ts'
import { elevenPages, paperOf } from './opening.ts'

// Commands as the story tests give them, each complete and lawful; a test that wants one worse changes a field.

export const requestHandover = { type: 'RequestHandover' } as const
export const consent = { type: 'ConsentHandover' } as const
export const accept = { type: 'AcceptCase' } as const

export function decline(reason = '材料属于另一个县'): CommandOf<'DeclineHandover'> {
  return { type: 'DeclineHandover', reason }
}

function line(key: string, name: string, pages: number, kind: ParcelLine['kind'] = 'original'): ParcelLine {
  return { key, name, kind, pages, digests: [] }
}

/** Three papers, eleven pages. */
export const elevenPageList: ParcelLine[] = [
  line('application', '护士变更注册申请审核表', 4),
  line('application', '护士变更注册申请审核表', 4, 'copy'),
  line('certificate', '护士执业证书', 3),
]

export function sendMaterials(change: Partial<CommandOf<'SendParcel'>> = {}): CommandOf<'SendParcel'> {
  return {
    type: 'SendParcel', parcelId: 'parcel-1', purpose: 'materials', toApplicant: false, courier: '邮政 EMS',
    waybill: '1234567890123', lines: elevenPageList, ...change,
  }
}

/** The page that was missing, in a parcel of its own. */
export function sendMissingPage(parcelId = 'parcel-2'): CommandOf<'SendParcel'> {
  return sendMaterials({ parcelId, lines: [line('certificate', '护士执业证书', 1)] })
}

export function sendResult(change: Partial<CommandOf<'SendParcel'>> = {}): CommandOf<'SendParcel'> {
  const lines = [line('result', '护士执业证书', 1)]
  return sendMaterials({ parcelId: 'result-1', purpose: 'result', lines, ...change })
}

/** Signs for a parcel in which everything that its list names was found. */
export function signFor(lines: ParcelLine[] = elevenPageList, parcelId = 'parcel-1'): CommandOf<'SignForParcel'> {
  return { type: 'SignForParcel', parcelId, counted: lines.map(({ key, kind, pages }) => ({ key, kind, pages })) }
}

/** Signs for ten of the eleven pages. */
export function signForTenPages(): CommandOf<'SignForParcel'> {
  const lines = elevenPageList.map((one) => (one.key === 'certificate' ? { ...one, pages: 2 } : one))
  return signFor(lines)
}

export function signForResult(pages = 1, parcelId = 'result-1'): CommandOf<'SignForParcel'> {
  return signFor([line('result', '护士执业证书', pages)], parcelId)
}

export function post(text = '申请人今天下午再来。', messageId = 'message-1'): CommandOf<'PostMessage'> {
  return { type: 'PostMessage', messageId, text, attachments: [] }
}

export function raise(text = '照片看不清。', problemId = 'problem-1'): CommandOf<'RaiseProblem'> {
  return { type: 'RaiseProblem', problemId, text }
}

export function settleProblem(problemId = 'problem-1', text = '已重新扫描。'): CommandOf<'SettleProblem'> {
  return { type: 'SettleProblem', problemId, text }
}

export function reopen(problemId = 'problem-1', text = '还是看不清。'): CommandOf<'ReopenProblem'> {
  return { type: 'ReopenProblem', problemId, text }
}

export function confirm(problemId = 'problem-1'): CommandOf<'ConfirmProblem'> {
  return { type: 'ConfirmProblem', problemId }
}

export function notOurMatter(reasons = '这件事不需要许可。'): CommandOf<'TellNotOurMatter'> {
  return { type: 'TellNotOurMatter', reasons }
}

export function notOurPower(
  rightAuthority = '开原市公安局',
  reasons = '不属于卫生健康部门职权。',
): CommandOf<'RefuseAcceptance'> {
  return { type: 'RefuseAcceptance', reasons, rightAuthority }
}

export const certificateLine = { key: 'certificate', material: '护士执业证书', defect: '第二页缺印章', standard: '印章齐全' }
export const formLine = { key: 'form', material: '申请表', defect: '没有填执业地点', standard: '填写机构全称' }

export function askCorrection(lines = [certificateLine]): CommandOf<'RequestCorrection'> {
  return { type: 'RequestCorrection', lines }
}

export function correct(
  materials: HandedMaterial[] = [paperOf('certificate', 3)],
  form: Record<string, unknown> | null = null,
): CommandOf<'SubmitCorrection'> {
  return { type: 'SubmitCorrection', materials, form }
}

/** Hands everything in once more. */
export const correctAll = correct(elevenPages, { 新执业地点: '开原市中心医院' })

export function opinion(agreed = true, text = '材料真实，符合条件。'): CommandOf<'GiveOpinion'> {
  return { type: 'GiveOpinion', agreed, text }
}

export function jointAct(agreed = true, key = 'moveOut', text = '已办理迁出。'): CommandOf<'CompleteJointAct'> {
  return { type: 'CompleteJointAct', key, agreed, text, attachments: [] }
}

export const grant: CommandOf<'DecideCase'> = {
  type: 'DecideCase', outcome: 'granted', reasons: '', basis: '护士条例 第九条', remedies: null,
}

export function refuseLicence(change: Partial<CommandOf<'DecideCase'>> = {}): CommandOf<'DecideCase'> {
  return {
    type: 'DecideCase', outcome: 'refused', reasons: '不具备执业条件。', basis: '护士条例 第七条',
    remedies: '六十日内申请行政复议，六个月内提起行政诉讼。', ...change,
  }
}

export function issue(channel: ResultChannel = 'window'): CommandOf<'IssueResult'> {
  return { type: 'IssueResult', channel, number: '202621128200017', attachments: [] }
}

export function handOut(identityChecked = true): CommandOf<'HandOutResult'> {
  return { type: 'HandOutResult', to: '刘春华', identityChecked }
}

export function rate(level: 1 | 2 | 3 | 4 | 5 = 2): CommandOf<'RateCase'> {
  return { type: 'RateCase', level, text: '' }
}

export function withdraw(reasons = '不再变更执业地点。'): CommandOf<'WithdrawCase'> {
  return { type: 'WithdrawCase', reasons }
}
