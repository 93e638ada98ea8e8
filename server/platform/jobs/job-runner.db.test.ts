import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inTransaction } from '../database/pool.ts'
import { testDatabase } from '../database/test-database.ts'
import { createLoggers } from '../log.ts'
import { addJobs, findFailedJobs } from './job-queue.store.ts'
import { startJobs } from './job-runner.ts'

const { pool, reading } = await testDatabase({ after })
const log = createLoggers('silent').jobs

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return
    await pause(25)
  }
  assert.fail('it did not come about within five seconds')
}

test('jobs added in one transaction are done after it', async () => {
  const done: unknown[] = []
  const runner = await startJobs(pool, { note: async (payload) => { done.push(payload) } }, 2, log)
  await inTransaction(pool, (writer) => addJobs(writer, [1, 2, 3].map((n) => ({ task: 'note', payload: { n } }))))
  await eventually(() => done.length === 3)
  await runner.stop()
  assert.deepEqual((done as { n: number }[]).map((payload) => payload.n).sort(), [1, 2, 3])
})

test('jobs of a transaction that is undone are never done', async () => {
  await assert.rejects(inTransaction(pool, async (writer) => {
    await addJobs(writer, [{ task: 'never', payload: {} }])
    throw new Error('undone')
  }))
  assert.equal((await reading.query('select 1 from graphile_worker.jobs')).rowCount, 0)
})

test('a job that keeps failing can be seen', async () => {
  const runner = await startJobs(pool, { broken: async () => { throw new Error('the printer is out of paper') } }, 1, log)
  await inTransaction(pool, async (writer) => {
    await addJobs(writer, [{ task: 'broken', payload: {}, key: 'once' }])
    await writer.query('update graphile_worker._private_jobs set max_attempts = 1')
  })
  await eventually(async () => ((await findFailedJobs(reading))[0]?.lastError ?? null) !== null)
  await runner.stop()
  const [failed] = await findFailedJobs(reading)
  assert.equal(failed?.task, 'broken')
  assert.match(failed?.lastError ?? '', /out of paper/)
})

test('a task that comes up by itself is known to the queue, so that a time that was missed is made up for', async () => {
  const runner = await startJobs(pool, { 'tidy-up': async () => undefined }, 1, log, [{ task: 'tidy-up', match: '17 19 * * *' }])
  await eventually(async () => (await reading.query("select 1 from graphile_worker._private_known_crontabs where identifier = 'tidy-up'")).rowCount === 1)
  await runner.stop()
})
