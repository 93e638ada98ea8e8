import type { InstantText, LegalDate } from '../moment.ts'
import { endOfLegalDate, legalDateOf, startOfLegalDate } from '../moment.ts'
import type { Calendar } from './calendar.ts'
import type { Clock } from './clock.ts'
import { addDays } from './day-number.ts'
import { explainClock } from './explain.ts'
import { hourLimitOf, instantAt } from './explain-time.ts'
import type { Explanation } from './explanation.ts'
import { countedDaysUpTo } from './explanation.ts'
import { millisecondsOf, pauseOn, runFor, timeRun } from './pause.ts'

const HOUR = 3_600_000

/**
 * What a clock shows at a glance, the more urgent first where two would fit:
 * - `done`: the act is done, in time or late; the clock no longer runs.
 * - `overdue`: the due moment has passed.
 * - `paused`: a pause holds it today, or has held it open since today.
 * - `today`: today is the last day.
 * - `soon`: one fifth of the limit or less is left, and in units of days at least the last day before
 *   the due date. A cut-off has no `soon`.
 * - `ok`: none of these.
 *
 * @term 时限灯
 */
export type ClockLight = 'ok' | 'soon' | 'today' | 'overdue' | 'paused' | 'done'

/** A clock as it stands at one moment. Nothing of it is stored. */
export type ClockReading = {
  explanation: Explanation
  state: 'running' | 'paused' | 'stopped'
  light: ClockLight
  /**
   * What is left of the limit: in days, those after today up to the due date that count; in hours, to
   * one decimal, rounded down. Negative once it is overdue (0 until a further counted day has begun).
   * Null when the clock has stopped.
   */
  remaining: { amount: number; unit: 'workingDay' | 'naturalDay' | 'hour' } | null
  /** Done after the due moment, or not done although it has passed. */
  late: boolean
  /** Counted days that have begun, up to today or the day it stopped, and beyond the limit when it is late. */
  usedDays: number
}

/** Reads a clock at a moment. Throws MissingCalendarYear as explainClock does. @rule R-REV-017 */
export function readClock(clock: Clock, calendar: Calendar, at: InstantText): ClockReading {
  const explanation = explainClock(clock, calendar, legalDateOf(clock.stoppedAt ?? at))
  return readExplained(clock, calendar, explanation, at)
}

function readExplained(clock: Clock, calendar: Calendar, explanation: Explanation, at: InstantText): ClockReading {
  const seenAt = clock.stoppedAt ?? at
  const seenOn = legalDateOf(seenAt)
  const late = explanation.dueAt !== null && millisecondsOf(seenAt) >= millisecondsOf(explanation.dueAt)
  const usedDays = countedDaysUpTo(explanation.segments, seenOn) + daysPastDue(clock, calendar, explanation.dueOn, seenOn)
  if (clock.stoppedAt !== null) return { explanation, state: 'stopped', light: 'done', remaining: null, late, usedDays }
  const paused = !late && isPausedOn(clock, seenOn)
  const remaining = remainingOf(clock, explanation, usedDays, seenAt)
  const light = late
    ? 'overdue'
    : paused
      ? 'paused'
      : explanation.dueOn === seenOn
        ? 'today'
        : isSoon(clock, explanation, usedDays, seenAt)
          ? 'soon'
          : 'ok'
  return { explanation, state: paused ? 'paused' : 'running', light, remaining, late, usedDays }
}

function isPausedOn(clock: Clock, today: LegalDate): boolean {
  if (pauseOn(clock.pauses, today) !== null) return true
  return clock.pauses.some((pause) => pause.until === null && pause.from <= today)
}

/** The kind of day in which the clock is counted. */
function dayUnitOf(clock: Clock): 'workingDay' | 'naturalDay' {
  return clock.limit.unit === 'workingDay' || clock.limit.unit === 'cutOff' ? 'workingDay' : 'naturalDay'
}

