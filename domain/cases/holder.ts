import { stageOf, type Case, type Seat } from './case.ts'
import { outstandingMaterials } from './paper.ts'

/** What somebody has to do next, in the words of the field. */
export type NextStep =
  | 'requestHandover'
  | 'consentHandover'
  | 'sendParcel'
  | 'signForParcel'
  | 'settleProblem'
  | 'giveNotice'
  | 'correct'
  | 'completeJointAct'
  | 'giveOpinion'
  | 'decide'
  | 'issueResult'
  | 'sendResult'
  | 'signForResult'
  | 'handOut'
  | 'rate'
  | 'nothing'

/** Who has a case now, and what for. People ask this before they ask its status. @term 在谁手里 */
export type Holder = { seat: Seat | 'applicant' | 'nobody'; step: NextStep }

/** Who must do the next thing. A case that is not over always has somebody. */
export function holderOf(theCase: Case): Holder {
  switch (stageOf(theCase)) {
    case 'received':
      return holderBeforeNotice(theCase)
    case 'correction':
      return { seat: 'applicant', step: 'correct' }
    case 'underReview':
      return holderUnderReview(theCase)
    case 'decided':
      return holderAfterDecision(theCase)
    case 'closed':
      return { seat: 'nobody', step: theCase.rating ? 'nothing' : 'rate' }
    case 'notOurMatter':
    case 'notOurPower':
    case 'withdrawn':
    case 'lapsed':
      return { seat: 'nobody', step: 'nothing' }
  }
}

function holderBeforeNotice(theCase: Case): Holder {
  const { standing, intake, handling } = theCase
  if (standing.home !== handling.region) {
    return standing.offer ? { seat: handling, step: 'consentHandover' } : { seat: intake, step: 'requestHandover' }
  }
  const openProblem = theCase.talk.problems.find((one) => one.closed === null && one.parcelId !== null)
  if (openProblem) return { seat: openProblem.settled ? handling : intake, step: 'settleProblem' }
  if (outstandingMaterials(theCase).length > 0) {
    const underway = theCase.parcels.some((one) => one.purpose === 'materials' && one.signed === null)
    return underway ? { seat: handling, step: 'signForParcel' } : { seat: intake, step: 'sendParcel' }
  }
  return { seat: handling, step: 'giveNotice' }
}

function holderUnderReview(theCase: Case): Holder {
  const openAct = theCase.jointActs.find((act) => act.done === null)
  if (openAct) return { seat: openAct.seat, step: 'completeJointAct' }
  if (theCase.opinions.length < theCase.item.reviewersNeeded) return { seat: theCase.authority, step: 'giveOpinion' }
  return { seat: theCase.authority, step: 'decide' }
}

function holderAfterDecision(theCase: Case): Holder {
  const { result, handling, intake } = theCase
  if (result === null) return { seat: handling, step: 'issueResult' }
  if (result.channel === 'window' && intake.region !== handling.region) {
    const parcel = theCase.parcels.findLast((one) => one.purpose === 'result')
    if (!parcel) return { seat: handling, step: 'sendResult' }
    if (!parcel.signed) return { seat: intake, step: 'signForResult' }
  }
  if (result.channel === 'post') {
    const sent = theCase.parcels.some((one) => one.purpose === 'result')
    return { seat: handling, step: sent ? 'handOut' : 'sendResult' }
  }
  return { seat: intake, step: 'handOut' }
}
