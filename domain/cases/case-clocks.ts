import { explainClock } from '../clocks/explain.ts'
import type { Clock, Limit } from '../clocks/clock.ts'
import { startOfLegalDate, type InstantText, type Moment } from '../moment.ts'
import type { Leg } from '../catalogue/agreement.ts'
import { isOver, type Case, type Seat } from './case.ts'
import { dispatchCompleteAt, travellingMaterials } from './paper.ts'

export type CaseClockKind = Leg | 'intakeNotice' | 'correction' | 'committed' | 'statutory' | 'jointAct' | 'delivery'

/** One clock of a case, and who must stop it. @rule R-REV-017 */
export type CaseClock = {
  id: string
  kind: CaseClockKind
  name: string | null
  owner: Seat | 'applicant'
  clock: Clock
}

/** Five working days for the one notice that says all. @law 行政许可法 第三十二条 */
export const noticeLimit: Limit = { amount: 5, unit: 'workingDay' }

/** Ten working days from the decision to the certificate. @law 行政许可法 第四十四条 */
export const deliveryLimit: Limit = { amount: 10, unit: 'workingDay' }

/** All clocks that a case has or has had, in the order in which they began. */
export function clocksOf(theCase: Case): CaseClock[] {
  return [...legClocks(theCase), ...intakeClocks(theCase), ...reviewClocks(theCase), ...closingClocks(theCase)]
}

/** The day from which a notice is counted: complete dispatch, or the last supplement. @rule R-KS-002 @rule R-INT-010 */
export function noticeStartsAt(theCase: Case): InstantText | null {
  const complete = dispatchCompleteAt(theCase)
  if (complete === null) return null
  const supplemented = theCase.correction?.submittedAt ?? null
  return supplemented !== null && supplemented > complete ? supplemented : complete
}

/** The instant at which silence has become acceptance, or null while no notice is due. @rule R-INT-005 */
export function noticeExpiresAt(theCase: Case, moment: Moment): InstantText | null {
  const open = intakeClocks(theCase).find((one) => one.kind === 'intakeNotice' && one.clock.stoppedAt === null)
  return open ? explainClock(open.clock, moment.calendar).dueAt : null
}

function clock(startedAt: InstantText, limit: Limit, rule: string, stoppedAt: InstantText | null): Clock {
  return { startedAt, limit, rule, extension: null, pauses: [], stoppedAt }
}

/** When the case left the care of whoever a clock was running for. */
function overAt(theCase: Case): InstantText | null {
  return theCase.ended?.at ?? theCase.delivered?.at ?? null
}

/** The legs that the agreement between the two sides sets, each charged to the side that walks it. */
function legClocks(theCase: Case): CaseClock[] {
  const { agreement, standing } = theCase
  if (agreement === null || theCase.mode === 'jointHandling') return []
  const rule = agreement.number
  const clocks: CaseClock[] = []
  const { requestedAt } = standing
  const movedAt = standing.home === theCase.handling.region ? standing.homeSince : null
  clocks.push({
    id: 'handover', kind: 'handover', name: null, owner: theCase.intake,
    clock: clock(theCase.receivedAt, agreement.legs.handover, rule, requestedAt ?? overAt(theCase)),
  })
  if (requestedAt !== null) {
    clocks.push({
      id: 'consent', kind: 'consent', name: null, owner: theCase.handling,
      clock: clock(requestedAt, agreement.legs.consent, rule, movedAt ?? standing.declined?.at ?? overAt(theCase)),
    })
  }
  if (travellingMaterials(theCase).length > 0) {
    const arrived = dispatchCompleteAt(theCase)
    clocks.push({
      id: 'materialsParcel', kind: 'materialsParcel', name: null, owner: theCase.intake,
      clock: clock(theCase.receivedAt, agreement.legs.materialsParcel, rule, arrived ?? overAt(theCase)),
    })
  }
  return clocks
}

function intakeClocks(theCase: Case): CaseClock[] {
  const clocks: CaseClock[] = []
  const startsAt = noticeStartsAt(theCase)
  const { correction } = theCase
  if (correction) {
    const stop = correction.submittedAt ?? overAt(theCase)
    clocks.push({
      id: 'correction', kind: 'correction', name: null, owner: 'applicant',
      clock: clock(correction.requestedAt, theCase.item.correctionLimit, 'R-INT-010', stop),
    })
  }
  const waitsForApplicant = correction !== null && correction.submittedAt === null
  if (startsAt !== null && !waitsForApplicant) {
    const stop = theCase.accepted ? theCase.accepted.at : overAt(theCase)
    clocks.push({
      id: 'intakeNotice', kind: 'intakeNotice', name: null, owner: theCase.handling,
      clock: clock(startsAt, noticeLimit, '行政许可法 第三十二条', stop),
    })
  }
  return clocks
}

function reviewClocks(theCase: Case): CaseClock[] {
  const { accepted, item } = theCase
  if (accepted === null) return []
  const startedAt = startOfLegalDate(accepted.on)
  const stop = theCase.decision?.at ?? overAt(theCase)
  const acts: CaseClock[] = theCase.jointActs.map((act) => ({
    id: `jointAct:${act.key}`, kind: 'jointAct', name: act.name, owner: act.seat,
    clock: clock(accepted.at, act.limit, 'R-KS-001', act.done?.at ?? stop),
  }))
  return [
    ...acts,
    {
      id: 'committed', kind: 'committed', name: null, owner: theCase.authority,
      clock: clock(startedAt, item.committedLimit, '承诺办结时限', stop),
    },
    {
      id: 'statutory', kind: 'statutory', name: null, owner: theCase.authority,
      clock: clock(startedAt, item.statutoryLimit, item.statutoryRule, stop),
    },
  ]
}

function closingClocks(theCase: Case): CaseClock[] {
  const { decision, agreement, result } = theCase
  if (decision === null) return []
  const done = theCase.delivered?.at ?? null
  const clocks: CaseClock[] = [
    {
      id: 'delivery', kind: 'delivery', name: null, owner: theCase.handling,
      clock: clock(decision.at, deliveryLimit, '行政许可法 第四十四条', done),
    },
  ]
  const parcel = theCase.parcels.findLast((one) => one.purpose === 'result')
  if (agreement && result && result.channel === 'window' && parcel) {
    clocks.push({
      id: 'resultReturn', kind: 'resultReturn', name: null, owner: theCase.handling,
      clock: clock(result.issuedAt, agreement.legs.resultReturn, agreement.number, parcel.signed?.at ?? done),
    })
    if (parcel.signed) {
      clocks.push({
        id: 'handOut', kind: 'handOut', name: null, owner: theCase.intake,
        clock: clock(parcel.signed.at, agreement.legs.handOut, agreement.number, done),
      })
    }
  }
  return clocks
}

/**
 * The clock that people mean when they ask "by when": the promise while an authority decides, else the
 * clock that is running for whoever has the case. Null when nothing runs.
 */
export function leadingClock(theCase: Case): CaseClock | null {
  if (isOver(theCase)) return null
  const running = clocksOf(theCase).filter((one) => one.clock.stoppedAt === null)
  const order: CaseClockKind[] = [
    'correction', 'handOut', 'resultReturn', 'delivery', 'committed', 'intakeNotice', 'materialsParcel', 'consent', 'handover',
  ]
  for (const kind of order) {
    const found = running.find((one) => one.kind === kind)
    if (found) return found
  }
  return null
}
