/**
 * `npm test`: one throw-away PostgreSQL for the whole run, one migrated template that every file copies, then
 * the quick tests side by side and the long ones (several regions, real browser) one after the other.
 *
 * `npm test -- server/ledger clocks` runs only the files whose path contains one of the words.
 */
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, readMigrations } from '../server/platform/database/migrate.ts'
import { openThrowawayDatabase } from '../server/platform/database/throwaway.ts'
import { administer, onDatabase, TEMPLATE_NAME, type TestServer } from '../server/platform/database/test-database.ts'
import { MIGRATOR_ROLE, type OpenDatabase } from '../server/platform/database/open-database.ts'

const checkout = join(import.meta.dirname, '..')

const QUICK = ['*.test.ts', '{domain,contract,server,content,conformance,testing,bench}/**/*.test.ts', 'web/**/*.test.ts']
const LONG = ['testing/**/*.sim.ts', 'web/e2e/**/*.e2e.ts']
const QUICK_TIMEOUT_MILLISECONDS = 120_000
const LONG_TIMEOUT_MILLISECONDS = 420_000

function findFiles(patterns: string[], words: string[]): string[] {
  return globSync(patterns, { cwd: checkout, exclude: ['**/node_modules/**', '**/dist/**'] })
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort()
}

async function prepareTemplate(database: OpenDatabase): Promise<TestServer> {
  const adminUrl = database.adminUrl ?? database.url
  await administer(adminUrl, `create database ${TEMPLATE_NAME} owner ${MIGRATOR_ROLE}`)
  await migrate(onDatabase(database.migrationUrl, TEMPLATE_NAME), database.applicationRole, await readMigrations(join(checkout, 'server/migrations')))
  await administer(adminUrl, 'checkpoint')
  return { adminUrl, url: database.url, migrationUrl: database.migrationUrl }
}

async function runFiles(files: string[], atOnce: number, timeout: number, server: TestServer): Promise<boolean> {
  if (files.length === 0) return true
  const args = ['--test', '--test-force-exit', `--test-concurrency=${atOnce}`, `--test-timeout=${timeout}`, '--test-reporter=spec', '--test-reporter-destination=stdout', ...files]
  const child = spawn(process.execPath, args, {
    cwd: checkout, stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: JSON.stringify(server) },
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

// Ctrl-C reaches the test processes as well; this one only waits for them and cleans up.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)

const words = process.argv.slice(2)
const quick = findFiles(QUICK, words)
const long = findFiles(LONG, words)
if (quick.length + long.length === 0) {
  process.stderr.write(`No test file has ${words.join(' or ')} in its path.\n`)
  process.exit(1)
}

const startedAt = performance.now()
const database = await openThrowawayDatabase(checkout)
let green = false
try {
  const server = await prepareTemplate(database)
  const quickGreen = await runFiles(quick, 2, QUICK_TIMEOUT_MILLISECONDS, server)
  const longGreen = await runFiles(long, 1, LONG_TIMEOUT_MILLISECONDS, server)
  green = quickGreen && longGreen
} finally {
  await database.stop()
}
const seconds = Math.round((performance.now() - startedAt) / 1000)
process.stdout.write(`${quick.length + long.length} test files ${green ? 'passed' : 'ran, with failures (see above)'} in ${seconds} s.\n`)
process.exit(green ? 0 : 1)
