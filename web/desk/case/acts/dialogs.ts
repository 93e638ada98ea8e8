import type { ComponentType } from 'react'
import { AcceptCase, RefuseAcceptance, TellNotOurMatter } from './AcceptanceDialogs.tsx'
import type { ActProps } from './ActDialog.tsx'
import type { ActType } from './act-table.ts'
import { RequestCorrection } from './CorrectionDialog.tsx'
import { DecideCase } from './DecideCase.tsx'
import { ConsentHandover, DeclineHandover, RequestHandover } from './HandoverDialogs.tsx'
import { RaiseProblem } from './ProblemDialogs.tsx'
import { HandOutResult, IssueResult } from './ResultDialogs.tsx'
import { CompleteJointAct, GiveOpinion } from './ReviewDialogs.tsx'
import { SendParcel } from './SendParcel.tsx'
import { SignForParcel } from './SignForParcel.tsx'
import { SubmitCorrection } from './SubmitCorrection.tsx'
import { WithdrawCase } from './WithdrawCase.tsx'

/** Acts that are written where they are read: a message below the talk, an answer beside its problem. */
type WrittenInPlace = 'PostMessage' | 'SettleProblem' | 'ReopenProblem' | 'ConfirmProblem' | 'RateCase'

/** The dialog of every act that has one; a new command without a dialog breaks the build here. */
export const actDialogs: Record<Exclude<ActType, WrittenInPlace>, ComponentType<ActProps>> = {
  RequestHandover, ConsentHandover, DeclineHandover, SendParcel, SignForParcel, RaiseProblem, TellNotOurMatter, RefuseAcceptance,
  RequestCorrection, SubmitCorrection, AcceptCase, GiveOpinion, CompleteJointAct, DecideCase, IssueResult, HandOutResult, WithdrawCase,
}

/** The dialog of an act, or null where it is written in place. */
export function dialogOf(type: ActType): ComponentType<ActProps> | null {
  return type in actDialogs ? actDialogs[type as keyof typeof actDialogs] : null
}
