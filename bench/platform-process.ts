import { join } from 'node:path'
import { composeApp } from '../server/app.ts'
import { loadContent } from '../server/catalogue/content-loader.ts'
import { seedDemoAccounts } from '../server/identity/demo-accounts.ts'
import { platformClock } from '../server/platform/clock.ts'
import { softwareCrypto } from '../server/platform/crypto/software-provider.ts'
import { openPools } from '../server/platform/database/pool.ts'
import { fileStore } from '../server/platform/files/file-store.ts'
import { createLoggers } from '../server/platform/log.ts'

// The platform as production composes it, told the database and a folder; it says where it listens and who is logged in.
const [databaseUrl = '', folder = ''] = process.argv.slice(2)
const content = loadContent(join(import.meta.dirname, '../content'))
const pools = openPools(databaseUrl, { writing: 8, reading: 8, name: 'bench' }, () => undefined)
await seedDemoAccounts(pools.writing, content.demoAccounts!)
const startsAt = Temporal.Instant.from('2026-09-17T02:00:00Z').epochMilliseconds
const began = performance.now()
const app = await composeApp({
  content, pools, databaseUrl, dataFolder: folder, files: await fileStore(join(folder, 'files'), softwareCrypto),
  clock: platformClock(0, () => startsAt + Math.floor(performance.now() - began)), crypto: softwareCrypto,
  secret: Buffer.alloc(32, 7), loggers: createLoggers('error'), demo: true, regions: ['220303', '211282', '150404'], portalRegion: '220303',
  publicOrigin: null, linkOrigin: 'http://127.0.0.1', trustedProxies: [], webRoot: null, cookies: { secure: false },
  sms: { way: 'screen' }, version: 'bench', checkReplies: false, renderReceipt: () => Promise.resolve(Buffer.alloc(0)),
})
const address = await app.http.start('127.0.0.1', 0)

async function enter(path: string, body: object): Promise<string> {
  const reply = await app.http.fastify.inject({ method: 'POST', url: path, payload: body })
  return String(reply.headers['set-cookie']).split(';')[0]!
}
const { password } = content.demoAccounts!
const phone = '13800000001'
const code = await app.http.fastify.inject({ method: 'POST', url: '/api/session/phone-code', payload: { region: '220303', phone } })
const cookies = {
  clerk: await enter('/api/session/staff', { region: '220303', login: 'chang', password }),
  peer: await enter('/api/session/staff', { region: '211282', login: 'sun', password }),
  resident: await enter('/api/session/applicant', { region: '220303', phone, code: code.json().demoCode }),
}
process.send!({ address, cookies })
process.once('disconnect', () => {
  void app.stop().then(() => pools.stop()).then(() => process.exit(0))
})
