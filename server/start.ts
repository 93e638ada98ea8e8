import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composeApp } from './app.ts'
import { loadContent } from './catalogue/content-loader.ts'
import { servedRegions, type Content } from './catalogue/content.ts'
import { ConfigProblem, type Config, type Secrets } from './config/config.ts'
import { readMessageToken, readPlatformSecret } from './config/secrets.ts'
import { findAnyAccount } from './identity/account.store.ts'
import { seedDemoAccounts } from './identity/demo-accounts.ts'
import { webhookSender } from './identity/sms-sender.ts'
import { platformClock } from './platform/clock.ts'
import { softwareCrypto } from './platform/crypto/software-provider.ts'
import { migrate, readMigrations } from './platform/database/migrate.ts'
import { openDatabase, type OpenDatabase } from './platform/database/open-database.ts'
import { inTransaction, openPools, type Pools } from './platform/database/pool.ts'
import { documentPrinter } from './platform/documents/document-printer.ts'
import { fileStore } from './platform/files/file-store.ts'
import { createLoggers, type Loggers } from './platform/log.ts'
import { findClockOffset, findSetting, keepClockOffset, keepSetting } from './platform/settings.store.ts'
import { StartupProblem } from './platform/startup-problem.ts'

/** Connections to write with and to read with; together they leave room for jobs and for an operator. */
const CONNECTIONS = { writing: 14, reading: 18 }
/** The setting that says what a database was made for. */
const PURPOSE = 'purpose'

/**
 * A platform that answers. `notes` are sentences for the operator that deserve attention; `databaseLost` is
 * told when the database that came with it is gone.
 */
export type RunningApp = { databaseLost: Promise<void>; address: string; content: Content; describe: string; notes: string[]; stop(): Promise<void> }

/**
 * Starts everything in order: content, database, schema, files, the platform itself. What was started is
 * stopped again, in reverse, when a later step fails.
 *
 * @throws StartupProblem with a sentence that says what to do
 */
export async function startApp(config: Config, secrets: Secrets): Promise<RunningApp> {
  const closers: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    return await startSteps(config, secrets, closers, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function startSteps(config: Config, secrets: Secrets, closers: (() => Promise<void>)[], stop: () => Promise<void>): Promise<RunningApp> {
  const loggers = createLoggers(config.logLevel)
  const content = loadContent(config.contentFolder)
  const regions = chooseRegions(config, content)
  const database = await openDatabase({
    databaseUrl: secrets.databaseUrl, migrationDatabaseUrl: secrets.migrationDatabaseUrl, checkout: config.checkout, dataFolder: config.dataFolder,
  })
  closers.push(database.stop)
  await mkdir(database.dataFolder, { recursive: true, mode: 0o700 })
  await migrate(database.migrationUrl, database.applicationRole, await readMigrations(join(import.meta.dirname, 'migrations')))
  const pools = openPools(database.url, { ...CONNECTIONS, name: 'tongban' }, (error) => loggers.database.warn({ error }, 'a connection was lost'))
  closers.push(pools.stop)
  await keepPurpose(config, pools, database)
  const app = await compose({ config, secrets, content, regions, database, pools, loggers })
  closers.push(app.stop)
  const address = await app.http.start(config.listen.host, config.listen.port)
  const notes = [database.note, await noteOnAccounts(config, pools, regions), existsSync(config.webRoot) ? null : 'The web pages are not built, so only /api answers: run `npm run build:web`.']
  return { databaseLost: database.ended, address, content, describe: database.describe, notes: notes.filter((note) => note !== null), stop }
}

type Started = { config: Config; secrets: Secrets; content: Content; regions: string[]; database: OpenDatabase; pools: Pools; loggers: Loggers }

async function compose({ config, secrets, content, regions, database, pools, loggers }: Started) {
  const demo = config.mode === 'demo'
  const secret = await readPlatformSecret(secrets.platformSecretFile, database.dataFolder)
  const token = await readMessageToken(secrets.messageTokenFile)
  const printer = documentPrinter(join(config.contentFolder, 'documents'))
  const clock = platformClock(demo ? await demoOffset(pools, content) : 0)
  if (demo && content.demoAccounts !== null) await seedDemoAccounts(pools.writing, content.demoAccounts)
  return composeApp({
    content, pools, regions, loggers, secret, clock, demo,
    portalRegion: config.regions?.[0] ?? content.demoAccounts?.portalRegion ?? regions[0]!,
    databaseUrl: database.url,
    dataFolder: database.dataFolder,
    files: await fileStore(join(database.dataFolder, 'files'), softwareCrypto),
    crypto: softwareCrypto,
    publicOrigin: config.publicOrigin,
    linkOrigin: config.publicOrigin ?? `http://${config.listen.host}:${config.listen.port}`,
    trustedProxies: config.trustedProxies,
    webRoot: existsSync(config.webRoot) ? config.webRoot : null,
    cookies: { secure: config.publicOrigin !== null },
    sms: config.messages.way === 'screen' ? { way: 'screen' } : webhookSender(config.messages.url, token),
    renderReceipt: (data) => printer.print('receipt', data, clock.now()),
    version: await versionOf(config.checkout),
    checkReplies: false,
  })
}

/** How far the demo's time is from the machine's: kept from start to start, and on the first one as content says. */
async function demoOffset(pools: Pools, content: Content): Promise<number> {
  const kept = await findClockOffset(pools.reading)
  if (kept !== null || content.demoAccounts === null) return kept ?? 0
  const offset = Temporal.Instant.from(content.demoAccounts.startsAt).epochMilliseconds - Temporal.Instant.from(platformClock().now()).epochMilliseconds
  await inTransaction(pools.writing, (writer) => keepClockOffset(writer, offset))
  return offset
}

function chooseRegions(config: Config, content: Content): string[] {
  const known = servedRegions(content)
  const unknown = (config.regions ?? []).filter((code) => !known.includes(code))
  if (unknown.length > 0) throw new ConfigProblem([`REGIONS names ${unknown.join(', ')}, for which content has no service centre: it has ${known.join(', ')}.`])
  return config.regions ?? known
}

/** A database of the demo holds accounts whose password everybody knows; production never opens it, nor the demo a real one. */
async function keepPurpose(config: Config, pools: Pools, database: OpenDatabase): Promise<void> {
  const purpose = await findSetting<string>(pools.reading, PURPOSE)
  if (purpose === null) return inTransaction(pools.writing, (writer) => keepSetting(writer, PURPOSE, config.mode))
  if (purpose === config.mode) return
  throw new StartupProblem(
    'WrongPurpose',
    config.mode === 'production'
      ? `The database (${database.describe}) was made by the demo and holds accounts with a known password: name another DATA_DIR or DATABASE_URL.`
      : `The database (${database.describe}) belongs to a production deployment: start the demo with another DATA_DIR.`,
  )
}

/** A platform on which nobody can work says so, and how to change that. @rule S-06 */
async function noteOnAccounts(config: Config, pools: Pools, regions: string[]): Promise<string | null> {
  if (config.mode === 'demo') return null
  const found = await Promise.all(regions.map((region) => findAnyAccount(pools.reading, region)))
  const without = regions.filter((_region, index) => found[index] === null)
  if (without.length === 0) return null
  return `Nobody of the staff can log in for ${without.join(', ')} yet: make an account with \`npm run account -- add --region ${without[0]} --login … --name … --organisations … --roles …\`.`
}

async function versionOf(checkout: string): Promise<string> {
  return (JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as { version: string }).version
}
