import type { InstantText, LegalDate } from '../moment.ts'

/** A length of time and its unit; the unit is part of the value. @rule R-ELEM-001 */
export type Limit = { amount: number; unit: 'workingDay' | 'naturalDay' | 'hour' | 'month' | 'cutOff' }

/** Days on which a clock does not count. `until` is null while the pause lasts. @rule R-REV-007 @term 停表 */
export type Pause = { from: LegalDate; until: LegalDate | null; reason: string; rule: string }

/** What a clock is computed from. Everything else about it is derived. @term 时限 */
export type Clock = {
  /** When it began; for units of days the legal date of it is day 0. @rule R-DAY-002 */
  startedAt: InstantText
  limit: Limit
  /** The article or agreement that sets it. */
  rule: string
  /** More time that the law lets an authority give itself. @term 延期 */
  extension: { limit: Limit; rule: string } | null
  pauses: Pause[]
  /** When the act it waits for was done; a stopped clock is judged by it and no longer runs. */
  stoppedAt: InstantText | null
}
