import type { InstantText } from '@tongban/domain/moment.ts'
import type { PlatformClock } from './clock.ts'

/**
 * The time of the machine, which sessions, locks and codes live by. They are about the person at the screen:
 * moving the demo's clock by a week must not log everybody out, nor open a lock.
 */
export function actualTime(clock: PlatformClock): InstantText {
  return earlier(clock.now(), clock.offsetMilliseconds() / 1000)
}

/** The moment so many seconds before another. */
export function earlier(at: InstantText, seconds: number): InstantText {
  const moved = Temporal.Instant.from(at).epochMilliseconds - Math.round(seconds * 1000)
  return Temporal.Instant.fromEpochMilliseconds(moved).toString({ smallestUnit: 'millisecond' })
}

/** The moment so many seconds after another. */
export function later(at: InstantText, seconds: number): InstantText {
  return earlier(at, -seconds)
}