function daysPastDue(clock: Clock, calendar: Calendar, dueOn: LegalDate | null, seenOn: LegalDate): number {
  if (dueOn === null) return 0
  let days = 0
  for (let date = addDays(dueOn, 1); date <= seenOn; date = addDays(date, 1)) {
    if (dayUnitOf(clock) === 'naturalDay' || calendar.day(date).working) days++
  }
  return days
}

function remainingOf(
  clock: Clock,
  explanation: Explanation,
  usedDays: number,
  at: InstantText,
): NonNullable<ClockReading['remaining']> {
  if (explanation.limitDays !== null) return { amount: explanation.limitDays - usedDays, unit: dayUnitOf(clock) }
  return { amount: Math.floor((millisecondsLeft(clock, explanation, at) / HOUR) * 10) / 10, unit: 'hour' }
}

function millisecondsLeft(clock: Clock, explanation: Explanation, at: InstantText): number {
  if (clock.limit.unit === 'hour') {
    return hourLimitOf(clock) - timeRun(millisecondsOf(clock.startedAt), millisecondsOf(at), clock.pauses)
  }
  return explanation.dueAt === null ? 0 : millisecondsOf(explanation.dueAt) - millisecondsOf(at)
}

/** How many days left make a clock `soon`. */
function soonDays(limitDays: number): number {
  return Math.max(1, Math.floor(limitDays / 5))
}

function isSoon(clock: Clock, explanation: Explanation, usedDays: number, at: InstantText): boolean {
  const { limitDays } = explanation
  if (limitDays !== null) return limitDays - usedDays <= soonDays(limitDays)
  return clock.limit.unit === 'hour' && millisecondsLeft(clock, explanation, at) <= hourLimitOf(clock) / 5
}

/**
 * The next moment at which the light changes by the passing of time alone, or null when only an act
 * can change it (stopped, overdue, held by an open pause). A sweep that wakes at these moments misses nothing.
 */
export function nextTurnAt(clock: Clock, calendar: Calendar, at: InstantText): InstantText | null {
  if (clock.stoppedAt !== null) return null
  const explanation = explainClock(clock, calendar, legalDateOf(at))
  const light = readExplained(clock, calendar, explanation, at).light
  const now = millisecondsOf(at)
  const candidates = turnsOf(clock, explanation)
    .filter((turn) => turn > now)
    .sort((one, other) => one - other)
  for (const turn of candidates) {
    const turnAt = instantAt(turn)
    if (readExplained(clock, calendar, explanation, turnAt).light !== light) return turnAt
  }
  return null
}

/** Every moment at which the light might change, in epoch milliseconds, in no order. */
function turnsOf(clock: Clock, explanation: Explanation): number[] {
  const turns: InstantText[] = []
  if (explanation.dueOn !== null) turns.push(startOfLegalDate(explanation.dueOn))
  if (explanation.dueAt !== null) turns.push(explanation.dueAt)
  const soonOn = soonDateOf(explanation)
  if (soonOn !== null) turns.push(startOfLegalDate(soonOn))
  for (const pause of clock.pauses) {
    turns.push(startOfLegalDate(pause.from), endOfLegalDate(pause.from))
    if (pause.until !== null) turns.push(endOfLegalDate(pause.until))
  }
  const moments = turns.map(millisecondsOf)
  if (clock.limit.unit === 'hour') {
    const soon = runFor(millisecondsOf(clock.startedAt), (hourLimitOf(clock) / 5) * 4, clock.pauses)
    if (soon !== Number.POSITIVE_INFINITY) moments.push(soon)
  }
  return moments
}

/** The counted day that leaves no more than the threshold, or null when it is not reached or already so at the start. */
function soonDateOf(explanation: Explanation): LegalDate | null {
  if (explanation.limitDays === null) return null
  let before = explanation.limitDays - soonDays(explanation.limitDays)
  for (const segment of explanation.segments) {
    if (!segment.counted) continue
    if (before > 0 && before <= segment.days) return addDays(segment.from, before - 1)
    before -= segment.days
  }
  return null
}
