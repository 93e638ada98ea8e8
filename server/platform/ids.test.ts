import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDigits, newId, newToken, sameSecret } from './ids.ts'

test('ids are version 7 and sort in the order they were made', () => {
  const made = Array.from({ length: 200 }, newId)
  assert.match(made[0] ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(new Set(made).size, made.length)
  assert.ok((made[0] ?? '') < (made.at(-1) ?? ''))
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
