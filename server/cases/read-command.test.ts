import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCaseCommand } from './read-command.ts'

const withdraw = { type: 'WithdrawCase', reasons: '不办了' }

test('a command of another region passes when its fields are right', () => {
  assert.deepEqual(readCaseCommand(withdraw), withdraw)
  assert.deepEqual(readCaseCommand({ type: 'AcceptCase' }), { type: 'AcceptCase' })
  assert.deepEqual(readCaseCommand({ type: 'ConsentHandover' }), { type: 'ConsentHandover' }, 'as the platform sends it by itself')
})

const bad: [string, unknown][] = [
  ['nothing', null],
  ['a text', 'WithdrawCase'],
  ['no type', { reasons: 'x' }],
  ['a type that nobody knows', { type: 'BurnCase' }],
  ['the name of a method', { type: 'constructor' }],
  ['the opening of a case, which is done at the counter alone', { type: 'ReceiveCase', opening: {} }],
  ['a field too few', { type: 'WithdrawCase' }],
  ['a field too many', { ...withdraw, by: 'me' }],
  ['a field of another type', { type: 'WithdrawCase', reasons: ['x'] }],
  ['text that the database cannot keep', { type: 'WithdrawCase', reasons: 'a\0b' }],
]
for (const [name, body] of bad) {
  test(`what is no command is not read as one: ${name}`, () => assert.equal(readCaseCommand(body), null))
}
