import type { StepAhead } from '@tongban/contract/cases/kinds.ts'
import { stageOf, type Case } from '@tongban/domain/cases/case.ts'
import { outstandingMaterials, resultArrivedAt } from '@tongban/domain/cases/paper.ts'

/**
 * The steps that a case has still before it, in order, so that nobody has to ask what comes next. The first
 * is the one that is under way: a step that has been done is not among them.
 */
export function stepsAhead(theCase: Case): StepAhead[] {
  switch (stageOf(theCase)) {
    case 'received':
      return [...beforeNotice(theCase), ...review(theCase), ...delivery(theCase)]
    case 'correction':
      return ['correction', 'acceptance', ...review(theCase), ...delivery(theCase)]
    case 'underReview':
      return [...review(theCase), ...delivery(theCase)]
    case 'decided':
      return delivery(theCase)
    case 'closed':
      return theCase.rating ? [] : ['rating']
    default:
      return []
  }
}

function beforeNotice(theCase: Case): StepAhead[] {
  const handedOver = theCase.standing.home === theCase.handling.region
  const paperMissing = outstandingMaterials(theCase).length > 0
  return [...(handedOver ? [] : ['handover' as const]), ...(paperMissing ? ['parcel' as const] : []), 'acceptance']
}

/** The review is behind a case as soon as everybody whose opinion it needs has given it. */
function review(theCase: Case): StepAhead[] {
  const jointOpen = theCase.jointActs.some((act) => act.done === null)
  const reviewed = theCase.opinions.length >= theCase.item.reviewersNeeded
  return [...(jointOpen ? ['jointActs' as const] : []), ...(reviewed ? [] : ['review' as const]), 'decision']
}

/** A result that is handed out at the far counter travels there first; by network or by post it goes straight to the applicant. */
function delivery(theCase: Case): StepAhead[] {
  const crosses = theCase.intake.region !== theCase.handling.region
  const atCounter = (theCase.result?.channel ?? theCase.delivery.by) === 'window'
  const travels = crosses && atCounter && resultArrivedAt(theCase) === null
  return [...(travels ? ['resultReturn' as const] : []), 'delivery', 'rating']
}
