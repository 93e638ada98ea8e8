import { Type, type Static, type TObject, type TProperties } from 'typebox'
import { acts } from '@tongban/domain/cases/acts.ts'
import type { CaseCommand, CaseCommandType, CommandOf } from '@tongban/domain/cases/commands.ts'
import { Attachment } from '../attachments/attachment.ts'
import { CommandId, Line, Prose, Uuid, closed, named, nullable, oneOf } from '../fields.ts'
import { operation } from '../operation.ts'
import { CaseForm, CorrectionLine, CountedLine, HandedMaterial, ParcelLine } from './parts.ts'
import { CommandReceipt } from './views.ts'

const attachments = Type.Array(Attachment, named('附件', 'Attachments', { maxItems: 10 }))
const reasons = Prose('理由', 'Reasons')

/** What each command carries besides its own id and the position that the caller has seen. */
export const commandFields = {
  RequestHandover: {},
  ConsentHandover: {},
  DeclineHandover: { reason: Prose('不接收的理由', 'Why it is declined') },
  SendParcel: {
    parcelId: Uuid('包裹编号', 'Parcel id'),
    purpose: oneOf(['materials', 'result'], named('寄什么', 'What is sent')),
    toApplicant: Type.Boolean(named('直接寄给申请人', 'Straight to the applicant')),
    courier: Line('寄递单位', 'Courier', 60),
    waybill: Type.String(named('运单号', 'Waybill number', { minLength: 5, maxLength: 40, pattern: '^[0-9A-Za-z-]+$' })),
    lines: Type.Array(ParcelLine, named('装箱清单', 'Packing list', { minItems: 1, maxItems: 100 })),
  },
  SignForParcel: {
    parcelId: Uuid('包裹编号', 'Parcel id'),
    counted: Type.Array(CountedLine, named('实收清单', 'What was counted', { maxItems: 100 })),
  },
  PostMessage: { messageId: Uuid('留言编号', 'Message id'), text: Prose('留言', 'Message'), attachments },
  RaiseProblem: { problemId: Uuid('问题编号', 'Problem id'), text: Prose('问题', 'Problem') },
  SettleProblem: { problemId: Uuid('问题编号', 'Problem id'), text: Prose('怎么解决的', 'How it was settled') },
  ReopenProblem: { problemId: Uuid('问题编号', 'Problem id'), text: Prose('还差什么', 'What is still open') },
  ConfirmProblem: { problemId: Uuid('问题编号', 'Problem id') },
  TellNotOurMatter: { reasons },
  RefuseAcceptance: { reasons, rightAuthority: Line('应向哪个机关申请', 'The authority that has the power') },
  RequestCorrection: {
    lines: Type.Array(CorrectionLine, named('补正内容', 'What must be corrected', { minItems: 1, maxItems: 50 })),
  },
  SubmitCorrection: {
    materials: Type.Array(HandedMaterial, named('补交的材料', 'Materials handed in', { maxItems: 60 })),
    form: nullable(CaseForm),
  },
  AcceptCase: {},
  GiveOpinion: { agreed: Type.Boolean(named('是否同意', 'Agreed')), text: Prose('审查意见', 'Opinion') },
  CompleteJointAct: {
    key: Type.String(named('联办环节', 'Joint act', { minLength: 1, maxLength: 60 })),
    agreed: Type.Boolean(named('是否同意', 'Agreed')),
    text: Prose('办理意见', 'Opinion'),
    attachments,
  },
  DecideCase: {
    outcome: oneOf(['granted', 'refused'], named('决定', 'Decision')),
    reasons: Type.String(named('理由', 'Reasons', { maxLength: 2000 })),
    basis: Type.String(named('依据', 'Legal basis', { maxLength: 2000 })),
    remedies: nullable(Type.String(named('救济途径', 'Remedies', { maxLength: 1000 }))),
  },
  IssueResult: {
    channel: oneOf(['network', 'post', 'window'], named('结果送达方式', 'How the result goes')),
    number: Line('证照或文书编号', 'Number of the document', 80),
    attachments,
  },
  HandOutResult: {
    to: Line('领取人', 'Handed to', 100),
    identityChecked: Type.Boolean(named('已核验身份', 'Identity checked')),
  },
  RateCase: {
    level: Type.Unsafe<1 | 2 | 3 | 4 | 5>(Type.Integer(named('评价', 'Rating', { minimum: 1, maximum: 5 }))),
    text: Type.String(named('想说的话', 'Comment', { maxLength: 500 })),
  },
  WithdrawCase: { reasons: Prose('撤回的理由', 'Why it is withdrawn', 500) },
} satisfies Record<CaseCommandType, TProperties>

