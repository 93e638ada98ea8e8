import { randomBytes } from 'node:crypto'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { sentenceOf, StartupProblem } from '../startup-problem.ts'
import { startCluster, SUPERUSER } from './cluster.ts'
import { place, type Placement } from './placement.ts'

/** The oldest server that the platform is tested on. */
const OLDEST_VERSION = 16

/** The account that the platform works under: it can change rows and not the schema. */
export const APPLICATION_ROLE = 'tongban_app'
/** The account that owns the schema. */
export const MIGRATOR_ROLE = 'tongban_migrator'
const DATABASE_NAME = 'tongban'

/**
 * Which database to open: a server of the operator's by its address, or the one that comes with the package.
 *
 * - `databaseUrl`, `migrationDatabaseUrl`: an outside server; the second is an account that may alter the schema.
 * - `checkout`: the root of the checkout, absolute. `dataFolder`: null for `.data` in it.
 * - `settings`: overrides for the embedded server.
 */
export type DatabaseChoice = {
  databaseUrl: string | null
  migrationDatabaseUrl: string | null
  checkout: string
  dataFolder: string | null
  settings?: Record<string, string>
}

/**
 * An open database.
 *
 * - `url` connects the application, `migrationUrl` the migrations; `applicationRole` is the account behind `url`
 *   where that is another one than the migrator's, else null.
 * - `adminUrl` is the superuser of the embedded server and null for an outside one.
 * - `dataFolder` is where uploaded files and keys are kept beside it.
 * - `ended` is told when the embedded server stops without being asked to; it never comes for an outside one.
 * - `describe` is one phrase for the operator; `note` a sentence that deserves attention, or null.
 */
export type OpenDatabase = {
  url: string
  migrationUrl: string
  applicationRole: string | null
  adminUrl: string | null
  dataFolder: string
  describe: string
  note: string | null
  ended: Promise<void>
  stop(): Promise<void>
}

/**
 * Opens the database, starting the embedded server when no address is given.
 *
 * @throws StartupProblem with a sentence when it cannot be opened
 */
export async function openDatabase(choice: DatabaseChoice): Promise<OpenDatabase> {
  return choice.databaseUrl === null ? openEmbedded(choice) : openOutside(choice, choice.databaseUrl)
}

async function openEmbedded(choice: DatabaseChoice): Promise<OpenDatabase> {
  const placement = await place(choice.checkout, choice.dataFolder)
  const passwords = await passwordsOf(placement)
  const cluster = await startCluster(placement, passwords.owner, choice.settings ?? {})
  const adminUrl = addressAt(cluster.socketFolder, SUPERUSER, passwords.owner, 'postgres')
  try {
    await prepareEmbedded(adminUrl, passwords)
  } catch (error) {
    await cluster.stop()
    throw new StartupProblem('DatabaseNotPrepared', `The database in ${placement.folder} was started but could not be prepared: ${sentenceOf(error)}`, error)
  }
  return {
    url: addressOf(cluster.socketFolder, passwords),
    migrationUrl: addressAt(cluster.socketFolder, MIGRATOR_ROLE, passwords.migrator, DATABASE_NAME),
    applicationRole: APPLICATION_ROLE,
    adminUrl,
    dataFolder: placement.folder,
    describe: `PostgreSQL of the package, data in ${placement.folder}`,
    note: placement.note,
    ended: cluster.ended,
    stop: () => cluster.stop(),
  }
}

/** The address under which the application reaches a server of the package by its socket. */
export function addressOf(socketFolder: string, passwords: Passwords): string {
  return addressAt(socketFolder, APPLICATION_ROLE, passwords.application, DATABASE_NAME)
}

function addressAt(socketFolder: string, user: string, password: string, name: string): string {
  return `postgresql://${user}:${password}@/${name}?host=${encodeURIComponent(socketFolder)}`
}

export type Passwords = { owner: string; migrator: string; application: string }

/** The passwords of the accounts of the package's server, made when there are none yet. */
export async function passwordsOf(placement: Placement): Promise<Passwords> {
  const file = join(placement.folder, 'database.json')
  const written = await readFile(file, 'utf8').catch(() => null)
  if (written !== null) {
    try {
      return JSON.parse(written) as Passwords
    } catch (cause) {
      throw new StartupProblem('DataFolderBroken', `The file ${file} with the database passwords cannot be read: put it back from a backup.`, cause)
    }
  }
  if ((await stat(placement.cluster).catch(() => null)) !== null) {
    throw new StartupProblem('DataFolderBroken', `The file ${file} with the database passwords is missing: put it back from a backup, or move ${placement.folder} away to start empty.`)
  }
  const passwords = { owner: secret(), migrator: secret(), application: secret() }
  await writeFile(`${file}.new`, `${JSON.stringify(passwords)}\n`, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
  return passwords
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}

/** Creates the two accounts and the database where they are missing; running it again changes nothing. */
async function prepareEmbedded(adminUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [DATABASE_NAME])
    if (rows.length > 0) return
    await createRole(client, MIGRATOR_ROLE, passwords.migrator)
    await createRole(client, APPLICATION_ROLE, passwords.application)
    await client.query(`create database ${DATABASE_NAME} owner ${MIGRATOR_ROLE}`)
  } finally {
    await client.end()
  }
}

async function createRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [name])
  const verb = rows.length === 0 ? 'create' : 'alter'
  await client.query(`${verb} role ${name} login password ${pg.escapeLiteral(password)}`)
}

async function openOutside(choice: DatabaseChoice, url: string): Promise<OpenDatabase> {
  const version = await versionOf(url, 'DATABASE_URL')
  if (version < OLDEST_VERSION) {
    throw new StartupProblem('DatabaseTooOld', `The server named in DATABASE_URL is PostgreSQL ${version}: the platform needs ${OLDEST_VERSION} or newer.`)
  }
  if (choice.migrationDatabaseUrl !== null) await versionOf(choice.migrationDatabaseUrl, 'MIGRATION_DATABASE_URL')
  const dataFolder = choice.dataFolder === null ? join(choice.checkout, '.data') : resolve(choice.checkout, choice.dataFolder)
  return {
    url,
    migrationUrl: choice.migrationDatabaseUrl ?? url,
    applicationRole: choice.migrationDatabaseUrl === null ? null : decodeURIComponent(new URL(url).username),
    adminUrl: null,
    dataFolder,
    describe: `PostgreSQL ${version} named in DATABASE_URL`,
    note: null,
    ended: new Promise(() => undefined),
    stop: async () => undefined,
  }
}

async function versionOf(url: string, variable: string): Promise<number> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    await client.connect()
    try {
      const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version")
      return Math.floor(Number(rows[0]?.version) / 10_000)
    } finally {
      await client.end()
    }
  } catch (cause) {
    throw new StartupProblem('DatabaseUnreachable', `The database named in ${variable} does not answer (${sentenceOf(cause)}): check that the server runs and that the address and password are right.`, cause)
  }
}
