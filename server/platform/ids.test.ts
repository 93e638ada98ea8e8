import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { newDigits, newId, newToken, sameSecret } from './ids.ts'

test('ids are version 7, none comes twice, and they sort by the millisecond', async () => {
  const made = Array.from({ length: 200 }, newId)
  assert.match(made[0] ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(new Set(made).size, made.length)
  await pause(5)
  const later = newId()
  assert.deepEqual(made.filter((id) => id >= later), [])
})

test('codes have their length and tokens are long', () => {
  assert.match(newDigits(6), /^[0-9]{6}$/)
  assert.equal(newToken().length, 43)
})

test('secrets are compared whole', () => {
  assert.equal(sameSecret('abc', 'abc'), true)
  assert.equal(sameSecret('abc', 'abd'), false)
  assert.equal(sameSecret('abc', 'ab'), false)
})
