import { MissingCalendarYear } from '@tongban/domain/clocks/calendar.ts'
import type { Clock } from '@tongban/domain/clocks/clock.ts'
import { readClock, type ClockReading } from '@tongban/domain/clocks/reading.ts'
import type { Moment } from '@tongban/domain/moment.ts'

/**
 * Reads a clock for showing. Null when it runs into a year whose calendar nobody has loaded: the date is left
 * open then, and neither a list nor a page goes missing for it. @rule R-DAY-006
 */
export function readWhereLoaded(clock: Clock, moment: Moment): ClockReading | null {
  try {
    return readClock(clock, moment.calendar, moment.at)
  } catch (error) {
    if (error instanceof MissingCalendarYear) return null
    throw error
  }
}
