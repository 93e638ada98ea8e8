import type pg from 'pg'
import type { InstantText, LegalDate } from '@tongban/domain/moment.ts'
import { legalDateOf } from '@tongban/domain/moment.ts'
import { COUNTRY } from '@tongban/domain/clocks/calendar.ts'
import type { Content } from '../catalogue/content.ts'
import { later } from '../platform/actual-time.ts'
import type { PlatformClock } from '../platform/clock.ts'
import { inTransaction } from '../platform/database/pool.ts'
import { refuse } from '../platform/http/refused.ts'
import { keepClockOffset } from '../platform/settings.store.ts'

export type DemoClockTools = {
  pool: pg.Pool
  clock: PlatformClock
  content: Content
  /** Records everywhere what the calendar has decided by now, and answers in how many records it had. */
  settleDue: () => Promise<number>
}

export type MovedClock = { now: InstantText; today: LegalDate; settled: number }

/** Moves the platform's time forward by some minutes, once it is written down that it was. */
export type MoveClock = (minutes: number) => Promise<MovedClock>

/**
 * Makes the demo's control of time. Moves that are asked for at the same moment are made one after the other.
 * A year whose working days nobody has loaded is not entered, because no due date could be counted in it.
 *
 * @rule R-DAY-006
 */
export function createDemoClock({ pool, clock, content, settleDue }: DemoClockTools): MoveClock {
  const years = new Set(content.calendars.filter((calendar) => calendar.region === COUNTRY).map((calendar) => calendar.year))
  let last: Promise<unknown> = Promise.resolve()

  async function move(minutes: number): Promise<MovedClock> {
    const year = Number(legalDateOf(later(clock.now(), minutes * 60)).slice(0, 4))
    if (!years.has(year)) throw refuse({ code: 'CalendarYearMissing', year })
    const offset = clock.offsetMilliseconds() + minutes * 60_000
    await inTransaction(pool, (writer) => keepClockOffset(writer, offset))
    clock.setOffset(offset)
    const settled = await settleDue()
    return { now: clock.now(), today: clock.today(), settled }
  }

  return (minutes) => {
    const moved = last.then(() => move(minutes))
    last = moved.catch(() => undefined)
    return moved
  }
}
