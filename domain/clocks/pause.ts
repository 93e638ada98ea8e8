import { endOfLegalDate } from '../moment.ts'
import type { LegalDate } from '../moment.ts'
import type { Pause } from './clock.ts'

/**
 * The pause that takes a day out of a clock, if any: days d with start < d ≤ end are not counted, so
 * the day on which a pause begins still counts and the day on which it ends does not.
 * @rule R-REV-007 @law 行政许可法 第四十五条 @term 特别程序
 */
export function pauseOn(pauses: readonly Pause[], date: LegalDate): Pause | null {
  for (const pause of pauses) {
    if (pause.from < date && (pause.until === null || date <= pause.until)) return pause
  }
  return null
}

/** The stretch of time that a pause takes out of a limit in hours, in epoch milliseconds; empty when it ends as it begins. */
type Stretch = { from: number; until: number }

function stretchesOf(pauses: readonly Pause[]): Stretch[] {
  return pauses
    .map(({ from, until }) => ({
      from: millisecondsOf(endOfLegalDate(from)),
      until: until === null ? Number.POSITIVE_INFINITY : millisecondsOf(endOfLegalDate(until)),
    }))
    .filter((stretch) => stretch.until > stretch.from)
    .sort((one, other) => one.from - other.from)
}

/** The moment at which so much time outside pauses has passed, in epoch milliseconds; Infinity under an open pause. */
export function runFor(start: number, milliseconds: number, pauses: readonly Pause[]): number {
  let end = start + milliseconds
  let reached = start
  for (const stretch of stretchesOf(pauses)) {
    const from = Math.max(stretch.from, reached)
    if (end <= from) break
    if (stretch.until <= from) continue
    end += stretch.until - from
    reached = stretch.until
  }
  return end
}

/** How much time outside pauses passed between two moments, in milliseconds. */
export function timeRun(start: number, end: number, pauses: readonly Pause[]): number {
  let run = end - start
  let reached = start
  for (const stretch of stretchesOf(pauses)) {
    const from = Math.max(stretch.from, reached)
    const until = Math.min(stretch.until, end)
    if (until <= from) continue
    run -= until - from
    reached = until
  }
  return run
}

/** Epoch milliseconds of an instant in ISO text. */
export function millisecondsOf(at: string): number {
  return Temporal.Instant.from(at).epochMilliseconds
}
