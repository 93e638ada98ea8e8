import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clearTicket, newTicket, readTicket, setTicket } from './session-cookie.ts'

const token = 'A'.repeat(43)

const rows: [string, string | undefined, { region: string; token: string } | null][] = [
  ['our cookie alone', `tongban=220303.${token}`, { region: '220303', token }],
  ['our cookie among others', `a=1; tongban=220303.${token}; b=2`, { region: '220303', token }],
  ['a street of nine digits', `tongban=220303001.${token}`, { region: '220303001', token }],
  ['no header', undefined, null],
  ['the cookies of others only', 'a=1; b=2', null],
  ['a name that only ends like ours', `x-tongban=220303.${token}`, null],
  ['a token cut short', `tongban=220303.${token.slice(1)}`, null],
  ['a token with something behind it', `tongban=220303.${token}x`, null],
  ['a region that is none', `tongban=2203.${token}`, null],
  ['nothing in it', 'tongban=', null],
]

for (const [name, header, expected] of rows) {
  test(`reading ${name}`, () => assert.deepEqual(readTicket(header, { secure: false }), expected))
}

test('a ticket is read back from what was set', () => {
  for (const manner of [{ secure: true }, { secure: false }]) {
    const ticket = newTicket('211282')
    assert.deepEqual(readTicket(setTicket(ticket, 60, manner).split(';')[0], manner), ticket)
  }
})

test('scripts cannot read the cookie and other sites cannot send it', () => {
  const set = setTicket(newTicket('220303'), 60, { secure: true })
  for (const part of ['__Host-tongban=', 'Max-Age=60', 'Path=/', 'HttpOnly', 'SameSite=Strict', 'Secure']) assert.ok(set.includes(part), part)
  assert.match(clearTicket({ secure: false }), /^tongban=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/)
})
