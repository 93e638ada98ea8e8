import { randomUUID } from 'node:crypto'
import { commandPath } from '@tongban/contract/cases/commands.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import type { CaseCommandType } from '@tongban/domain/cases/commands.ts'
import type { Random } from './random.ts'

type Fields = (view: CaseView) => Record<string, unknown> | null

/** An act and its fields for a case as its page shows it; null where the page gives nothing to act on. */
const FIELDS: Partial<Record<CaseCommandType, Fields>> = {
  RequestHandover: () => ({}),
  ConsentHandover: () => ({}),
  DeclineHandover: () => ({ reason: '材料不齐' }),
  AcceptCase: () => ({}),
  SendParcel: parcelOf,
  SignForParcel: signatureOf,
  PostMessage: () => ({ messageId: randomUUID(), text: '请核对一下。', attachments: [] }),
  RaiseProblem: () => ({ problemId: randomUUID(), text: '身份证复印件看不清。' }),
  SettleProblem: (view) => onProblem(view, (one) => one.settled === null, { text: '已重新扫描。' }),
  ConfirmProblem: (view) => onProblem(view, (one) => one.settled !== null, {}),
  GiveOpinion: () => ({ agreed: true, text: '符合条件' }),
  DecideCase: () => ({ outcome: 'granted', reasons: '符合条件', basis: '护士条例 第九条', remedies: null }),
  IssueResult: () => ({ channel: 'window', number: '开卫护变〔2026〕1号', attachments: [] }),
  HandOutResult: () => ({ to: '李仲洲', identityChecked: true }),
  RateCase: () => ({ level: 5, text: '' }),
}

/** Acts that would fill every page if they came as often as the others. */
const RARE: ReadonlySet<string> = new Set(['DeclineHandover', 'RaiseProblem'])
const RARE_ONE_IN = 12

/** An act that the page of a case offers, ready to send but for its id. */
export type Act = { type: CaseCommandType; path: string; fields: Record<string, unknown> }

/** Draws one of the acts that the page offers; null where it offers none. */
export function drawAct(view: CaseView, random: Random): Act | null {
  const open = view.actions.flatMap(({ command, allowed }) => {
    const type = command as CaseCommandType
    if (!allowed || (RARE.has(type) && random.between(1, RARE_ONE_IN) > 1)) return []
    const fields = FIELDS[type]?.(view) ?? null
    return fields === null ? [] : [{ type, path: `/api/cases/${view.caseId}/${commandPath(type)}`, fields: { seenPosition: view.position, ...fields } }]
  })
  return open.length === 0 ? null : random.oneOf(open)
}

function parcelOf(view: CaseView): Record<string, unknown> | null {
  const decided = view.decision !== null
  const result = { key: 'result', name: '变更后的护士执业证书', kind: 'original', pages: 6, digests: [] }
  const lines = decided ? [result] : view.packingList
  if (lines.length === 0) return null
  return { parcelId: randomUUID(), purpose: decided ? 'result' : 'materials', toApplicant: false, courier: '邮政 EMS', waybill: '1234567894417', lines }
}

function signatureOf(view: CaseView): Record<string, unknown> | null {
  const underway = view.parcels.find((one) => one.signed === null)
  if (underway === undefined) return null
  return { parcelId: underway.id, counted: underway.lines.map(({ key, kind, pages }) => ({ key, kind, pages })) }
}

function onProblem(view: CaseView, fits: (one: CaseView['problems'][number]) => boolean, fields: object): Record<string, unknown> | null {
  const open = view.problems.find((one) => one.closed === null && fits(one))
  return open === undefined ? null : { problemId: open.id, ...fields }
}
