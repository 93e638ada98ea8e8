import type { Attachment } from '../attachment.ts'
import type { CountedLine, ParcelLine } from '../parcels/parcel.ts'
import type { CorrectionLine, HandedMaterial, ResultChannel } from './case.ts'
import type { Opening } from './events.ts'

/** Opens a case; the only command that needs no case before it. */
export type ReceiveCase = { type: 'ReceiveCase'; opening: Opening }

/** Everything that can be asked of an open case. Each name stands in the table of acts (acts.ts). */
export type CaseCommand =
  | { type: 'RequestHandover' }
  | { type: 'ConsentHandover' }
  | { type: 'DeclineHandover'; reason: string }
  | {
      type: 'SendParcel'
      parcelId: string
      purpose: 'materials' | 'result'
      toApplicant: boolean
      courier: string
      waybill: string
      lines: ParcelLine[]
    }
  | { type: 'SignForParcel'; parcelId: string; counted: CountedLine[] }
  | { type: 'PostMessage'; messageId: string; text: string; attachments: Attachment[] }
  | { type: 'RaiseProblem'; problemId: string; text: string }
  | { type: 'SettleProblem'; problemId: string; text: string }
  | { type: 'ReopenProblem'; problemId: string; text: string }
  | { type: 'ConfirmProblem'; problemId: string }
  | { type: 'TellNotOurMatter'; reasons: string }
  | { type: 'RefuseAcceptance'; reasons: string; rightAuthority: string }
  | { type: 'RequestCorrection'; lines: CorrectionLine[] }
  | { type: 'SubmitCorrection'; materials: HandedMaterial[]; form: Record<string, unknown> | null }
  | { type: 'AcceptCase' }
  | { type: 'GiveOpinion'; agreed: boolean; text: string }
  | { type: 'CompleteJointAct'; key: string; agreed: boolean; text: string; attachments: Attachment[] }
  | { type: 'DecideCase'; outcome: 'granted' | 'refused'; reasons: string; basis: string; remedies: string | null }
  | { type: 'IssueResult'; channel: ResultChannel; number: string; attachments: Attachment[] }
  | { type: 'HandOutResult'; to: string; identityChecked: boolean }
  | { type: 'RateCase'; level: 1 | 2 | 3 | 4 | 5; text: string }
  | { type: 'WithdrawCase'; reasons: string }

export type CaseCommandType = CaseCommand['type']

/** The command of one name. */
export type CommandOf<T extends CaseCommandType> = Extract<CaseCommand, { type: T }>
