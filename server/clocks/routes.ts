import { getHealth } from '@tongban/contract/platform/operations.ts'
import type { Content } from '../catalogue/content.ts'
import type { Caller } from '../identity/caller.ts'
import type { PlatformClock } from '../platform/clock.ts'
import { answers, type Reader } from '../platform/database/pool.ts'
import type { HttpServer } from '../platform/http/http-server.ts'
import { calendarYearsOf, missingCalendarYear } from './calendar-watch.ts'

/** Mounts what a supervisor of the machine asks now and then. It tells nothing that is not public. */
export function mountHealth(
  server: Pick<HttpServer<Caller>, 'mount'>,
  tools: { reading: Reader; content: Content; clock: PlatformClock; version: string },
): void {
  server.mount(getHealth, async () => {
    const database = await answers(tools.reading)
    const well = database && missingCalendarYear(tools.content, tools.clock.today()) === null
    return { state: well ? ('well' as const) : ('ailing' as const), database, calendarYears: calendarYearsOf(tools.content), version: tools.version }
  })
}
