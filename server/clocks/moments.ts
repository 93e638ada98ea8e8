import { resolveCalendar, type Calendar } from '@tongban/domain/clocks/calendar.ts'
import type { Moment } from '@tongban/domain/moment.ts'
import type { Content } from '../catalogue/content.ts'
import type { PlatformClock } from '../platform/clock.ts'

/** The platform's time with the calendar of a region: the only moment that rules are given. */
export type Moments = { in(region: string): Moment }

/** Calendars are resolved once for each region and kept, because resolving walks the region tree. */
export function createMoments(content: Content, clock: PlatformClock): Moments {
  const calendars = new Map<string, Calendar>()
  const calendarOf = (region: string): Calendar => {
    let calendar = calendars.get(region)
    if (!calendar) {
      calendar = resolveCalendar(region, [...content.calendars], (code) => content.regions.get(code)?.parent ?? null)
      calendars.set(region, calendar)
    }
    return calendar
  }
  return { in: (region) => ({ at: clock.now(), today: clock.today(), calendar: calendarOf(region) }) }
}
