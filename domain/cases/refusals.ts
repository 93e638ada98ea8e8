import type { Stage } from './case.ts'
import type { Side } from './sides.ts'

/** Every way in which the law, or the state of a case, says no. Each has a text in contract/cases. */
export type CaseRefusal =
  | { code: 'StageDoesNotAllow'; stage: Stage; needs: Stage[] }
  | { code: 'OtherSideActs'; sides: Side[] }
  | { code: 'NothingToHandOver' }
  | { code: 'HandoverNotConcluded' }
  | { code: 'HandoverAlreadyRequested' }
  | { code: 'NoHandoverRequested' }
  | { code: 'MaterialsIncomplete'; missing: string[] }
  | { code: 'MaterialUnknown'; keys: string[] }
  | { code: 'PaperMissing'; materials: string[] }
  | { code: 'SecondCorrection' }
  | { code: 'CorrectionLineIncomplete'; line: number }
  | { code: 'NoticePeriodExpired'; dueOn: string }
  | { code: 'ReasonsMissing' }
  | { code: 'GroundsMissing' }
  | { code: 'RightAuthorityMissing' }
  | { code: 'RemediesMissing' }
  | { code: 'OriginalsNotArrived'; missing: string[] }
  | { code: 'ReviewersMissing'; have: number; need: number }
  | { code: 'OpinionAlreadyGiven' }
  | { code: 'ReviewersDisagree' }
  | { code: 'JointActsOpen'; names: string[] }
  | { code: 'JointActRefused'; names: string[] }
  | { code: 'JointSeatMissing'; names: string[] }
  | { code: 'JointActUnknown' }
  | { code: 'JointActDone' }
  | { code: 'ResultAlreadyIssued' }
  | { code: 'ResultNotIssued' }
  | { code: 'ResultStillTravelling' }
  | { code: 'ResultGoesAnotherWay' }
  | { code: 'IdentityNotChecked' }
  | { code: 'ParcelUnknown' }
  | { code: 'ParcelAlreadySigned' }
  | { code: 'PackingListEmpty' }
  | { code: 'NoPaperToSend' }
  | { code: 'NoParcelUnderway' }
  | { code: 'AlreadyRecorded' }
  | { code: 'ProblemUnknown' }
  | { code: 'ProblemNeedsOtherSide' }
  | { code: 'ProblemNotSettled' }
  | { code: 'ProblemClosed' }
  | { code: 'NotYetClosed' }
  | { code: 'AlreadyRated' }
  | { code: 'AlreadyDecided' }

export type CaseRefusalCode = CaseRefusal['code']
