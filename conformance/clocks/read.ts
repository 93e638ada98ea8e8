import { readFileSync, readdirSync } from 'node:fs'

import type { CalendarYear } from '@tongban/domain/clocks/calendar.ts'
import type { Limit, Pause } from '@tongban/domain/clocks/clock.ts'
import type { SegmentReason } from '@tongban/domain/clocks/explanation.ts'

/** One worked case of a clock as it stands in a file of this folder. */
export type ClockVector = {
  name: string
  startedAt: string
  limit: Limit
  rule: string
  extension?: { limit: Limit; rule: string }
  pauses?: Pause[]
  due?: string | null
  dueAt?: string
  segments?: [from: string, to: string, why: SegmentReason][]
  missingYear?: number
}

/** The vectors of one file. */
export function readVectors<Vector>(file: string): Vector[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return (JSON.parse(text) as { vectors: Vector[] }).vectors
}

/** The calendars that the product ships with. */
export function readShippedYears(): CalendarYear[] {
  const folder = new URL('../../content/calendars/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CalendarYear)
}
