import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { sentenceOf, StartupProblem } from '../startup-problem.ts'
import { SILENT_JOB_LOGGER } from './job-schema.ts'

/** One step of the schema: a file `NNNN-name.sql`. */
export type Migration = { number: number; name: string; text: string; checksum: string }

/** Any number, the same for every process that migrates one database. */
const MIGRATION_LOCK = 743_110_001

/**
 * Reads the numbered files of a folder, in order.
 *
 * @throws StartupProblem when a number is missing or used twice
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort()
  return Promise.all(names.map(async (name, index) => {
    const number = Number(name.slice(0, 4))
    if (number !== index + 1) {
      throw new StartupProblem('MigrationsBroken', `The migrations are numbered 1, 2, 3 without a gap, but ${name} stands at place ${index + 1}: install the program again.`)
    }
    const text = await readFile(join(folder, name), 'utf8')
    return { number, name: name.replace(/\.sql$/, ''), text, checksum: createHash('sha256').update(text).digest('hex') }
  }))
}

/**
 * Brings the schema up to date, and the schema of the job queue with it. Processes that start at the same
 * moment take turns. Each step is one transaction, and a step that was done is never done again.
 *
 * @param url an account that may alter the schema
 * @param applicationRole the account that gets the right to work with the rows, or null when it is the same one
 * @returns the numbers of the steps done now
 * @throws StartupProblem when a released step was edited, when the database is newer than this program, or
 *   when a step fails
 */
export async function migrate(url: string, applicationRole: string | null, migrations: Migration[]): Promise<number[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'tongban migrations' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const done = await findDone(client)
    checkFrozen(done, migrations)
    if (applicationRole !== null) await grantFuture(client, applicationRole)
    const missing = migrations.filter((migration) => !done.has(migration.number))
    for (const migration of missing) await apply(client, migration)
    await runMigrations({ connectionString: url, logger: SILENT_JOB_LOGGER })
    if (applicationRole !== null) await grantSchemas(client, applicationRole)
    return missing.map((migration) => migration.number)
  } finally {
    await client.end()
  }
}

async function findDone(client: pg.Client): Promise<Map<number, { name: string; checksum: string }>> {
  await client.query(
    `create table if not exists schema_migration (
       number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null)`,
  )
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>('select number, name, checksum from schema_migration')
  return new Map(rows.map((row) => [row.number, row]))
}

function checkFrozen(done: Map<number, { name: string; checksum: string }>, migrations: Migration[]): void {
  for (const [number, row] of done) {
    const file = migrations.find((migration) => migration.number === number)
    if (file === undefined) {
      throw new StartupProblem('SchemaNewer', `The database has schema step ${row.name}, which this program does not know: start the newer program that wrote it.`)
    }
    if (file.checksum !== row.checksum) {
      throw new StartupProblem('MigrationEdited', `The schema step ${file.name} was edited after it had been applied: put the released file back and write the change as a new step.`)
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.text)
    await client.query('insert into schema_migration (number, name, checksum, applied_at) values ($1, $2, $3, now())', [migration.number, migration.name, migration.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new StartupProblem('MigrationFailed', `The schema step ${migration.name} failed and changed nothing: ${sentenceOf(error)}`, error)
  }
}

/** The application may work with the rows of whatever the migrator creates from now on; it owns none of it. */
async function grantFuture(client: pg.Client, role: string): Promise<void> {
  const name = client.escapeIdentifier(role)
  await client.query(`
    alter default privileges grant select, insert, update, delete on tables to ${name};
    alter default privileges grant usage, select on sequences to ${name};
    alter default privileges grant execute on functions to ${name}`)
}

async function grantSchemas(client: pg.Client, role: string): Promise<void> {
  const name = client.escapeIdentifier(role)
  await client.query(`
    grant usage on schema public, graphile_worker to ${name};
    grant select on schema_migration to ${name};
    revoke insert, update, delete on schema_migration from ${name}`)
  await admitToJobs(client, name)
}

/** The job queue closes its tables row by row to everybody but their owner; the application works with all of them. */
async function admitToJobs(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select c.oid::regclass::text as id from pg_class c
     where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
       and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'application')`,
  )
  for (const { id } of rows) await client.query(`create policy application on ${id} to ${name} using (true) with check (true)`)
}