type CommandFields = typeof commandFields

/** A command as the wire carries it agrees, field by field, with what the rules take. */
type Agrees<T extends CaseCommandType> =
  Omit<Extract<CaseCommand, { type: T }>, 'type'> extends Static<TObject<CommandFields[T]>> ? true : never
const agreement: { [T in CaseCommandType]: Agrees<T> } = {
  RequestHandover: true, ConsentHandover: true, DeclineHandover: true, SendParcel: true, SignForParcel: true,
  PostMessage: true, RaiseProblem: true, SettleProblem: true, ReopenProblem: true, ConfirmProblem: true,
  TellNotOurMatter: true, RefuseAcceptance: true, RequestCorrection: true, SubmitCorrection: true,
  AcceptCase: true, GiveOpinion: true, CompleteJointAct: true, DecideCase: true, IssueResult: true,
  HandOutResult: true, RateCase: true, WithdrawCase: true,
}

/** The names of all commands, in the order of the table. */
export const commandTypes = Object.keys(agreement) as CaseCommandType[]

/** What each command is called, as a clerk would say it. */
export const commandNames: Record<CaseCommandType, { zh: string; en: string }> = {
  RequestHandover: { zh: '移交办理地', en: 'Hand over' },
  ConsentHandover: { zh: '接收移交', en: 'Take over' },
  DeclineHandover: { zh: '不接收', en: 'Decline' },
  SendParcel: { zh: '寄出包裹', en: 'Send a parcel' },
  SignForParcel: { zh: '签收核对', en: 'Sign for and check' },
  PostMessage: { zh: '留言', en: 'Leave a message' },
  RaiseProblem: { zh: '提出问题', en: 'Raise a problem' },
  SettleProblem: { zh: '回复处理结果', en: 'Say how it was settled' },
  ReopenProblem: { zh: '还没解决', en: 'Not settled' },
  ConfirmProblem: { zh: '确认已解决', en: 'Confirm settled' },
  TellNotOurMatter: { zh: '告知不受理', en: 'No licence needed' },
  RefuseAcceptance: { zh: '不予受理', en: 'Refuse acceptance' },
  RequestCorrection: { zh: '一次性告知补正', en: 'Ask for correction' },
  SubmitCorrection: { zh: '补交材料', en: 'Hand in the correction' },
  AcceptCase: { zh: '受理', en: 'Accept' },
  GiveOpinion: { zh: '签署审查意见', en: 'Give an opinion' },
  CompleteJointAct: { zh: '办理联办环节', en: 'Complete the joint act' },
  DecideCase: { zh: '作出决定', en: 'Decide' },
  IssueResult: { zh: '制发结果', en: 'Issue the result' },
  HandOutResult: { zh: '发放结果', en: 'Hand out the result' },
  RateCase: { zh: '评价', en: 'Rate' },
  WithdrawCase: { zh: '撤回申请', en: 'Withdraw' },
}

/** 'AcceptCase' is asked for at /api/cases/:caseId/accept-case. */
export function commandPath(type: CaseCommandType): string {
  return type.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
}

export type CommandBody<T extends CaseCommandType> = { commandId: string; seenPosition: number } & Omit<CommandOf<T>, 'type'>

/** What any command on an open case carries: its own id, the position seen, and its fields. */
export function commandBody<T extends CaseCommandType>(type: T) {
  const fields: TProperties = commandFields[type]
  const seenPosition = Type.Integer(named('所见版本', 'Version seen', { minimum: 1, maximum: 1_000_000 }))
  return Type.Unsafe<CommandBody<T>>(closed({ commandId: CommandId, seenPosition, ...fields }))
}

/** The operation of one command. There is one for each line of the table of acts, with its permission. */
export function commandOperation<T extends CaseCommandType>(type: T) {
  return operation({
    id: `cases.${type}`,
    method: 'POST',
    path: `/api/cases/:caseId/${commandPath(type)}`,
    summary: commandNames[type],
    permission: acts[type].permission,
    params: closed({ caseId: Uuid('办件', 'Case') }),
    body: commandBody(type),
    reply: CommandReceipt,
    refusals: ['FormInvalid', 'CaseNotFound', 'StaleVersion', 'CommandIdTaken'],
  })
}
