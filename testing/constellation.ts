import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeApp, type App } from '../server/app.ts'
import type { AppParts } from '../server/app-parts.ts'
import { loadContent } from '../server/catalogue/content-loader.ts'
import type { Content } from '../server/catalogue/content.ts'
import { seedDemoAccounts } from '../server/identity/demo-accounts.ts'
import { platformClock, type PlatformClock } from '../server/platform/clock.ts'
import { softwareCrypto } from '../server/platform/crypto/software-provider.ts'
import { openPools, type Pools } from '../server/platform/database/pool.ts'
import { testDatabase, type TestScope } from '../server/platform/database/test-database.ts'
import { fileStore } from '../server/platform/files/file-store.ts'
import { createLoggers } from '../server/platform/log.ts'

/** Somebody who is logged in, and asks the platform as a browser would. */
export type Person = {
  get(path: string): Promise<Reply>
  post(path: string, body: unknown): Promise<Reply>
}

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever came back and asserts on it
export type Reply = { status: number; body: any; raw: Buffer }

/** A whole platform with its three regions on a database of its own, whose time the test moves. */
export type Constellation = {
  app: App
  content: Content
  clock: PlatformClock
  /** For what no operation offers: other people than those of the demo, and a look at what was written. */
  pools: Pools
  staff(region: string, login: string): Promise<Person>
  resident(region: string, phone: string): Promise<Person>
  anybody: Person
  /** Moves the time and lets everything due happen. */
  moveTo(instant: string): Promise<void>
  settle(): Promise<void>
}

const content = loadContent(join(import.meta.dirname, '../content'))

/** Starts the platform at a moment, with other parts where a test brings them. Everything is seeded through the public interface alone. */
export async function constellation(scope: TestScope, startsAt: string, more: Partial<AppParts> = {}): Promise<Constellation> {
  // What was begun last is ended first, the database after everything that uses it.
  const closers: (() => Promise<void>)[] = []
  scope.after(async () => {
    for (const close of closers.reverse()) await close()
  })
  const database = await testDatabase({ after: (close) => closers.push(close) })
  const folder = await mkdtemp(join(tmpdir(), 'tongban-test-'))
  const machine = Temporal.Instant.from(startsAt).epochMilliseconds
  const began = performance.now()
  const clock = platformClock(0, () => machine + Math.floor(performance.now() - began))
  const crypto = softwareCrypto
  const pools = openPools(database.url, { writing: 8, reading: 4, name: 'constellation' }, () => undefined)
  await seedDemoAccounts(pools.writing, content.demoAccounts!)
  const app = await composeApp({
    content, pools, clock, crypto,
    databaseUrl: database.url, dataFolder: folder, files: await fileStore(join(folder, 'files'), crypto),
    secret: Buffer.from('a secret of the test alone, 32 b'), loggers: createLoggers('error'), demo: true,
    regions: ['220303', '211282', '150404'], portalRegion: '220303', publicOrigin: null, linkOrigin: 'http://127.0.0.1:8080', trustedProxies: [],
    webRoot: null, cookies: { secure: false }, sms: { way: 'screen' }, version: 'test', checkReplies: true,
    renderReceipt: (data) => Promise.resolve(Buffer.from(JSON.stringify(data))),
    ...more,
  })
  closers.push(async () => {
    await app.stop()
    await pools.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const enter = async (path: string, body: unknown): Promise<Person> => {
    const reply = await app.http.fastify.inject({ method: 'POST', url: path, payload: body as object })
    if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}: ${reply.body}`)
    return person(app, String(reply.headers['set-cookie']).split(';')[0]!)
  }
  return {
    app, content, clock, pools,
    anybody: person(app, ''),
    staff: (region, login) => enter('/api/session/staff', { region, login, password: content.demoAccounts!.password }),
    async resident(region, phone) {
      const code = await app.http.fastify.inject({ method: 'POST', url: '/api/session/phone-code', payload: { region, phone } })
      return enter('/api/session/applicant', { region, phone, code: code.json().demoCode })
    },
    async moveTo(instant) {
      clock.setOffset(Temporal.Instant.from(instant).epochMilliseconds - Temporal.Instant.from(clock.now()).epochMilliseconds + clock.offsetMilliseconds())
      await app.settle()
    },
    async settle() {
      await app.settle()
    },
  }
}

function person(app: App, cookie: string): Person {
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<Reply> => {
    const reply = await app.http.fastify.inject({ method, url: path, headers: { cookie }, ...(body === undefined ? {} : { payload: body as object }) })
    const json = String(reply.headers['content-type']).includes('json')
    return { status: reply.statusCode, body: json ? reply.json() : reply.body, raw: reply.rawPayload }
  }
  return { get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body) }
}
