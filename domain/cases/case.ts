import type { Attachment } from '../attachment.ts'
import type { Leg } from '../catalogue/agreement.ts'
import type { CrossRegionMode, JointActRequirement, MaterialRequirement } from '../catalogue/item.ts'
import type { Limit } from '../clocks/clock.ts'
import type { Standing } from '../exchange/standing.ts'
import type { InstantText, LegalDate } from '../moment.ts'
import type { Parcel } from '../parcels/parcel.ts'
import type { Talk } from '../talk/talk.ts'

/** What a case has to know of a material that it asks for; the rest stays in the guide of that version. */
export type PinnedMaterial = Pick<
  MaterialRequirement,
  'key' | 'name' | 'nameEn' | 'form' | 'necessity' | 'standard' | 'paperNeeded'
>

/** The item as it stood when the case was opened: what the case is judged by for its whole life. @rule R-ITEM-009 */
export type PinnedItem = {
  code: string
  name: string
  nameEn: string
  version: string
  statutoryLimit: Limit
  /** Whether it is a licence, to which the law on licensing applies as it stands; else it is a model. */
  licence: boolean
  /** The law that sets the statutory limit. */
  statutoryRule: string
  committedLimit: Limit
  correctionLimit: Limit
  reviewersNeeded: 0 | 1 | 2
  originalsBeforeDecision: boolean
  materials: PinnedMaterial[]
  jointActs: JointActRequirement[]
  resultName: string
  remedies: string
}

/** The person or business that applies. @term 申请人 */
export type Applicant = {
  kind: 'person' | 'business'
  name: string
  identifierKind: 'identityNumber' | 'creditCode' | 'passport' | 'permit'
  identifier: string
  phone: string
  /** Who signs for a business. */
  representative: string | null
}

/** One material as it was handed in. @term 收件材料 */
export type HandedMaterial = {
  key: string
  originalSeen: boolean
  /** Paper pages taken at the counter, which will travel in a parcel; 0 when there is only a scan. */
  originalPages: number
  copyPages: number
  scans: Attachment[]
}

export type ResultChannel = 'network' | 'post' | 'window'

/** An authority's place in a case. @term 办理席位 */
export type Seat = { region: string; organisation: string }

/** The wish of the applicant for how the result comes to him. @term 取件方式 */
export type DeliveryWish = { by: ResultChannel; address: string | null }

/** One line of a correction notice: what, what is wrong, and what it must be like. @rule R-INT-011 @term 补正内容 */
export type CorrectionLine = { key: string; material: string; defect: string; standard: string }

/** One stage of a correction; a case has at most one. @term 补正 @rule R-INT-008 */
export type Correction = {
  lines: CorrectionLine[]
  /** From when the time for the notice ran when it was given; null when it came before the whole dispatch. */
  noticeStartedAt: InstantText | null
  requestedAt: InstantText
  by: string
  submittedAt: InstantText | null
}

/** An act of another authority inside a joint case. @term 联办 */
export type JointAct = {
  key: string
  name: string
  seat: Seat
  limit: Limit
  done: { at: InstantText; by: string; agreed: boolean; text: string; attachments: Attachment[] } | null
}

/** What one reviewer found. @term 审查意见 */
export type Opinion = { by: string; byId: string; at: InstantText; agreed: boolean; text: string }

/** The administrative decision. @term 决定 */
export type Decision = {
  outcome: 'granted' | 'refused'
  reasons: string
  basis: string
  remedies: string | null
  by: string
  at: InstantText
}

/** What the decider issued: by which way it goes, and under which number. @term 办理结果 */
export type Result = { channel: ResultChannel; number: string; attachments: Attachment[]; issuedAt: InstantText; by: string }

/**
 * Why a case ended before anybody decided on its substance: no licence is needed, the authority has not the
 * power, the applicant took it back, or no correction came in its time.
 *
 * @term 不受理
 * @term 不予受理
 * @term 撤回申请
 * @term 逾期未补正
 */
export type EarlyEnd =
  | { kind: 'notOurMatter'; reasons: string; at: InstantText; by: string }
  | { kind: 'notOurPower'; reasons: string; rightAuthority: string; remedies: string; at: InstantText; by: string }
  | { kind: 'withdrawn'; reasons: string; at: InstantText; by: string }
  | { kind: 'lapsed'; at: InstantText }

/** Everything that has happened in one case, folded. Its stage is derived, never kept. @term 办件 */
export type Case = {
  id: string
  number: string
  /** Six digits that let anybody who has the receipt follow the case. @term 查询码 */
  lookupCode: string
  item: PinnedItem
  /** `local` when one region takes in and decides. */
  mode: CrossRegionMode | 'local'
  channel: 'counter' | 'online'
  /** Where it was handed in. @term 收件地 */
  intake: Seat & { window: string | null }
  /** The window that takes the case in for the deciding side, accepts, and hands out. @term 办理地 */
  handling: Seat
  /** The authority that reviews and decides. @term 审批机关 */
  authority: Seat
  agreement: { id: string; number: string; courier: string; legs: Record<Leg, Limit> } | null
  applicant: Applicant
  form: Record<string, unknown>
  materials: (HandedMaterial & { handedAt: InstantText })[]
  delivery: DeliveryWish
  receivedAt: InstantText
  receivedBy: string
  standing: Standing
  parcels: Parcel[]
  talk: Talk
  correction: Correction | null
  /** From when the authority's time runs. @term 受理 */
  accepted: { on: LegalDate; at: InstantText; deemed: boolean; by: string } | null
  opinions: Opinion[]
  jointActs: JointAct[]
  decision: Decision | null
  result: Result | null
  /** When the result reached whom, which closes the case. @term 送达 */
  delivered: { at: InstantText; to: string; channel: ResultChannel } | null
  ended: EarlyEnd | null
  /** Given by the applicant, or by nobody. @term 好差评 */
  rating: { level: 1 | 2 | 3 | 4 | 5; text: string; at: InstantText } | null
}

/** Where a case stands in its life. @term 办件状态 */
export type Stage =
  | 'received'
  | 'correction'
  | 'underReview'
  | 'decided'
  | 'closed'
  | 'notOurMatter'
  | 'notOurPower'
  | 'withdrawn'
  | 'lapsed'

/** The stage that the facts imply. Delivery closes a case, so there is no stage between the two. */
export function stageOf(theCase: Case): Stage {
  if (theCase.ended) return theCase.ended.kind
  if (theCase.delivered) return 'closed'
  if (theCase.decision) return 'decided'
  if (theCase.accepted) return 'underReview'
  if (theCase.correction && theCase.correction.submittedAt === null) return 'correction'
  return 'received'
}

/** Whether nothing more can happen to a case but talk and a rating. */
export function isOver(theCase: Case): boolean {
  return theCase.ended !== null || theCase.delivered !== null
}

/** The organisations of a region that take part in a case, each once. */
export function organisationsOf(theCase: Case, region: string): string[] {
  const seats: Seat[] = [theCase.intake, theCase.handling, theCase.authority, ...theCase.jointActs.map((act) => act.seat)]
  return [...new Set(seats.filter((seat) => seat.region === region).map((seat) => seat.organisation))]
}

/** Every region that has a part in a case. */
export function regionsOf(theCase: Case): string[] {
  return [...new Set([theCase.intake.region, theCase.handling.region, ...theCase.jointActs.map((act) => act.seat.region)])]
}
