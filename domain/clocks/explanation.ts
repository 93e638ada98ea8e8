import type { InstantText, LegalDate } from '../moment.ts'
import { dayNumberOf } from './day-number.ts'

/** Why a run of days was counted or left out. */
export type SegmentReason =
  | 'startDay'
  | 'workingDay'
  | 'makeUpWorkingDay'
  | 'naturalDay'
  | 'weekend'
  | 'holiday'
  | 'paused'
  | 'extension'
  | 'rolledOver'
  | 'hours'
  | 'cutOff'

/**
 * A run of days that all count, or all do not, for one reason. `from` and `to` are both included.
 * `name` is the holiday, or the reason of the pause; `calendarVersion` is null where no calendar was asked.
 */
export type Segment = {
  from: LegalDate
  to: LegalDate
  days: number
  counted: boolean
  why: SegmentReason
  name: string | null
  rule: string
  calendarVersion: string | null
}

/**
 * A due date with its reasons. The segments cover every day from the first to the due date, without
 * gap or overlap, and their counted days add up to `countedDays`. @rule R-DAY-001 @term 期限说明
 */
export type Explanation = {
  /** The last day, or null while an open pause keeps it from being known. */
  dueOn: LegalDate | null
  /** The moment from which it is late: for units of days the end (24:00) of `dueOn`. @rule R-DAY-004 */
  dueAt: InstantText | null
  countedDays: number
  /** How many days the limit and its extension amount to; null for hours and cut-offs. */
  limitDays: number | null
  segments: Segment[]
  calendarVersions: string[]
  paused: boolean
}

/** The articles behind days that do not count; every other segment names the rule of its own clock. */
export const DAY_RULES = {
  startDay: '民法典 第二百零一条',
  rolledOver: '民法典 第二百零三条',
  weekend: '国务院关于职工工作时间的规定 第七条',
  holiday: '全国年节及纪念日放假办法',
} as const

/** Adds one day at the end, joining the run before it where everything but the date is equal. */
export function appendDay(segments: Segment[], day: Omit<Segment, 'from' | 'to' | 'days'> & { date: LegalDate }): void {
  const last = segments.at(-1)
  if (
    last !== undefined &&
    last.why === day.why &&
    last.name === day.name &&
    last.rule === day.rule &&
    last.calendarVersion === day.calendarVersion
  ) {
    last.to = day.date
    last.days++
    return
  }
  const { counted, why, name, rule, calendarVersion } = day
  segments.push({ from: day.date, to: day.date, days: 1, counted, why, name, rule, calendarVersion })
}

/** Puts the sums beside the segments. */
export function explanationOf(
  segments: Segment[],
  due: { on: LegalDate; at: InstantText } | null,
  limitDays: number | null,
): Explanation {
  const versions = new Set<string>()
  let countedDays = 0
  for (const segment of segments) {
    if (segment.counted) countedDays += segment.days
    if (segment.calendarVersion !== null) versions.add(segment.calendarVersion)
  }
  return {
    dueOn: due?.on ?? null,
    dueAt: due?.at ?? null,
    countedDays,
    limitDays,
    segments,
    calendarVersions: [...versions],
    paused: due === null,
  }
}

/** How many counted days have begun by the end of a date. */
export function countedDaysUpTo(segments: readonly Segment[], date: LegalDate): number {
  let days = 0
  for (const segment of segments) {
    if (!segment.counted || segment.from > date) continue
    days += segment.to <= date ? segment.days : dayNumberOf(date) - dayNumberOf(segment.from) + 1
  }
  return days
}
