import { Type, type Static } from 'typebox'
import { Attachment } from '../attachments/attachment.ts'
import { ClockView } from '../clocks/views.ts'
import { InstantText, LegalDate, closed, nullable, oneOf } from '../fields.ts'
import { HolderView, SeatView } from '../worklist/holder.ts'
import { CorrectionLine, CountedLine, DeliveryWish, HandedMaterial, Mode, ParcelLine } from './parts.ts'

/**
 * The answer to a command, the same however often it is repeated. `waiting` says that the home of the
 * record is another region and has not answered yet.
 */
export const CommandReceipt = closed({
  caseId: Type.String(),
  number: Type.String(),
  position: Type.Integer(),
  state: oneOf(['recorded', 'waiting']),
})
export type CommandReceipt = Static<typeof CommandReceipt>

export const Stage = oneOf([
  'received', 'correction', 'underReview', 'decided', 'closed', 'notOurMatter', 'notOurPower', 'withdrawn', 'lapsed',
])

/** One recorded fact as people read it. The words are made from `type` and `data` by the reader's language. */
export const TimelineEntry = closed({
  position: Type.Integer(),
  type: Type.String(),
  effectiveAt: InstantText,
  recordedAt: InstantText,
  region: Type.String(),
  regionName: Type.String(),
  regionNameEn: Type.String(),
  actorKind: oneOf(['staff', 'applicant', 'system']),
  /** Masked for whoever may not know it. */
  actorName: Type.String(),
  organisationName: nullable(Type.String()),
  organisationNameEn: nullable(Type.String()),
  data: Type.Record(Type.String(), Type.Unknown()),
  digest: Type.String(),
})

/** One line of the table of acts for this reader: open, or refused with the reason in his language. */
export const ActionView = closed({
  command: Type.String(),
  allowed: Type.Boolean(),
  refusal: nullable(closed({ code: Type.String(), message: Type.String(), article: nullable(Type.String()) })),
})

export const ParcelView = closed({
  id: Type.String(),
  purpose: oneOf(['materials', 'result']),
  from: Type.String(),
  fromName: Type.String(),
  to: nullable(Type.String()),
  toName: nullable(Type.String()),
  courier: Type.String(),
  waybill: Type.String(),
  lines: Type.Array(ParcelLine),
  sentAt: InstantText,
  sentBy: Type.String(),
  signed: nullable(
    closed({
      at: InstantText,
      by: Type.String(),
      counted: Type.Array(CountedLine),
      mismatches: Type.Array(Type.Unknown()),
    }),
  ),
})

export const TalkMessageView = closed({
  id: Type.String(), region: Type.String(), regionName: Type.String(), author: Type.String(), at: InstantText,
  text: Type.String(), attachments: Type.Array(Attachment), mine: Type.Boolean(),
})

export const ProblemView = closed({
  id: Type.String(), raisedIn: Type.String(), raisedInName: Type.String(), raisedBy: Type.String(), raisedAt: InstantText,
  text: Type.String(), parcelId: nullable(Type.String()),
  settled: nullable(closed({ regionName: Type.String(), by: Type.String(), at: InstantText, text: Type.String(), byMySide: Type.Boolean() })),
  closed: nullable(closed({ regionName: Type.String(), by: Type.String(), at: InstantText })),
})

const person = closed({
  kind: oneOf(['person', 'business']), name: Type.String(), identifierKind: Type.String(), identifier: Type.String(),
  phone: Type.String(), representative: nullable(Type.String()),
})

/** What everybody sees of a case: the public page shows exactly this. Names and numbers are masked. */
const shared = {
  caseId: Type.String(),
  number: Type.String(),
  position: Type.Integer(),
  digest: Type.String(),
  stage: Stage,
  mode: Mode,
  channel: oneOf(['counter', 'online']),
  item: closed({ code: Type.String(), name: Type.String(), nameEn: Type.String(), version: Type.String(), resultName: Type.String() }),
  intake: SeatView,
  handling: SeatView,
  authority: SeatView,
  agreementNumber: nullable(Type.String()),
  home: Type.String(),
  /** Null at the home; elsewhere the moment up to which this replica is known to be whole. */
  replicaAsOf: nullable(InstantText),
  holder: HolderView,
  receivedAt: InstantText,
  /** The platform's time when this was read, which the demo can move. */
  now: InstantText,
  today: LegalDate,
  clocks: Type.Array(ClockView),
  timeline: Type.Array(TimelineEntry),
  /** Steps still to come, in order. */
  ahead: Type.Array(Type.String()),
  applicant: person,
  delivery: DeliveryWish,
  correction: nullable(
    closed({ lines: Type.Array(CorrectionLine), requestedAt: InstantText, by: Type.String(), submittedAt: nullable(InstantText), dueOn: nullable(LegalDate) }),
  ),
  accepted: nullable(closed({ on: LegalDate, deemed: Type.Boolean() })),
  decision: nullable(
    closed({ outcome: oneOf(['granted', 'refused']), reasons: Type.String(), basis: Type.String(), remedies: nullable(Type.String()), by: Type.String(), at: InstantText }),
  ),
  result: nullable(closed({ channel: oneOf(['network', 'post', 'window']), number: Type.String(), attachments: Type.Array(Attachment), issuedAt: InstantText })),
  ended: nullable(closed({ kind: Type.String(), reasons: nullable(Type.String()), rightAuthority: nullable(Type.String()), remedies: nullable(Type.String()), at: InstantText })),
  rating: nullable(closed({ level: Type.Integer(), text: Type.String(), at: InstantText })),
  parcels: Type.Array(ParcelView),
  actions: Type.Array(ActionView),
}

export const PublicCaseView = closed(shared)
export type PublicCaseView = Static<typeof PublicCaseView>

/** What those who have a part in a case see. */
export const CaseView = closed({
  ...shared,
  materials: Type.Array(
    closed({
      requirement: closed({ key: Type.String(), name: Type.String(), nameEn: Type.String(), necessity: Type.String(), standard: Type.String(), paperNeeded: Type.Boolean() }),
      handed: nullable(HandedMaterial),
      arrived: Type.Boolean(),
    }),
  ),
  form: Type.Record(Type.String(), Type.Unknown()),
  formDefinition: nullable(closed({ schema: Type.Unknown(), ui: Type.Unknown(), en: Type.Record(Type.String(), Type.String()) })),
  packingList: Type.Array(ParcelLine),
  /** The courier that the agreement names; empty where there is none. */
  courier: Type.String(),
  messages: Type.Array(TalkMessageView),
  problems: Type.Array(ProblemView),
  opinions: Type.Array(closed({ by: Type.String(), at: InstantText, agreed: Type.Boolean(), text: Type.String() })),
  jointActs: Type.Array(
    closed({ key: Type.String(), name: Type.String(), seat: SeatView, done: nullable(closed({ at: InstantText, by: Type.String(), agreed: Type.Boolean(), text: Type.String(), attachments: Type.Array(Attachment) })) }),
  ),
  /** Commands sent to the home that have no answer yet, and those that it refused. */
  waiting: Type.Array(closed({ commandId: Type.String(), type: Type.String(), askedAt: InstantText, askedBy: Type.String(), refusal: nullable(closed({ code: Type.String(), message: Type.String() })) })),
  remedies: Type.String(),
  lookupCode: nullable(Type.String()),
})
export type CaseView = Static<typeof CaseView>
