import type { Calendar } from './clocks/calendar.ts'
import { addDays } from './clocks/day-number.ts'
import type { InstantText, LegalDate } from './legal-date.ts'

export type { InstantText, LegalDate }

/**
 * The only way time enters a rule: the instant, the legal date that it falls on, and the calendar
 * of the region whose authority the clocks belong to.
 */
export type Moment = { at: InstantText; today: LegalDate; calendar: Calendar }

/**
 * The legal date on which an instant falls. The zone has been eight hours ahead all year since 1992, so
 * the day changes at 16:00Z; every command asks for it many times.
 */
export function legalDateOf(at: InstantText): LegalDate {
  const date = at.slice(0, 10)
  return at.slice(11, 13) < '16' ? date : addDays(date, 1)
}

/** The first instant of a legal date. */
export function startOfLegalDate(date: LegalDate): InstantText {
  return endOfLegalDate(addDays(date, -1))
}

/** The moment at which a legal date has ended (24:00, the first instant of the next day). */
export function endOfLegalDate(date: LegalDate): InstantText {
  return `${date}T16:00:00.000Z`
}
