import { join } from 'node:path'
import { loadContent } from '../catalogue/content-loader.ts'
import { servedRegions, type Content } from '../catalogue/content.ts'
import { platformClock, type PlatformClock } from '../platform/clock.ts'
import { softwareCrypto } from '../platform/crypto/software-provider.ts'
import { testDatabase, type TestDatabase, type TestScope } from '../platform/database/test-database.ts'
import type { Gate } from '../platform/http/call.ts'
import { httpServer, type HttpServer } from '../platform/http/http-server.ts'
import { createLoggers } from '../platform/log.ts'
import { createGate } from './authorize.ts'
import type { Caller } from './caller.ts'
import { seedDemoAccounts } from './demo-accounts.ts'
import { createPasswordCheck } from './passwords.ts'
import { mountIdentity, type IdentityTools } from './routes.ts'
import { createSessions, type SessionTools } from './sessions.ts'
import type { SmsSender } from './sms-sender.ts'
import { createSubjectKey, type SubjectKey } from './subject-key.ts'
import { createTurns } from './turns.ts'

/** What identity is made of, for a test that wants some of it otherwise. */
export type IdentityOptions = Omit<SessionTools, 'manner'> & { content: Content; sms: SmsSender; demo: boolean }

export type Identity = IdentityTools & { gate: Gate<Caller>; subjectKey: SubjectKey }

/** Puts identity together as one process has it. Two of these on one database are two processes. */
export function composeIdentity(options: IdentityOptions): Identity {
  const { pool, reading, clock, crypto, secret, content, sms, demo } = options
  const log = createLoggers('silent').security
  const subjectKey = createSubjectKey(crypto, secret)
  const sessions = createSessions({ ...options, manner: { secure: false } })
  return {
    sessions, subjectKey, gate: createGate(sessions), served: new Set(servedRegions(content)), view: { content, clock, demo },
    staffLogin: { pool, reading, clock, subjectKey, checkPassword: createPasswordCheck(), turns: createTurns(50), log },
    phoneLogin: { pool, clock, crypto, secret, subjectKey, sms, log },
  }
}

/** A request of somebody, and what came back. */
export type Sent = { status: number; body: Record<string, unknown>; setCookie: string | undefined }

/** A deployment that knows who people are, over a database of its own, with a clock that the test turns. */
export type TestIdentity = {
  database: TestDatabase
  content: Content
  clock: PlatformClock
  /** Lets the machine's own time pass, which sessions and locks live by. */
  pass(seconds: number): void
  options: IdentityOptions
  identity: Identity
  http: HttpServer<Caller>
  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, options?: { body?: unknown; cookie?: string; language?: string }): Promise<Sent>
  /** Logs a clerk of the demo in. Answers the Cookie header of his session. */
  logInStaff(region: string, login: string): Promise<string>
  logInResident(region: string, phone: string): Promise<string>
}

/** Begins at a Thursday noon in Siping, with the people of the demo. */
export async function testIdentity(scope: TestScope, change: Partial<IdentityOptions> = {}): Promise<TestIdentity> {
  const database = await testDatabase(scope)
  const content = loadContent(join(import.meta.dirname, '../../content'))
  const accounts = content.demoAccounts!
  let machine = Temporal.Instant.from('2026-09-17T04:00:00Z').epochMilliseconds
  const clock = platformClock(0, () => machine)
  await seedDemoAccounts(database.pool, accounts)
  const options: IdentityOptions = {
    pool: database.pool, reading: database.reading, clock, crypto: softwareCrypto, secret: Buffer.alloc(32, 7), content,
    sms: { way: 'screen' }, demo: true, steady: () => machine, passwordDays: null, ...change,
  }
  const identity = composeIdentity(options)
  const http = await httpServer<Caller>({
    gate: identity.gate, clock, log: createLoggers('silent').http, publicOrigin: null, webRoot: null, trustedProxies: [], version: '0', checkReplies: true,
  })
  mountIdentity(http, identity)
  scope.after(() => http.stop())

  const send: TestIdentity['send'] = async (method, url, wish = {}) => {
    const answer = await http.fastify.inject({
      method, url,
      headers: {
        ...(wish.cookie === undefined ? {} : { cookie: wish.cookie }),
        'accept-language': wish.language ?? 'zh-CN',
        ...(wish.body === undefined && method !== 'POST' ? {} : { 'content-type': 'application/json' }),
      },
      ...(wish.body === undefined ? {} : { payload: JSON.stringify(wish.body) }),
    })
    const setCookie = answer.headers['set-cookie']
    return { status: answer.statusCode, body: answer.json(), setCookie: Array.isArray(setCookie) ? setCookie[0] : setCookie }
  }
  const cookieOf = (sent: Sent) => {
    if (sent.setCookie === undefined) throw new Error(`Logging in failed: ${JSON.stringify(sent.body)}`)
    return sent.setCookie.split(';')[0]!
  }
  return {
    database, content, clock, options, identity, http, send,
    pass: (seconds) => { machine += seconds * 1000 },
    logInStaff: async (region, login) => cookieOf(await send('POST', '/api/session/staff', { body: { region, login, password: accounts.password } })),
    async logInResident(region, phone) {
      const { body } = await send('POST', '/api/session/phone-code', { body: { region, phone } })
      return cookieOf(await send('POST', '/api/session/applicant', { body: { region, phone, code: body['demoCode'] } }))
    },
  }
}
