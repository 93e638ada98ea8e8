import { explainClock } from '../clocks/explain.ts'
import type { Clock, Limit } from '../clocks/clock.ts'
import { startOfLegalDate, type InstantText, type LegalDate, type Moment } from '../moment.ts'
import type { Leg } from '../catalogue/agreement.ts'
import { noDueMoment } from '../worklist/work-row.ts'
import { isOver, type Case, type Seat } from './case.ts'
import { dispatchCompleteAt, latestArrival, resultArrivedAt, travellingMaterials } from './paper.ts'

export type CaseClockKind = Leg | 'intakeNotice' | 'correction' | 'committed' | 'statutory' | 'jointAct' | 'delivery'

/** One clock of a case, and who must stop it. @rule R-REV-017 */
export type CaseClock = {
  id: string
  kind: CaseClockKind
  name: string | null
  owner: Seat | 'applicant'
  clock: Clock
}

/** Five working days for the one notice that says all. @law 行政许可法 第三十二条 @term 一次性告知 */
export const noticeLimit: Limit = { amount: 5, unit: 'workingDay' }

/** Ten working days from the decision to the certificate. @law 行政许可法 第四十四条 @term 送达时限 */
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

/** The last day for a notice and the instant at which silence has become acceptance; null while none is due. @rule R-INT-005 */
export function findNoticeDue(theCase: Case, moment: Moment): { on: LegalDate; at: InstantText } | null {
  const open = intakeClocks(theCase).find((one) => one.kind === 'intakeNotice' && one.clock.stoppedAt === null)
  if (!open) return null
  const { dueOn, dueAt } = explainClock(open.clock, moment.calendar)
  return dueOn !== null && dueAt !== null ? { on: dueOn, at: dueAt } : null
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
  const { agreement, intake, handling } = theCase
  if (agreement === null || intake.region === handling.region) return []
  return [...roundClocks(theCase, agreement), ...parcelClocks(theCase, agreement)]
}

/** One clock for asking and one for the answer, again for every round: a hand-over that is declined goes back to who asked. */
function roundClocks(theCase: Case, { number, legs }: Legs): CaseClock[] {
  const clocks: CaseClock[] = []
  let heldSince: InstantText | null = theCase.receivedAt
  for (const [index, { requestedAt, answer }] of theCase.standing.rounds.entries()) {
    const asking = clock(heldSince ?? requestedAt, legs.handover, number, requestedAt)
    const answering = clock(requestedAt, legs.consent, number, answer?.at ?? overAt(theCase))
    clocks.push({ id: numbered('handover', index), kind: 'handover', name: null, owner: theCase.intake, clock: asking })
    clocks.push({ id: numbered('consent', index), kind: 'consent', name: null, owner: theCase.handling, clock: answering })
    heldSince = answer?.consented === false ? answer.at : null
  }
  if (heldSince !== null) {
    const asking = clock(heldSince, legs.handover, number, overAt(theCase))
    const id = numbered('handover', theCase.standing.rounds.length)
    clocks.push({ id, kind: 'handover', name: null, owner: theCase.intake, clock: asking })
  }
  return clocks
}

/** One clock for the paper of each time that materials were handed in: at the counter, and with the correction. */
function parcelClocks(theCase: Case, { number, legs }: Legs): CaseClock[] {
  const travelling = travellingMaterials(theCase)
  const times = [...new Set(travelling.map((one) => one.handedAt))].sort()
  return times.map((handedAt, index) => {
    const together = travelling.filter((one) => one.handedAt === handedAt)
    const arrived = latestArrival(theCase, together, handedAt)
    const travel = clock(handedAt, legs.materialsParcel, number, arrived ?? overAt(theCase))
    return { id: numbered('materialsParcel', index), kind: 'materialsParcel', name: null, owner: theCase.intake, clock: travel }
  })
}

type Legs = NonNullable<Case['agreement']>

function numbered(kind: CaseClockKind, index: number): string {
  return index === 0 ? kind : `${kind}:${index + 1}`
}

/** The notice, and after a correction the notice once more, with the applicant's own time between the two. */
function intakeClocks(theCase: Case): CaseClock[] {
  const { correction, accepted, item } = theCase
  const concludedAt = accepted?.at ?? overAt(theCase)
  const startsAt = noticeStartsAt(theCase)
  if (!correction) return noticeClock(theCase, 'intakeNotice', startsAt, concludedAt)
  const { noticeStartedAt, requestedAt, submittedAt } = correction
  const correcting = clock(requestedAt, item.correctionLimit, 'R-INT-010', submittedAt ?? overAt(theCase))
  return [
    ...noticeClock(theCase, 'intakeNotice', noticeStartedAt, requestedAt),
    { id: 'correction', kind: 'correction', name: null, owner: 'applicant', clock: correcting },
    ...(submittedAt === null ? [] : noticeClock(theCase, 'intakeNotice:2', startsAt, concludedAt)),
  ]
}

/** The article as it binds a licence, or as the model that the platform follows for everything else. */
function licensingLaw(theCase: Case, article: string): string {
  return theCase.item.licence ? `行政许可法 ${article}` : `参照行政许可法 ${article}`
}

/** No clock where the act came before its time began to run, as when a case is accepted on its scans. */
function noticeClock(theCase: Case, id: string, startsAt: InstantText | null, stoppedAt: InstantText | null): CaseClock[] {
  if (startsAt === null || (stoppedAt !== null && stoppedAt < startsAt)) return []
  const notice = clock(startsAt, noticeLimit, licensingLaw(theCase, '第三十二条'), stoppedAt)
  return [{ id, kind: 'intakeNotice', name: null, owner: theCase.handling, clock: notice }]
}

/** The promise and the law, both from the day of acceptance, and the limits of joint acts. @law 行政许可法 第四十二条 */
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
      clock: clock(decision.at, deliveryLimit, licensingLaw(theCase, '第四十四条'), done),
    },
  ]
  if (agreement && result?.channel === 'window' && theCase.intake.region !== theCase.handling.region) {
    const arrived = resultArrivedAt(theCase)
    clocks.push({
      id: 'resultReturn', kind: 'resultReturn', name: null, owner: theCase.handling,
      clock: clock(result.issuedAt, agreement.legs.resultReturn, agreement.number, arrived ?? done),
    })
    if (arrived !== null) {
      clocks.push({
        id: 'handOut', kind: 'handOut', name: null, owner: theCase.intake,
        clock: clock(arrived, agreement.legs.handOut, agreement.number, done),
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
    'correction', 'handOut', 'resultReturn', 'delivery', 'committed', 'intakeNotice', 'consent', 'handover', 'materialsParcel',
  ]
  for (const kind of order) {
    const found = running.find((one) => one.kind === kind)
    if (found) return found
  }
  return null
}

/** The region by whose calendar a clock runs: that of whoever must stop it, and the deciding one's for an applicant. */
export function calendarRegionOf(theCase: Case, { owner }: CaseClock): string {
  return owner === 'applicant' ? theCase.handling.region : owner.region
}

/** When the clock to go by is due; after everything when none runs or a pause leaves it open. */
export function dueMomentOf(leading: CaseClock | null, moment: Moment): InstantText {
  return (leading && explainClock(leading.clock, moment.calendar).dueAt) ?? noDueMoment
}
