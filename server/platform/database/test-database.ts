import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openPools, type Reader } from './pool.ts'

/** The database that every test database is a copy of. Made once for a run, by testing/run-tests.ts. */
export const TEMPLATE_NAME = 'tongban_template'

/**
 * A database of one test file: `url` and the pools act as the application, `migrationUrl` may alter the schema.
 */
export type TestDatabase = { url: string; migrationUrl: string; pool: pg.Pool; reading: Reader }

/** Anything that runs a function when the tests are over: a test context, or `{ after }` of node:test. */
export type TestScope = { after(work: () => Promise<void>): void }

/** The addresses that the test run hands to its files. */
export type TestServer = { adminUrl: string; url: string; migrationUrl: string }

/**
 * Copies the migrated template for this file, and drops the copy when its tests are over.
 *
 * @throws Error when the file was not started by `npm test`
 */
export async function testDatabase(scope: TestScope): Promise<TestDatabase> {
  const server = testServer()
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(server.adminUrl, `create database ${name} template ${TEMPLATE_NAME} owner ${ownerOf(server)} strategy file_copy`)
  const url = onDatabase(server.url, name)
  const pools = openPools(url, { writing: 12, reading: 4, name }, () => undefined)
  scope.after(async () => {
    await pools.stop()
    await administer(server.adminUrl, `drop database if exists ${name} with (force)`)
  })
  return { url, migrationUrl: onDatabase(server.migrationUrl, name), pool: pools.writing, reading: pools.reading }
}

/** An empty database with the same owner, for the tests of the migrations themselves. */
export async function emptyTestDatabase(scope: TestScope): Promise<{ url: string; migrationUrl: string; adminUrl: string }> {
  const server = testServer()
  const name = `test_${randomBytes(8).toString('hex')}`
  const owner = ownerOf(server)
  await administer(server.adminUrl, `create database ${name} owner ${owner}`)
  scope.after(() => administer(server.adminUrl, `drop database if exists ${name} with (force)`))
  return { url: onDatabase(server.url, name), migrationUrl: onDatabase(server.migrationUrl, name), adminUrl: onDatabase(server.adminUrl, name) }
}

/** Who owns the schema, here and in production: the account of the migrations. */
function ownerOf(server: TestServer): string {
  return decodeURIComponent(server.migrationUrl.slice('postgresql://'.length).split(':')[0] ?? '')
}

/** The same address with another database. The host of a unix socket stands in the query, so it is no ordinary URL. */
export function onDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]*\?/, `/${name}?`)
}

function testServer(): TestServer {
  const text = process.env['TEST_DATABASE_URL']
  if (text === undefined) throw new Error('This test needs a database: run it with `npm test -- <part of its path>`.')
  return JSON.parse(text) as TestServer
}

/** Runs one statement as the server's superuser. */
export async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
