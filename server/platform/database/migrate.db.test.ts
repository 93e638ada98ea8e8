import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import pg from 'pg'
import { StartupProblem } from '../startup-problem.ts'
import { migrate, readMigrations, type Migration } from './migrate.ts'
import { APPLICATION_ROLE } from './open-database.ts'
import { readerOf } from './pool.ts'
import { schemaText } from './schema-text.ts'
import { emptyTestDatabase, testDatabase } from './test-database.ts'

const folder = join(import.meta.dirname, '../../migrations')
const template = await testDatabase({ after })

function step(number: number, text: string): Migration {
  const name = `${String(number).padStart(4, '0')}-step`
  return { number, name, text, checksum: createHash('sha256').update(text).digest('hex') }
}

async function tablesOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await readerOf(client).query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1")
  await client.end()
  return rows.map((row) => row.name)
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((thrown: unknown) => thrown)
  assert.ok(error instanceof StartupProblem, String(error))
  return error.code
}

async function fresh(t: TestContext): Promise<{ url: string; migrationUrl: string; adminUrl: string }> {
  return emptyTestDatabase(t)
}

test('steps are done once, in order', async (t) => {
  const { migrationUrl } = await fresh(t)
  const steps = [step(1, 'create table one (id integer)'), step(2, 'alter table one rename to two')]
  assert.deepEqual(await migrate(migrationUrl, APPLICATION_ROLE, steps.slice(0, 1)), [1])
  assert.deepEqual(await migrate(migrationUrl, APPLICATION_ROLE, steps), [2])
  assert.deepEqual(await migrate(migrationUrl, APPLICATION_ROLE, steps), [])
  assert.deepEqual(await tablesOf(migrationUrl), ['schema_migration', 'two'])
})

test('four processes that start at once do each step once', async (t) => {
  const { migrationUrl } = await fresh(t)
  const steps = [step(1, 'create table one (id integer)'), step(2, 'create table two (id integer)')]
  const done = await Promise.all([1, 2, 3, 4].map(() => migrate(migrationUrl, APPLICATION_ROLE, steps)))
  assert.deepEqual(done.flat().sort(), [1, 2])
})

test('a released step that was edited stops the start', async (t) => {
  const { migrationUrl } = await fresh(t)
  await migrate(migrationUrl, APPLICATION_ROLE, [step(1, 'create table one (id integer)')])
  assert.equal(await problemOf(migrate(migrationUrl, APPLICATION_ROLE, [step(1, 'create table one (id bigint)')])), 'MigrationEdited')
})

test('an older program refuses a newer schema', async (t) => {
  const { migrationUrl } = await fresh(t)
  const steps = [step(1, 'create table one (id integer)'), step(2, 'create table two (id integer)')]
  await migrate(migrationUrl, APPLICATION_ROLE, steps)
  assert.equal(await problemOf(migrate(migrationUrl, APPLICATION_ROLE, steps.slice(0, 1))), 'SchemaNewer')
})

test('a step that fails changes nothing and says which one it was', async (t) => {
  const { migrationUrl } = await fresh(t)
  const steps = [step(1, 'create table one (id integer)'), step(2, 'create table two (id integer); select 1/0')]
  assert.equal(await problemOf(migrate(migrationUrl, APPLICATION_ROLE, steps)), 'MigrationFailed')
  assert.deepEqual(await tablesOf(migrationUrl), ['one', 'schema_migration'])
})

test('the application may use the rows of a new table and not its schema', async (t) => {
  const { migrationUrl, url } = await fresh(t)
  await migrate(migrationUrl, APPLICATION_ROLE, [step(1, 'create table one (id integer generated always as identity, name text)')])
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("insert into one (name) values ('x')")
  await client.query("select graphile_worker.add_job('nothing', '{}')")
  await assert.rejects(client.query('drop table one'), /must be owner/)
  await assert.rejects(client.query('delete from schema_migration'), /permission denied/)
  await client.end()
})

test('schema.sql is what the migrations add up to', async () => {
  const committed = await readFile(join(folder, 'schema.sql'), 'utf8')
  assert.equal(committed, await schemaText(template.reading), 'server/migrations/schema.sql is out of date: run `npm run schema`')
})

test('the migrations are numbered without a gap and say what they are for', async () => {
  for (const migration of await readMigrations(folder)) {
    assert.match(migration.text, /^--/, `${migration.name} begins with a comment that says what it is for`)
  }
})
