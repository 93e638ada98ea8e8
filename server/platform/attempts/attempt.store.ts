import type { InstantText } from '@tongban/domain/moment.ts'
import type { Reader, Writer } from '../database/pool.ts'
import { earlier, later } from '../actual-time.ts'

/** So many tries within so long. Who has used them up waits that long from the last one that counted. */
export type TryLimit = { most: number; withinSeconds: number }

/** What became of a try: whether it was within the limit, and until when no more are taken, if it was the last. */
export type TakenTry = { allowed: boolean; blockedUntil: InstantText | null }

/**
 * Takes one try, atomically, so that tries made at the same moment count one by one.
 *
 * @param subject what is tried, without personal data in it
 */
export async function takeTry(writer: Writer, region: string, subject: string, at: InstantText, limit: TryLimit): Promise<TakenTry> {
  const { rows } = await writer.query<{ times: number; tried_at: InstantText }>({
    name: 'take-try',
    text: `INSERT INTO attempt (region, subject, tried_at, times) VALUES ($1, $2, $3, 1)
           ON CONFLICT (region, subject) DO UPDATE SET
             times = CASE WHEN attempt.tried_at <= $4 THEN 1 ELSE attempt.times + 1 END,
             tried_at = CASE WHEN attempt.tried_at <= $4 OR attempt.times + 1 = $5 THEN $3 ELSE attempt.tried_at END
           RETURNING times, tried_at`,
    values: [region, subject, at, earlier(at, limit.withinSeconds), limit.most],
  })
  const row = rows[0]!
  return {
    allowed: row.times <= limit.most,
    blockedUntil: row.times < limit.most ? null : later(row.tried_at, limit.withinSeconds),
  }
}

/** Until when no more tries are taken, or null when there is one left. */
export async function findBlock(reader: Reader, region: string, subject: string, at: InstantText, limit: TryLimit): Promise<InstantText | null> {
  const { rows } = await reader.query<{ tried_at: InstantText }>({
    name: 'find-block',
    text: 'SELECT tried_at FROM attempt WHERE region = $1 AND subject = $2 AND times >= $3 AND tried_at > $4',
    values: [region, subject, limit.most, earlier(at, limit.withinSeconds)],
  })
  return rows[0] ? later(rows[0].tried_at, limit.withinSeconds) : null
}

/** Forgets the tries of somebody who turned out to be right. */
export async function forgetTries(writer: Writer, region: string, subject: string): Promise<void> {
  await writer.query('DELETE FROM attempt WHERE region = $1 AND subject = $2', [region, subject])
}

/** Removes counts that no limit looks at any more. */
export async function removeOldTries(writer: Writer, before: InstantText): Promise<void> {
  await writer.query('DELETE FROM attempt WHERE tried_at < $1', [before])
}
