import type { CaseView } from '@tongban/contract/cases/views.ts'
import type { commandNames } from '@tongban/contract/cases/commands.ts'

export type ActType = keyof typeof commandNames

/** How an act appears on the desk: its key, whether it has legal effect, and the stage of a case in which people look for it. */
export type ActLook = { key: string | null; official: boolean; stage: CaseView['stage'] | 'any' }

/** Every act in the order of the life of a case. Whether one is open is never said here: the server says that. */
export const actLooks: Record<ActType, ActLook> = {
  RequestHandover: { key: 'H', official: false, stage: 'received' },
  ConsentHandover: { key: 'C', official: false, stage: 'received' },
  DeclineHandover: { key: 'Z', official: false, stage: 'received' },
  SignForParcel: { key: 'S', official: false, stage: 'any' },
  AcceptCase: { key: 'A', official: true, stage: 'received' },
  SendParcel: { key: 'P', official: false, stage: 'any' },
  RequestCorrection: { key: 'B', official: true, stage: 'received' },
  RefuseAcceptance: { key: 'X', official: true, stage: 'received' },
  TellNotOurMatter: { key: 'Y', official: true, stage: 'received' },
  SubmitCorrection: { key: 'T', official: false, stage: 'correction' },
  CompleteJointAct: { key: 'L', official: false, stage: 'underReview' },
  GiveOpinion: { key: 'G', official: false, stage: 'underReview' },
  DecideCase: { key: 'D', official: true, stage: 'underReview' },
  IssueResult: { key: 'R', official: true, stage: 'decided' },
  HandOutResult: { key: 'F', official: false, stage: 'decided' },
  PostMessage: { key: 'M', official: false, stage: 'any' },
  RaiseProblem: { key: 'Q', official: false, stage: 'any' },
  WithdrawCase: { key: 'W', official: true, stage: 'any' },
  SettleProblem: { key: null, official: false, stage: 'any' },
  ReopenProblem: { key: null, official: false, stage: 'any' },
  ConfirmProblem: { key: null, official: false, stage: 'any' },
  RateCase: { key: null, official: false, stage: 'closed' },
}

/** Acts that stand beside what they are about, and not in the list of acts. */
export const actsElsewhere: ReadonlySet<ActType> = new Set<ActType>(['SettleProblem', 'ReopenProblem', 'ConfirmProblem', 'RateCase'])

const stageOrder: readonly CaseView['stage'][] = ['received', 'correction', 'underReview', 'decided', 'closed']

/** Whether people look for an act in a stage that a case has behind it; of a case that is over they look for none. */
export function isBehind(type: ActType, stage: CaseView['stage']): boolean {
  const wanted = actLooks[type].stage
  const at = stageOrder.indexOf(stage)
  if (at === -1 || stage === 'closed') return true
  return wanted !== 'any' && stageOrder.indexOf(wanted) < at
}
