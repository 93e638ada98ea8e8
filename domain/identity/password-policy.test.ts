import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findWeakness, type PasswordWeakness } from './password-policy.ts'

// S-01: eight characters, three of four kinds, and nothing that stands on the door.
const rows: [string, string, PasswordWeakness | null][] = [
  ['Tongban-2026', 'chang', null],
  ['Kd7mQx4p', 'chang', null],
  ['kd7m-qx4p', 'chang', null],
  ['我的密码Abc123', 'chang', null],
  ['Kd7mQx4', 'chang', 'short'],
  ['', 'chang', 'short'],
  ['kd7mqx4pkd7mqx4p', 'chang', 'simple'],
  ['PASSWORD2026', 'chang', 'simple'],
  ['12345678901234', 'chang', 'simple'],
  ['Aa1Aa1Aa1Aa1', 'chang', 'monotonous'],
  ['Chang-2026', 'chang', 'login'],
  ['xxCHANG9zz', 'chang', 'login'],
  ['Weird-2026', 'e', null],
]

for (const [password, login, weakness] of rows) {
  test(`${password || 'nothing'} for ${login}: ${weakness ?? 'will do'} @rule S-01`, () => assert.equal(findWeakness(password, login), weakness))
}
