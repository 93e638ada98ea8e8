import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTurns } from './turns.ts'

test('work with one key is done in turn, work with others beside it', async () => {
  const turns = createTurns(10)
  const done: string[] = []
  const step = (key: string, name: string, rounds: number) => turns(key, async () => {
    for (let round = 0; round < rounds; round += 1) await Promise.resolve()
    done.push(name)
  })
  await Promise.all([step('a', 'a1', 30), step('a', 'a2', 1), step('b', 'b1', 1)])
  assert.deepEqual(done, ['b1', 'a1', 'a2'])
})

test('work that fails does not hold up the next', async () => {
  const turns = createTurns(10)
  const failing = turns('a', async () => { throw new Error('no') })
  assert.equal(await turns('a', async () => 'yes'), 'yes')
  await assert.rejects(failing!, /no/)
})

test('whoever comes when the line is full is sent away, until it moves', async () => {
  const turns = createTurns(2)
  const first = turns('a', async () => 1)
  const second = turns('a', async () => 2)
  assert.equal(turns('a', async () => 3), null)
  assert.deepEqual(await Promise.all([first, second]), [1, 2])
  assert.equal(await turns('a', async () => 4), 4)
})
