import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inTransaction } from './database/pool.ts'
import { testDatabase } from './database/test-database.ts'
import { findClockOffset, findSetting, keepClockOffset, keepSetting } from './settings.store.ts'

const { pool, reading } = await testDatabase({ after })

test('a setting is absent, then kept, then changed', async () => {
  assert.equal(await findSetting(reading, 'banner'), null)
  await inTransaction(pool, (writer) => keepSetting(writer, 'banner', { text: '演示' }))
  await inTransaction(pool, (writer) => keepSetting(writer, 'banner', { text: 'demo' }))
  assert.deepEqual(await findSetting(reading, 'banner'), { text: 'demo' })
})

test('the clock keeps its offset over a restart', async () => {
  assert.equal(await findClockOffset(reading), null)
  await inTransaction(pool, (writer) => keepClockOffset(writer, 86_400_000))
  assert.equal(await findClockOffset(reading), 86_400_000)
})
