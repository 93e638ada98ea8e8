import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asked, database, ledger, noteKind, noteWith } from '../../testing/exchange/notes.ts'
import { handle } from './handle.ts'

test('messages of one write stand in the outbox in their order', async () => {
  const recordId = await noteWith()
  const regions = Array.from({ length: 30 }, (_, n) => String(900_100 - ((n * 7) % 30)))
  for (const region of regions) await handle(ledger, noteKind, asked(recordId, { type: 'FollowerAdded', region }))
  const before = await database.pool.query<{ id: number }>('SELECT max(id) AS id FROM outbox')
  await handle(ledger, noteKind, { ...asked(recordId, { type: 'LineWritten', text: 'to all' }), answerTo: '211282' })
  const { rows } = await database.pool.query<{ peer: string; type: string }>('SELECT peer, type FROM outbox WHERE id > $1 ORDER BY id', [before.rows[0]!.id])
  const news = ['211282', ...regions].map((peer) => ({ peer, type: 'events' }))
  assert.deepEqual(rows, [...news, { peer: '211282', type: 'outcome' }])
})
