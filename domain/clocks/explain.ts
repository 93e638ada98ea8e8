import type { LegalDate } from '../moment.ts'
import { endOfLegalDate, legalDateOf } from '../moment.ts'
import type { Calendar, CalendarDay } from './calendar.ts'
import type { Clock, Limit } from './clock.ts'
import { dateOfDayNumber, dayNumberOf } from './day-number.ts'
import type { Explanation, Segment } from './explanation.ts'
import { DAY_RULES, appendDay, explanationOf } from './explanation.ts'
import { explainCutOff, explainHours } from './explain-time.ts'
import { pauseOn } from './pause.ts'

/** A length counted in one kind of day under one rule; a limit is one phase, its extension the next. */
type Phase = { unit: 'workingDay' | 'naturalDay'; days: number; rule: string; extension: boolean }

/**
 * The due date of a clock with the reason for every day on the way. An open pause leaves it
 * unknown; its segment is then drawn up to `today`, or to its first day when that is not given.
 * Throws MissingCalendarYear when the way leads into a year that is not loaded.
 */
export function explainClock(clock: Clock, calendar: Calendar, today: LegalDate | null = null): Explanation {
  switch (clock.limit.unit) {
    case 'workingDay':
    case 'naturalDay':
    case 'month':
      return explainDays(clock, calendar, today)
    case 'hour':
      return explainHours(clock, today)
    case 'cutOff':
      return explainCutOff(clock, calendar, today)
    default:
      return clock.limit.unit satisfies never
  }
}

/** @rule R-DAY-001 @rule R-DAY-002 @law 行政许可法 第八十二条 @law 民法典 第二百零一条 */
function explainDays(clock: Clock, calendar: Calendar, today: LegalDate | null): Explanation {
  const start = legalDateOf(clock.startedAt)
  const phases = phasesOf(clock, start)
  const limitDays = phases.reduce((sum, phase) => sum + phase.days, 0)
  const segments: Segment[] = []
  const walk: Walk = { clock, calendar, today, segments, day: calendar.day(start), number: dayNumberOf(start) }
  appendDay(segments, {
    date: start,
    counted: false,
    why: 'startDay',
    name: null,
    rule: DAY_RULES.startDay,
    calendarVersion: walk.day.calendarVersion,
  })
  for (const phase of phases) {
    if (!countPhase(walk, phase)) return explanationOf(segments, null, limitDays)
  }
  if (!rollOver(walk)) return explanationOf(segments, null, limitDays)
  const dueOn = walk.day.date
  return explanationOf(segments, { on: dueOn, at: endOfLegalDate(dueOn) }, limitDays)
}

/** Where the count has come to: the day last written into the segments. */
type Walk = {
  clock: Clock
  calendar: Calendar
  today: LegalDate | null
  segments: Segment[]
  day: CalendarDay
  number: number
}

/** Steps to the next day that no pause takes out; false when an open pause bars the way. */
function nextUnpausedDay(walk: Walk): boolean {
  for (;;) {
    walk.number++
    const date = dateOfDayNumber(walk.number)
    walk.day = walk.calendar.day(date)
    const pause = walk.clock.pauses.length === 0 ? null : pauseOn(walk.clock.pauses, date)
    if (pause === null) return true
    const { calendarVersion } = walk.day
    const paused = { counted: false, why: 'paused', name: pause.reason, rule: pause.rule, calendarVersion } as const
    appendDay(walk.segments, { date, ...paused })
    if (pause.until === null) {
      const last = walk.today === null ? walk.number : dayNumberOf(walk.today)
      for (let number = walk.number + 1; number <= last; number++) {
        appendDay(walk.segments, { date: dateOfDayNumber(number), ...paused })
      }
      return false
    }
  }
}

function countPhase(walk: Walk, phase: Phase): boolean {
  let left = phase.days
  while (left > 0) {
    if (!nextUnpausedDay(walk)) return false
    const { date, kind, working, name, calendarVersion } = walk.day
    if (phase.unit === 'naturalDay' || working) {
      left--
      const why = phase.extension ? 'extension' : phase.unit === 'naturalDay' ? 'naturalDay' : kind
      const shownName = phase.unit === 'naturalDay' ? null : name
      appendDay(walk.segments, { date, counted: true, why, name: shownName, rule: phase.rule, calendarVersion })
    } else {
      const why = kind === 'holiday' ? 'holiday' : 'weekend'
      appendDay(walk.segments, { date, counted: false, why, name, rule: DAY_RULES[why], calendarVersion })
    }
  }
  return true
}

/** A period that would end on a day off ends on the first working day after it. @rule R-DAY-003 @law 民法典 第二百零三条 */
function rollOver(walk: Walk): boolean {
  const { name } = walk.day
  while (!walk.day.working) {
    if (!nextUnpausedDay(walk)) return false
    const { date, calendarVersion } = walk.day
    const rule = DAY_RULES.rolledOver
    appendDay(walk.segments, { date, counted: false, why: 'rolledOver', name, rule, calendarVersion })
  }
  return true
}

function phasesOf(clock: Clock, start: LegalDate): Phase[] {
  const { limit, extension } = clock
  const months = limit.unit === 'month' ? limit.amount : 0
  const base: Phase = { ...lengthOf(limit, start, 0), rule: clock.rule, extension: false }
  if (extension === null) return [base]
  return [base, { ...lengthOf(extension.limit, start, months), rule: extension.rule, extension: true }]
}

/**
 * A limit as a number of days. A month ends on the same date of the next month, or on that month's
 * last day where there is none; it is not thirty days, which is only how some reports write it.
 * Months of an extension are added to those before it, so that the 31st is not lost on the way.
 * @law 民法典 第二百零二条
 */
function lengthOf(limit: Limit, start: LegalDate, monthsBefore: number): Pick<Phase, 'unit' | 'days'> {
  switch (limit.unit) {
    case 'workingDay':
    case 'naturalDay':
      return { unit: limit.unit, days: limit.amount }
    case 'month': {
      const date = Temporal.PlainDate.from(start)
      const from = date.add({ months: monthsBefore })
      return { unit: 'naturalDay', days: from.until(date.add({ months: monthsBefore + limit.amount })).days }
    }
    case 'hour':
    case 'cutOff':
      throw new Error(`A limit in days cannot be extended by a limit in ${limit.unit}`)
    default:
      return limit.unit satisfies never
  }
}
