import type pg from 'pg'
import type { Content } from '../catalogue/content.ts'
import type { PlatformClock } from '../platform/clock.ts'
import type { CryptoProvider } from '../platform/crypto/provider.ts'
import type { Reader } from '../platform/database/pool.ts'
import type { Gate } from '../platform/http/call.ts'
import type { HttpServer } from '../platform/http/http-server.ts'
import type { Logger } from '../platform/log.ts'
import { createGate } from './authorize.ts'
import type { Caller } from './caller.ts'
import { createPasswordCheck } from './passwords.ts'
import { mountIdentity } from './routes.ts'
import { createSessions, type Sessions } from './sessions.ts'
import type { SmsSender } from './sms-sender.ts'
import { createSubjectKey, type SubjectKey } from './subject-key.ts'
import { createTurns } from './turns.ts'

/** More logins than this do not wait for one account; who comes then is asked to come again. */
const WAITING_LOGINS_MAX = 50

/**
 * - `served` are the regions that this deployment runs.
 * - `secret` is the deployment's own, of 32 bytes or more.
 * - `secureCookies` holds wherever the platform is reached over TLS.
 */
export type IdentityOptions = {
  pool: pg.Pool
  reading: Reader
  clock: PlatformClock
  crypto: CryptoProvider
  secret: Uint8Array
  content: Content
  served: ReadonlySet<string>
  sms: SmsSender
  demo: boolean
  secureCookies: boolean
  log: Logger
  /** Milliseconds that never run backwards; the machine's own unless a test hands in its. */
  steady?: () => number
}

/** Who people are, for the rest of the deployment. */
export type Identity = {
  gate: Gate<Caller>
  sessions: Sessions
  subjectKey: SubjectKey
  mount(http: Pick<HttpServer<Caller>, 'mount'>): void
}

/** Puts the parts of identity together. */
export function createIdentity(options: IdentityOptions): Identity {
  const { pool, reading, clock, crypto, secret, content, served, sms, demo, log } = options
  const subjectKey = createSubjectKey(crypto, secret)
  const manner = { secure: options.secureCookies }
  const steady = options.steady ?? (() => performance.now())
  const sessions = createSessions({ pool, reading, clock, crypto, secret, manner, steady })
  const staffLogin = { pool, reading, clock, subjectKey, checkPassword: createPasswordCheck(), turns: createTurns(WAITING_LOGINS_MAX), log }
  const phoneLogin = { pool, clock, crypto, secret, subjectKey, sms, log }
  return {
    gate: createGate(sessions),
    sessions,
    subjectKey,
    mount: (http) => mountIdentity(http, { sessions, view: { content, clock, demo }, served, staffLogin, phoneLogin }),
  }
}
