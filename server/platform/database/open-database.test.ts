import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import pg from 'pg'
import { StartupProblem } from '../startup-problem.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'

async function checkoutFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-checkout-'))
  await import('node:fs/promises').then((fs) => fs.chmod(folder, 0o755))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

function open(checkout: string, dataFolder: string | null = null): Promise<OpenDatabase> {
  return openDatabase({ databaseUrl: null, migrationDatabaseUrl: null, checkout, dataFolder })
}

async function problemOf(work: Promise<unknown>): Promise<{ code: string; sentence: string }> {
  const error = await work.catch((thrown: unknown) => thrown)
  assert.ok(error instanceof StartupProblem, String(error))
  return { code: error.code, sentence: error.message }
}

/** Another process that opens the same folder and waits to be killed. */
async function openElsewhere(checkout: string): Promise<ChildProcess> {
  const script = `import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'open-database.ts'))}
    await openDatabase({ databaseUrl: null, migrationDatabaseUrl: null, checkout: ${JSON.stringify(checkout)}, dataFolder: null })
    console.log('open'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.stdout !== null) await once(child.stdout, 'data')
  return child
}

async function counted(database: OpenDatabase, statement: string): Promise<number> {
  const client = new pg.Client({ connectionString: database.migrationUrl })
  await client.connect()
  const result = await client.query(statement)
  await client.end()
  return result.rowCount ?? 0
}

test('the first start creates the database and the second finds what was kept', async (t) => {
  const checkout = await checkoutFor(t)
  const first = await open(checkout)
  await counted(first, 'create table kept as select 1 as id')
  await first.stop()
  const second = await open(checkout)
  assert.equal(await counted(second, 'select * from kept'), 1)
  assert.equal(second.note, null)
  await second.stop()
})

test('the passwords are readable by nobody else', async (t) => {
  const checkout = await checkoutFor(t)
  await (await open(checkout)).stop()
  assert.equal((await stat(join(checkout, '.data/database.json'))).mode & 0o777, 0o600)
})

test('two processes cannot open one folder', async (t) => {
  const checkout = await checkoutFor(t)
  const other = await openElsewhere(checkout)
  const problem = await problemOf(open(checkout))
  assert.equal(problem.code, 'DataFolderInUse')
  assert.match(problem.sentence, new RegExp(`process ${other.pid}\\): stop that one first`))
  other.kill('SIGKILL')
  await once(other, 'exit')
})

test('after kill -9 the server goes away by itself and the data is there', async (t) => {
  const checkout = await checkoutFor(t)
  const first = await open(checkout)
  await counted(first, 'create table kept as select 1 as id')
  await first.stop()
  const other = await openElsewhere(checkout)
  other.kill('SIGKILL')
  await once(other, 'exit')
  const again = await open(checkout)
  assert.equal(await counted(again, 'select * from kept'), 1)
  await again.stop()
})

test('after kill -9 of everything the next start recovers', async (t) => {
  const checkout = await checkoutFor(t)
  const other = await openElsewhere(checkout)
  const postmaster = Number((await readFile(join(checkout, '.data/postgres/postmaster.pid'), 'utf8')).split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  other.kill('SIGKILL')
  await once(other, 'exit')
  const again = await open(checkout)
  assert.equal(await counted(again, 'select 1'), 1)
  await again.stop()
})

test('a pid file that names some other process is a leftover', async (t) => {
  const checkout = await checkoutFor(t)
  await (await open(checkout)).stop()
  await writeFile(join(checkout, '.data/postgres/postmaster.pid'), `${process.pid}\n${checkout}\n`, { mode: 0o644 })
  const again = await open(checkout)
  await again.stop()
})

test('a creation that was cut short is begun again', async (t) => {
  const checkout = await checkoutFor(t)
  await mkdir(join(checkout, '.data/postgres.new/base'), { recursive: true })
  await (await open(checkout)).stop()
})

for (const [name, damage] of [
  ['without its control file', 'postgres/global/pg_control'],
  ['without its version', 'postgres/PG_VERSION'],
  ['without its passwords', 'database.json'],
] as const) {
  test(`a data folder ${name} is named broken and left as it is`, async (t) => {
    const checkout = await checkoutFor(t)
    await (await open(checkout)).stop()
    await rm(join(checkout, '.data', damage))
    const problem = await problemOf(open(checkout))
    assert.equal(problem.code, 'DataFolderBroken')
    assert.match(problem.sentence, /backup/)
    assert.ok(!problem.sentence.includes('\n'))
    assert.ok((await stat(join(checkout, '.data/postgres/base'))).isDirectory())
  })
}

test('a checkout that the database account cannot enter keeps its data elsewhere and says so', { skip: process.getuid?.() !== 0 && 'only root runs the database under another account' }, async (t) => {
  const checkout = await checkoutFor(t)
  await import('node:fs/promises').then((fs) => fs.chmod(checkout, 0o700))
  const database = await open(checkout)
  t.after(() => rm(database.dataFolder, { recursive: true, force: true }))
  assert.match(database.dataFolder, /^\/var\/lib\/tongban\/[0-9a-f]{12}$/)
  assert.match(database.note ?? '', /may not enter .* so the data is kept in/)
  await database.stop()
  assert.equal((await problemOf(open(checkout, join(checkout, 'mine')))).code, 'DataFolderUnreachable')
})

test('a database that does not answer is named by its variable', async () => {
  const problem = await problemOf(openDatabase({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', migrationDatabaseUrl: null, checkout: '/', dataFolder: null }))
  assert.equal(problem.code, 'DatabaseUnreachable')
  assert.match(problem.sentence, /DATABASE_URL/)
})
