import type { InstantText, LegalDate } from '../moment.ts'
import { legalDateOf, startOfLegalDate } from '../moment.ts'
import type { Calendar } from './calendar.ts'
import type { Clock } from './clock.ts'
import { addDays, dateOfDayNumber, dayNumberOf } from './day-number.ts'
import type { Explanation, Segment } from './explanation.ts'
import { DAY_RULES, appendDay, explanationOf } from './explanation.ts'
import { millisecondsOf, pauseOn, runFor } from './pause.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

/** The length of a limit in hours with its extension, in milliseconds. Throws when the extension is not in hours. */
export function hourLimitOf(clock: Clock): number {
  if (clock.extension !== null && clock.extension.limit.unit !== 'hour') {
    throw new Error(`A limit in hours cannot be extended by a limit in ${clock.extension.limit.unit}`)
  }
  return (clock.limit.amount + (clock.extension?.limit.amount ?? 0)) * HOUR
}

/** Periods in hours run from the moment, day and night, and ask no calendar. @rule R-DAY-002 @law 民法典 第二百零一条 */
export function explainHours(clock: Clock, today: LegalDate | null): Explanation {
  const start = millisecondsOf(clock.startedAt)
  const startOn = legalDateOf(clock.startedAt)
  const due = runFor(start, hourLimitOf(clock), clock.pauses)
  const base = runFor(start, clock.limit.amount * HOUR, clock.pauses)
  const baseOn = base === Number.POSITIVE_INFINITY ? null : lastDateBefore(base, startOn)
  const dueOn = due === Number.POSITIVE_INFINITY ? null : lastDateBefore(due, startOn)
  const segments: Segment[] = []
  for (let number = dayNumberOf(startOn); ; number++) {
    const date = dateOfDayNumber(number)
    const pause = pauseOn(clock.pauses, date)
    const calendarVersion = null
    if (pause !== null) {
      appendDay(segments, { date, counted: false, why: 'paused', name: pause.reason, rule: pause.rule, calendarVersion })
      if (pause.until === null && dueOn === null && date >= (today ?? date)) break
    } else if (clock.extension !== null && baseOn !== null && date > baseOn) {
      appendDay(segments, { date, counted: true, why: 'extension', name: null, rule: clock.extension.rule, calendarVersion })
    } else {
      appendDay(segments, { date, counted: true, why: 'hours', name: null, rule: clock.rule, calendarVersion })
    }
    if (dueOn !== null && date >= dueOn) break
  }
  return explanationOf(segments, dueOn === null ? null : { on: dueOn, at: instantAt(due) }, null)
}

/** The legal date of the last moment before an instant: midnight still belongs to the day that it ends. */
function lastDateBefore(milliseconds: number, notBefore: LegalDate): LegalDate {
  const date = legalDateOf(instantAt(milliseconds - 1))
  return date < notBefore ? notBefore : date
}

/**
 * The next cut-off of a working day; `limit.amount` is its minutes after midnight. What arrives at
 * the cut-off itself or later waits for that of the next working day. @term 截单时点
 */
export function explainCutOff(clock: Clock, calendar: Calendar, today: LegalDate | null): Explanation {
  if (clock.extension !== null) throw new Error('A cut-off cannot be extended')
  const start = millisecondsOf(clock.startedAt)
  const startOn = legalDateOf(clock.startedAt)
  const segments: Segment[] = []
  for (let date = startOn; ; date = addDays(date, 1)) {
    const { working, kind, name, calendarVersion } = calendar.day(date)
    const pause = pauseOn(clock.pauses, date)
    const due = millisecondsOf(startOfLegalDate(date)) + clock.limit.amount * MINUTE
    if (pause !== null) {
      const paused = { counted: false, why: 'paused', name: pause.reason, rule: pause.rule, calendarVersion } as const
      appendDay(segments, { date, ...paused })
      if (pause.until === null && date >= (today ?? date)) return explanationOf(segments, null, null)
    } else if (working && start < due) {
      appendDay(segments, { date, counted: true, why: 'cutOff', name, rule: clock.rule, calendarVersion })
      return explanationOf(segments, { on: date, at: instantAt(due) }, null)
    } else if (date === startOn) {
      appendDay(segments, { date, counted: false, why: 'startDay', name, rule: clock.rule, calendarVersion })
    } else {
      const why = kind === 'holiday' ? 'holiday' : 'weekend'
      appendDay(segments, { date, counted: false, why, name, rule: DAY_RULES[why], calendarVersion })
    }
  }
}

/** An instant in ISO text. */
export function instantAt(milliseconds: number): InstantText {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: 'millisecond' })
}
