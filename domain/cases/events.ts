import type { Attachment } from '../attachment.ts'
import type { StandingEvent } from '../exchange/standing.ts'
import type { NewEvent, RecordedEvent } from '../ledger/event.ts'
import type { LegalDate } from '../moment.ts'
import type { ParcelEvent } from '../parcels/parcel.ts'
import type { TalkEvent } from '../talk/talk.ts'
import type { Case, CorrectionLine, HandedMaterial, ResultChannel, Seat } from './case.ts'

/** What is known when a case is opened. */
export type Opening = Pick<
  Case,
  | 'number'
  | 'lookupCode'
  | 'item'
  | 'mode'
  | 'channel'
  | 'intake'
  | 'handling'
  | 'authority'
  | 'agreement'
  | 'applicant'
  | 'form'
  | 'delivery'
> & { materials: HandedMaterial[]; jointSeats: Record<string, Seat> }

/** The facts that only a case has. Facts of exchange, parcels and talk are shared by all kinds of record. */
export type OwnCaseFact =
  | { type: 'CaseReceived'; data: Opening }
  | { type: 'CaseNotOurMatter'; data: { reasons: string } }
  | { type: 'CaseNotOurPower'; data: { reasons: string; rightAuthority: string; remedies: string } }
  | { type: 'CorrectionRequested'; data: { lines: CorrectionLine[] } }
  | { type: 'CorrectionSubmitted'; data: { materials: HandedMaterial[]; form: Record<string, unknown> | null } }
  | { type: 'CorrectionLapsed'; data: { dueOn: LegalDate } }
  | { type: 'CaseAccepted'; data: { acceptedOn: LegalDate } }
  | { type: 'CaseDeemedAccepted'; data: { acceptedOn: LegalDate } }
  | { type: 'OpinionGiven'; data: { agreed: boolean; text: string } }
  | { type: 'JointActCompleted'; data: { key: string; agreed: boolean; text: string; attachments: Attachment[] } }
  | {
      type: 'CaseDecided'
      data: { outcome: 'granted' | 'refused'; reasons: string; basis: string; remedies: string | null }
    }
  | { type: 'ResultIssued'; data: { channel: ResultChannel; number: string; attachments: Attachment[] } }
  | { type: 'ResultDelivered'; data: { to: string; channel: ResultChannel } }
  | { type: 'CaseClosed'; data: Record<string, never> }
  | { type: 'CaseRated'; data: { level: 1 | 2 | 3 | 4 | 5; text: string } }
  | { type: 'CaseWithdrawn'; data: { reasons: string; onBehalf: boolean } }

export type CaseFact = OwnCaseFact | StandingEvent | ParcelEvent | TalkEvent
export type CaseEvent = NewEvent<CaseFact>
export type RecordedCaseEvent = RecordedEvent<CaseFact>
