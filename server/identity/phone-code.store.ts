import type { InstantText } from '@tongban/domain/moment.ts'
import type { Writer } from '../platform/database/pool.ts'

/**
 * Keeps the digest of a new code for a phone, in place of the one before. Answers false, and keeps nothing,
 * when that one was sent after `notSince`.
 */
export async function keepCode(
  writer: Writer, region: string, phoneKey: string, codeDigest: string, at: InstantText, notSince: InstantText,
): Promise<boolean> {
  const { rowCount } = await writer.query(
    `INSERT INTO phone_code (region, phone, code_digest, sent_at, tries) VALUES ($1, $2, $3, $4, 0)
     ON CONFLICT (region, phone) DO UPDATE SET code_digest = excluded.code_digest, sent_at = excluded.sent_at, tries = 0
     WHERE phone_code.sent_at <= $5`,
    [region, phoneKey, codeDigest, at, notSince],
  )
  return rowCount === 1
}

/** Counts a try at the code of a phone and answers the code's digest and which try it was; null when there is no code. */
export async function tryCode(
  writer: Writer, region: string, phoneKey: string, sentAfter: InstantText,
): Promise<{ codeDigest: string; tries: number } | null> {
  const { rows } = await writer.query<{ code_digest: string; tries: number }>(
    `UPDATE phone_code SET tries = tries + 1 WHERE region = $1 AND phone = $2 AND sent_at > $3
     RETURNING code_digest, tries`,
    [region, phoneKey, sentAfter],
  )
  return rows[0] ? { codeDigest: rows[0].code_digest, tries: rows[0].tries } : null
}

/** Takes a code away: it was used, or it could not be sent. Answers whether it was still there. */
export async function removeCode(writer: Writer, region: string, phoneKey: string, codeDigest: string): Promise<boolean> {
  const { rowCount } = await writer.query(
    'DELETE FROM phone_code WHERE region = $1 AND phone = $2 AND code_digest = $3',
    [region, phoneKey, codeDigest],
  )
  return rowCount === 1
}

/** Removes codes that nobody can use any more. */
export async function removeOldCodes(writer: Writer, sentBefore: InstantText): Promise<void> {
  await writer.query('DELETE FROM phone_code WHERE sent_at < $1', [sentBefore])
}
