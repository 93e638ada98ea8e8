import { stageOf, type Case, type Seat } from './case.ts'
import type { Parcel } from '../parcels/parcel.ts'
import { isUnderway, outstandingMaterials, resultArrivedAt } from './paper.ts'

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
  return holderOfPaper(theCase) ?? { seat: handling, step: 'giveNotice' }
}

/** Who must move while paper has not arrived in full; null when nothing is outstanding. */
function holderOfPaper(theCase: Case): Holder | null {
  const { intake, handling } = theCase
  if (outstandingMaterials(theCase).length === 0) return null
  if (isUnderway(theCase, 'materials')) return { seat: handling, step: 'signForParcel' }
  return holderOfProblem(theCase, 'materials', intake, handling) ?? { seat: intake, step: 'sendParcel' }
}

/** A parcel that did not match its list: whoever sent it settles the problem, and the other side agrees or not. */
function holderOfProblem(theCase: Case, purpose: Parcel['purpose'], sender: Seat, receiver: Seat): Holder | null {
  const ids = theCase.parcels.filter((one) => one.purpose === purpose).map((one) => one.id)
  const open = theCase.talk.problems.find(({ parcelId, closed }) => closed === null && parcelId !== null && ids.includes(parcelId))
  if (!open) return null
  return { seat: open.settled?.region === sender.region ? receiver : sender, step: 'settleProblem' }
}

function holderUnderReview(theCase: Case): Holder {
  const openAct = theCase.jointActs.find((act) => act.done === null)
  if (openAct) return { seat: openAct.seat, step: 'completeJointAct' }
  if (theCase.opinions.length < theCase.item.reviewersNeeded) return { seat: theCase.authority, step: 'giveOpinion' }
  const waitsForPaper = theCase.item.originalsBeforeDecision ? holderOfPaper(theCase) : null
  return waitsForPaper ?? { seat: theCase.authority, step: 'decide' }
}

function holderAfterDecision(theCase: Case): Holder {
  const { result, handling, intake } = theCase
  if (result === null) return { seat: handling, step: 'issueResult' }
  if (result.channel === 'post') {
    return { seat: handling, step: isUnderway(theCase, 'result') ? 'handOut' : 'sendResult' }
  }
  const here = intake.region === handling.region || resultArrivedAt(theCase) !== null
  if (here) return { seat: intake, step: 'handOut' }
  if (isUnderway(theCase, 'result')) return { seat: intake, step: 'signForResult' }
  return holderOfProblem(theCase, 'result', handling, intake) ?? { seat: handling, step: 'sendResult' }
}
