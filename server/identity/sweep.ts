import type pg from 'pg'
import type { PlatformClock } from '../platform/clock.ts'
import { inTransaction } from '../platform/database/pool.ts'
import { actualTime, earlier } from '../platform/actual-time.ts'
import { removeOldTries } from '../platform/attempts/attempt.store.ts'
import { removeOldCodes } from './phone-code.store.ts'
import { longestIdleAgo } from './session-lifetime.ts'
import { removeEndedSessions } from './session.store.ts'

const DAY_SECONDS = 86_400

/** Clears away ended sessions, codes past their time and counts that nothing looks at. @rule S-24 */
export async function sweepIdentity(pool: pg.Pool, clock: PlatformClock): Promise<void> {
  const at = actualTime(clock)
  await inTransaction(pool, async (writer) => {
    await removeEndedSessions(writer, at, longestIdleAgo(at))
    await removeOldCodes(writer, earlier(at, DAY_SECONDS))
    await removeOldTries(writer, earlier(at, DAY_SECONDS))
  })
}
