import { explainClock } from '../clocks/explain.ts'
import { legalDateOf, type InstantText, type Moment } from '../moment.ts'
import { stageOf, type Case } from './case.ts'
import { clocksOf, findNoticeDue, noticeStartsAt } from './case-clocks.ts'
import type { CaseEvent } from './events.ts'

/**
 * What the calendar has already decided by this moment. It holds whether anybody noticed or not, so the
 * events take effect when the time ran out and not when they are recorded.
 */
export function settle(theCase: Case, moment: Moment): CaseEvent[] {
  const stage = stageOf(theCase)
  if (stage === 'received') return deemedAcceptance(theCase, moment)
  if (stage === 'correction') return lapse(theCase, moment)
  return []
}

/** Silence past the notice period is acceptance from the day of receipt. @law 行政许可法 第三十二条 @rule R-INT-005 @rule R-INT-009 @term 视为受理 */
function deemedAcceptance(theCase: Case, moment: Moment): CaseEvent[] {
  const startsAt = noticeStartsAt(theCase)
  const due = findNoticeDue(theCase, moment)
  if (startsAt === null || due === null || moment.at < due.at) return []
  return [{ type: 'CaseDeemedAccepted', data: { acceptedOn: legalDateOf(startsAt) }, effectiveAt: due.at }]
}

/** A correction that does not come in its time ends the filing without a decision. @rule R-INT-010 */
function lapse(theCase: Case, moment: Moment): CaseEvent[] {
  const open = clocksOf(theCase).find((one) => one.kind === 'correction' && one.clock.stoppedAt === null)
  if (!open) return []
  const { dueAt, dueOn } = explainClock(open.clock, moment.calendar)
  if (dueAt === null || dueOn === null || moment.at < dueAt) return []
  return [{ type: 'CorrectionLapsed', data: { dueOn }, effectiveAt: dueAt }]
}

/** The next instant at which the calendar may decide something in this case, or null. */
export function nextSettlementAt(theCase: Case, moment: Moment): InstantText | null {
  const stage = stageOf(theCase)
  if (stage !== 'received' && stage !== 'correction') return null
  const kind = stage === 'received' ? 'intakeNotice' : 'correction'
  const open = clocksOf(theCase).find((one) => one.kind === kind && one.clock.stoppedAt === null)
  return open ? explainClock(open.clock, moment.calendar).dueAt : null
}
