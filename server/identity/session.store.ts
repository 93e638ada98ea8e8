import type { Role } from '@tongban/domain/identity/permissions.ts'
import type { InstantText } from '@tongban/domain/moment.ts'
import type { Reader, Writer } from '../platform/database/pool.ts'

/** Whose session it is. A resident's phone number is sealed; a clerk is looked up anew each time. */
export type SessionSubject = { kind: 'staff'; accountId: string } | { kind: 'applicant'; sealedPhone: string }

export type SessionRow = {
  subject: SessionSubject
  createdAt: InstantText
  seenAt: InstantText
  expiresAt: InstantText
  /** The clerk as he is today; null for residents, and for a clerk whose account is gone or out of use. */
  account: {
    accountId: string
    name: string
    nameEn: string
    organisations: string[]
    roles: Role[]
    station: string | null
    mustChange: boolean
    passwordSetAt: InstantText
  } | null
}

type Columns = {
  subject: SessionSubject
  created_at: InstantText
  seen_at: InstantText
  expires_at: InstantText
  account_id: string | null
  name: string
  name_en: string
  organisations: string[]
  roles: Role[]
  station: string | null
  must_change: boolean
  password_set_at: InstantText
}

/** A session by the digest of its token, with the account behind it. */
export async function findSession(reader: Reader, region: string, tokenDigest: string): Promise<SessionRow | null> {
  const { rows } = await reader.query<Columns>({
    name: 'find-session',
    text: `SELECT s.subject, s.created_at, s.seen_at, s.expires_at, a.account_id, a.name, a.name_en, a.organisations, a.roles, a.station,
             a.must_change, a.password_set_at
           FROM session s LEFT JOIN account a ON a.region = s.region AND a.account_id = s.subject ->> 'accountId' AND a.disabled_at IS NULL
           WHERE s.region = $1 AND s.token_digest = $2`,
    values: [region, tokenDigest],
  })
  const row = rows[0]
  if (row === undefined) return null
  const { name, name_en: nameEn, organisations, roles, station, must_change: mustChange, password_set_at: passwordSetAt } = row
  return {
    subject: row.subject, createdAt: row.created_at, seenAt: row.seen_at, expiresAt: row.expires_at,
    account: row.account_id === null ? null : { accountId: row.account_id, name, nameEn, organisations, roles, station, mustChange, passwordSetAt },
  }
}

/** Keeps a new session. */
export async function keepSession(
  writer: Writer, region: string, tokenDigest: string, subject: SessionSubject, at: InstantText, expiresAt: InstantText,
): Promise<void> {
  await writer.query(
    'INSERT INTO session (region, token_digest, subject, created_at, seen_at, expires_at) VALUES ($1, $2, $3::jsonb, $4, $4, $5)',
    [region, tokenDigest, JSON.stringify(subject), at, expiresAt],
  )
}

/** Notes that a session is in use. */
export async function markSeen(writer: Writer, region: string, tokenDigest: string, at: InstantText): Promise<void> {
  await writer.query('UPDATE session SET seen_at = $3 WHERE region = $1 AND token_digest = $2 AND seen_at < $3', [region, tokenDigest, at])
}

/** Ends a session for good. */
export async function removeSession(writer: Writer, region: string, tokenDigest: string): Promise<void> {
  await writer.query('DELETE FROM session WHERE region = $1 AND token_digest = $2', [region, tokenDigest])
}

/** Ends all sessions of a member of staff. */
export async function removeSessionsOf(writer: Writer, region: string, accountId: string): Promise<void> {
  await writer.query(`DELETE FROM session WHERE region = $1 AND subject ->> 'accountId' = $2 AND subject ->> 'kind' = 'staff'`, [region, accountId])
}

/** Removes the sessions that nobody can use any more. @rule S-24 */
export async function removeEndedSessions(writer: Writer, at: InstantText, unseenSince: InstantText): Promise<number> {
  const { rowCount } = await writer.query('DELETE FROM session WHERE expires_at <= $1 OR seen_at <= $2', [at, unseenSince])
  return rowCount
}
