import { stageOf, type Case } from '@tongban/domain/cases/case.ts'

/** The steps that a case has still before it, in order, so that nobody has to ask what comes next. */
export function stepsAhead(theCase: Case): string[] {
  const crosses = theCase.intake.region !== theCase.handling.region
  const paper = theCase.channel === 'counter' && crosses && theCase.mode !== 'jointHandling'
  const before = [...(crosses ? ['handover'] : []), ...(paper ? ['parcel'] : []), 'acceptance']
  const review = [...(theCase.jointActs.length > 0 ? ['jointActs'] : []), 'review', 'decision']
  const after = [...(theCase.delivery.by === 'network' ? [] : ['resultReturn']), 'delivery', 'rating']
  switch (stageOf(theCase)) {
    case 'received':
      return [...(theCase.standing.home === theCase.handling.region ? ['acceptance'] : before), ...review, ...after]
    case 'correction':
      return ['correction', 'acceptance', ...review, ...after]
    case 'underReview':
      return [...(theCase.jointActs.some((act) => !act.done) ? ['jointActs'] : []), 'review', 'decision', ...after]
    case 'decided':
      return after
    case 'closed':
      return theCase.rating ? [] : ['rating']
    default:
      return []
  }
}
