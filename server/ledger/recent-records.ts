import type { Loaded } from './loaded.ts'

/**
 * Records as they stood when this process last read or wrote them. A command that is decided on one of these
 * and written was decided on the truth, because the write claims the position; whatever is not written is
 * decided again on what the database holds. So it saves reading and can mislead nobody.
 */
export type RecentRecords = {
  find<State>(region: string, recordId: string): Loaded<State> | null
  keep(region: string, recordId: string, loaded: Loaded<unknown>): void
}

/** Keeps so many records, the longest untouched leaving first. */
export function createRecentRecords(most: number): RecentRecords {
  const kept = new Map<string, Loaded<unknown>>()
  return {
    find<State>(region: string, recordId: string) {
      return (kept.get(region + recordId) as Loaded<State> | undefined) ?? null
    },
    keep(region, recordId, loaded) {
      const key = region + recordId
      kept.delete(key)
      kept.set(key, loaded)
      if (kept.size > most) kept.delete(kept.keys().next().value!)
    },
  }
}
