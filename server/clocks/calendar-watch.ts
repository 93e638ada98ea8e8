import { COUNTRY } from '@tongban/domain/clocks/calendar.ts'
import type { LegalDate } from '@tongban/domain/moment.ts'
import type { Content } from '../catalogue/content.ts'

/** The notice for a year comes out in the November before; from this day its absence is somebody's business. */
const WARN_FROM_MONTH = '12'

/** The years whose working days are known for the whole country, in order. */
export function calendarYearsOf(content: Content): number[] {
  return content.calendars.filter((calendar) => calendar.region === COUNTRY).map((calendar) => calendar.year).toSorted((a, b) => a - b)
}

/**
 * The year whose calendar somebody must load now, or null: this year's always, and from December the next
 * one's, because clocks that start then run into it. @rule R-DAY-006
 */
export function missingCalendarYear(content: Content, today: LegalDate): number | null {
  const years = calendarYearsOf(content)
  const year = Number(today.slice(0, 4))
  if (!years.includes(year)) return year
  return today.slice(5, 7) === WARN_FROM_MONTH && !years.includes(year + 1) ? year + 1 : null
}
