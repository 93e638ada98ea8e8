import { makeCaseNumber, type IntakeChannel } from '@tongban/domain/identity/case-number.ts'
import type { LegalDate } from '@tongban/domain/moment.ts'
import type { Reader } from '../platform/database/pool.ts'
import { takeNumbers } from './number-series.store.ts'

/** How many numbers are taken at a time, so that most cases need no trip to the database for theirs. */
const RUN = 50

/** Gives the next case number of a region, day and channel. @rule R-DOC-004 */
export type NextCaseNumber = (region: string, receivedOn: LegalDate, channel: IntakeChannel) => Promise<string>

/** Numbers in runs. Gaps are allowed in case numbers, unlike in the numbers of documents. */
export function createCaseNumbers(writer: Reader): NextCaseNumber {
  type Run = { next: number; end: number }
  const runs = new Map<string, Promise<Run>>()

  async function take(region: string, series: string): Promise<number> {
    const key = `${region}/${series}`
    for (;;) {
      const run = await (runs.get(key) ?? fetchRun(key, region, series))
      if (run.next < run.end) return run.next++
      if ((await runs.get(key)) === run) runs.delete(key)
    }
  }

  function fetchRun(key: string, region: string, series: string): Promise<Run> {
    const run = takeNumbers(writer, region, series, RUN).then((first) => ({ next: first, end: first + RUN }))
    runs.set(key, run)
    run.catch(() => runs.delete(key))
    return run
  }

  return async (region, receivedOn, channel) => {
    const serial = await take(region, `${receivedOn}/${channel}`)
    return makeCaseNumber({ region, receivedOn, channel, serial })
  }
}
