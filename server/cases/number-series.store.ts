import type { Reader } from '../platform/database/pool.ts'

/** Takes a run of numbers from a series. Two callers never get the same one; a run that is not used up leaves a gap. */
export async function takeNumbers(writer: Reader, region: string, series: string, count: number): Promise<number> {
  const { rows } = await writer.query<{ last: number }>(
    `INSERT INTO number_series (region, series, last) VALUES ($1, $2, $3)
     ON CONFLICT (region, series) DO UPDATE SET last = number_series.last + excluded.last RETURNING last`,
    [region, series, count],
  )
  return rows[0]!.last - count + 1
}
