import assert from 'node:assert/strict'
import { test } from 'node:test'
import { softwareCrypto } from '../platform/crypto/software-provider.ts'
import { createSubjectKey } from './subject-key.ts'

test('S-22: a number is found by its key under one secret, and by no other', () => {
  const here = createSubjectKey(softwareCrypto, Buffer.alloc(32, 1))
  const there = createSubjectKey(softwareCrypto, Buffer.alloc(32, 2))
  assert.equal(here('22030319000101000x'), here(' 22030319000101000X '))
  assert.notEqual(here('13800000001'), here('13800000002'))
  assert.notEqual(here('13800000001'), there('13800000001'))
  assert.equal(here('13800000001').includes('1380000'), false)
})
