import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from './failure.ts'
import { guardPasswords, guardSessions, throughGates } from './session-gate.ts'

const ended = problemOf(401, { code: 'SessionExpired' })
const given = problemOf(403, { code: 'PasswordMustChange' })

/** A call that is refused in turn for each of these reasons, and then answers. */
function refusedFor(...reasons: Error[]): () => Promise<string> {
  return async () => {
    const reason = reasons.shift()
    if (reason) throw reason
    return 'answered'
  }
}

test('with nobody to ask, a call fails as the server refused it', async () => {
  await assert.rejects(throughGates(refusedFor(ended)), ended)
})

test('after a login with a password that was given, a call goes on when both were asked for', async () => {
  const asked: string[] = []
  const leave = [guardSessions(async () => void asked.push('login')), guardPasswords(async () => void asked.push('password'))]
  assert.equal(await throughGates(refusedFor(ended, given)), 'answered')
  assert.deepEqual(asked, ['login', 'password'])
  for (const one of leave) one()
})

test('the person is asked once for all calls, and once for each', async () => {
  let asked = 0
  const leave = guardPasswords(async () => void (asked += 1))
  assert.deepEqual(await Promise.all([throughGates(refusedFor(given)), throughGates(refusedFor(given))]), ['answered', 'answered'])
  assert.equal(asked, 1)
  await assert.rejects(throughGates(refusedFor(given, given)), given)
  leave()
})

test('who declines is told why the call failed', async () => {
  const leave = guardPasswords(() => Promise.reject(new Error('not now')))
  await assert.rejects(throughGates(refusedFor(given)), given)
  leave()
})
