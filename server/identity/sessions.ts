import type pg from 'pg'
import { applicantPermissions, permissionsOf } from '@tongban/domain/identity/permissions.ts'
import type { PlatformClock } from '../platform/clock.ts'
import type { CryptoProvider } from '../platform/crypto/provider.ts'
import { inTransaction, type Reader } from '../platform/database/pool.ts'
import { actualTime, earlier, later } from '../platform/actual-time.ts'
import type { Caller } from './caller.ts'
import { clearTicket, newTicket, readTicket, setTicket, type CookieManner, type SessionTicket } from './session-cookie.ts'
import { isAlive, sessionLifetimes } from './session-lifetime.ts'
import { findSession, keepSession, markSeen, removeSession, removeSessionsOf, type SessionRow, type SessionSubject } from './session.store.ts'

export type SessionTools = {
  pool: pg.Pool
  reading: Reader
  clock: PlatformClock
  crypto: CryptoProvider
  /** The deployment's secret; what is sealed here is sealed under a key made from it. */
  secret: Uint8Array
  manner: CookieManner
  /** After how many days staff must choose a new password; null in the demo, where everybody knows it. @rule S-01 */
  passwordDays: number | null
  /** Milliseconds that never run backwards, for how long something is remembered. */
  steady: () => number
}

/** Opens, recognises and ends sessions. Only the digest of a token is kept, so a stolen table opens nothing. */
export type Sessions = {
  /** Answers the Set-Cookie header, which carries the only copy of the token, and who is now logged in. */
  open(region: string, subject: { kind: 'staff'; accountId: string } | { kind: 'applicant'; phone: string }): Promise<{ setCookie: string; caller: Caller }>
  /** Who sent this Cookie header; null for nobody, and for a session that has ended. */
  authenticate(cookieHeader: string | undefined): Promise<Caller | null>
  /** Whether a header claims a session, good or not: it tells an ended one from none. */
  claims(cookieHeader: string | undefined): boolean
  /** Ends the session of this header for good. Answers the Set-Cookie header that clears it. */
  end(cookieHeader: string | undefined): Promise<string>
  /** Ends every session of a member of staff: here at once, in other processes within seconds. */
  endAllOf(region: string, accountId: string): Promise<void>
}

/**
 * How long a session that was found good is believed without asking the database. A log-out elsewhere, or a
 * right that was taken away, takes hold after this at the latest.
 */
const BELIEVED_MILLISECONDS = 5000
/** More sessions than this are not remembered at once. */
const REMEMBERED_MAX = 20_000
/** That a session is in use is written down once in this time, not at every request. */
const SEEN_AGAIN_SECONDS = 60
const DAY_SECONDS = 86_400

/** The sessions that were found good a moment ago, by the digest of their token. */
type Memory = {
  recall(digest: string, region: string): Caller | null
  remember(digest: string, caller: Caller): void
  forget(digest: string): void
  forgetStaff(region: string, accountId: string): void
}

function createMemory(steady: () => number): Memory {
  const remembered = new Map<string, { caller: Caller; until: number }>()
  return {
    recall(digest, region) {
      const known = remembered.get(digest)
      return known !== undefined && known.until > steady() && known.caller.region === region ? known.caller : null
    },
    remember(digest, caller) {
      remembered.delete(digest)
      const [oldest] = remembered.keys()
      if (remembered.size >= REMEMBERED_MAX && oldest !== undefined) remembered.delete(oldest)
      remembered.set(digest, { caller, until: steady() + BELIEVED_MILLISECONDS })
    },
    forget: (digest) => void remembered.delete(digest),
    forgetStaff(region, accountId) {
      for (const [digest, { caller }] of remembered) {
        if (caller.kind === 'staff' && caller.region === region && caller.accountId === accountId) remembered.delete(digest)
      }
    },
  }
}

/** Reads who a session belongs to, and seals the phone of a new one under the digest of its token. */
function createSubjects({ clock, crypto, secret, passwordDays }: SessionTools) {
  const sealKey = Buffer.from(crypto.hmacSm3(secret, 'session'), 'hex').subarray(0, 16)

  /** A session sealed under an earlier secret of the deployment is over, and no fault. */
  function unseal(sealedPhone: string, digest: string): string | null {
    try {
      return crypto.decrypt(sealKey, sealedPhone, digest)
    } catch {
      return null
    }
  }

  function isWornOut(passwordSetAt: string): boolean {
    return passwordDays !== null && passwordSetAt <= earlier(actualTime(clock), passwordDays * DAY_SECONDS)
  }

  return {
    seal: (phone: string, digest: string): string => crypto.encrypt(sealKey, phone, digest),
    callerOf(region: string, digest: string, { subject, account }: SessionRow): Caller | null {
      if (subject.kind === 'applicant') {
        const phone = unseal(subject.sealedPhone, digest)
        return phone === null ? null : Object.freeze({ kind: 'applicant', phone, region, permissions: applicantPermissions })
      }
      if (account === null) return null
      const { mustChange, passwordSetAt, ...person } = account
      const mustChangePassword = mustChange || isWornOut(passwordSetAt)
      return Object.freeze({ kind: 'staff', region, ...person, permissions: permissionsOf(account.roles), mustChangePassword })
    },
  }
}

/** Makes the sessions of one deployment. */
export function createSessions(tools: SessionTools): Sessions {
  const { pool, reading, clock, crypto, manner, steady } = tools
  const memory = createMemory(steady)
  const subjects = createSubjects(tools)

  async function lookUp({ region }: SessionTicket, digest: string): Promise<Caller | null> {
    const session = await findSession(reading, region, digest)
    const at = actualTime(clock)
    if (session === null || !isAlive(session, at)) return null
    const caller = subjects.callerOf(region, digest, session)
    if (caller === null) return null
    if (session.seenAt <= earlier(at, SEEN_AGAIN_SECONDS)) await inTransaction(pool, (writer) => markSeen(writer, region, digest, at))
    memory.remember(digest, caller)
    return caller
  }

  return {
    async open(region, subject) {
      const ticket = newTicket(region)
      const digest = crypto.sm3(ticket.token)
      const kept: SessionSubject = subject.kind === 'staff' ? subject : { kind: 'applicant', sealedPhone: subjects.seal(subject.phone, digest) }
      const { wholeSeconds } = sessionLifetimes[subject.kind]
      const at = actualTime(clock)
      await inTransaction(pool, (writer) => keepSession(writer, region, digest, kept, at, later(at, wholeSeconds)))
      const caller = await lookUp(ticket, digest)
      if (caller === null) throw new Error('A session that was just opened cannot be found')
      return { setCookie: setTicket(ticket, wholeSeconds, manner), caller }
    },
    async authenticate(cookieHeader) {
      const ticket = readTicket(cookieHeader, manner)
      if (ticket === null) return null
      const digest = crypto.sm3(ticket.token)
      const known = memory.recall(digest, ticket.region)
      if (known !== null) return known
      memory.forget(digest)
      return lookUp(ticket, digest)
    },
    claims: (cookieHeader) => readTicket(cookieHeader, manner) !== null,
    async end(cookieHeader) {
      const ticket = readTicket(cookieHeader, manner)
      if (ticket !== null) {
        const digest = crypto.sm3(ticket.token)
        await inTransaction(pool, (writer) => removeSession(writer, ticket.region, digest))
        memory.forget(digest)
      }
      return clearTicket(manner)
    },
    async endAllOf(region, accountId) {
      await inTransaction(pool, (writer) => removeSessionsOf(writer, region, accountId))
      memory.forgetStaff(region, accountId)
    },
  }
}
