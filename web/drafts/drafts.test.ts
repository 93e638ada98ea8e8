import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { ApiProblem, problemOf } from '../api/failure.ts'
import { makeAutosave } from './autosave.ts'
import { withFields } from './draft.ts'
import { sendKept, sendWaiting } from './outbox.ts'
import type { OutboxStore, Waiting } from './outbox.ts'

function memoryOutbox(...kept: Waiting[]): OutboxStore {
  const held = new Map(kept.map((waiting) => [waiting.commandId, waiting]))
  return {
    put: async (waiting) => void held.set(waiting.commandId, waiting),
    remove: async (commandId) => void held.delete(commandId),
    all: async () => [...held.values()],
  }
}

const waiting = (commandId: string, since: string): Waiting => ({ commandId, operation: 'cases.submit', call: {}, title: '护士执业变更注册', since, refusal: null })
const offline = async () => {
  throw new ApiProblem(0, 'offline')
}

test('what was handed in without a connection stays', async () => {
  const outbox = memoryOutbox()
  await assert.rejects(sendKept(outbox, waiting('a', '2026-09-17T02:00:00Z'), offline))
  assert.deepEqual((await outbox.all()).map((one) => one.commandId), ['a'])
})

test('it goes once the server has answered', async () => {
  const outbox = memoryOutbox()
  assert.equal(await sendKept(outbox, waiting('a', '2026-09-17T02:00:00Z'), async () => 'taken'), 'taken')
  assert.deepEqual(await outbox.all(), [])
})

test('what waits is sent oldest first, and a refused one is kept with its reason', async () => {
  const outbox = memoryOutbox(waiting('b', '2026-09-17T03:00:00Z'), waiting('a', '2026-09-17T02:00:00Z'), waiting('c', '2026-09-17T04:00:00Z'))
  const sent: string[] = []
  const left = await sendWaiting(
    outbox,
    async (one) => {
      sent.push(one.commandId)
      if (one.commandId === 'b') throw problemOf(409, { code: 'ItemNotOpen', detail: '这个事项停办了。' })
    },
    () => '这个事项停办了。',
  )
  assert.deepEqual(sent, ['a', 'b', 'c'])
  assert.deepEqual(left.map((one) => [one.commandId, one.refusal]), [['b', '这个事项停办了。']])
})

test('a lost connection ends the round and loses nothing', async () => {
  const outbox = memoryOutbox(waiting('a', '2026-09-17T02:00:00Z'), waiting('b', '2026-09-17T03:00:00Z'))
  assert.equal((await sendWaiting(outbox, offline, () => '')).length, 2)
})

test('a draft takes fields one by one and keeps the id of its intent', () => {
  const first = withFields(null, 'd', { name: '李仲' }, { at: '2026-09-17T02:00:00Z', commandId: 'one' })
  const second = withFields(first, 'd', { phone: '13800000000', name: undefined }, { at: '2026-09-17T02:01:00Z', commandId: 'two' })
  assert.deepEqual(second, { id: 'd', content: { phone: '13800000000' }, savedAt: '2026-09-17T02:01:00Z', commandId: 'one' })
})

test('changes are written together, and what failed is written with the next', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const written: Record<string, unknown>[] = []
  const states: string[] = []
  let full = true
  const saving = makeAutosave({
    waitMs: 300,
    onState: (state) => states.push(state),
    write: async (fields) => {
      if (full) throw new Error('full')
      written.push(fields)
    },
  })
  saving.change({ name: '李' })
  saving.change({ name: '李仲' })
  mock.timers.tick(300)
  await saving.flush()
  full = false
  saving.change({ phone: '1' })
  await saving.flush()
  mock.timers.reset()
  assert.deepEqual(written, [{ name: '李仲', phone: '1' }])
  assert.equal(states.at(-1), 'saved')
})
