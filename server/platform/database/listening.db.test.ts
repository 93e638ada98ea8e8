import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { after, test } from 'node:test'
import { listen } from './listening.ts'
import { testDatabase } from './test-database.ts'

const { pool, url } = await testDatabase({ after })

const ears = async (): Promise<number> =>
  (await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'tongban-bell' AND datname = current_database()`)).rows[0]!.n

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return
    await pause(100)
  }
  assert.fail('it did not come about in ten seconds')
}

test('a listener whose connection broke listens again, once, and is gone when it is stopped', async () => {
  let heard = 0
  let lost = 0
  const listening = await listen(url, 'bell', () => { heard += 1 }, () => { lost += 1 })
  assert.equal(heard, 1, 'it looks once at the beginning')
  await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tongban-bell' AND datname = current_database()`)
  await until(() => heard === 2)
  assert.equal(lost, 1)
  await pool.query(`SELECT pg_notify('bell', '')`)
  await until(() => heard === 3)
  assert.equal(await ears(), 1)
  await listening.stop()
  await until(async () => (await ears()) === 0)
})

test('a listener that is stopped while its connection is broken does not come back', async () => {
  let lost = 0
  const listening = await listen(url, 'bell', () => undefined, () => { lost += 1 })
  await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tongban-bell' AND datname = current_database()`)
  await until(() => lost === 1)
  await listening.stop()
  await pause(1300)
  assert.equal(await ears(), 0)
})
