import assert from 'node:assert/strict'
import { test } from 'node:test'

import { buildYear } from '../../content/calendars/build.ts'
import { NOTICES } from '../../content/calendars/notices.ts'
import { readShippedYears } from './read.ts'

for (const shipped of readShippedYears()) {
  test(`the calendar of ${shipped.year} is what its notice and the package say`, () => {
    const edition = Number(shipped.version.split('.')[1])
    assert.deepEqual(shipped, buildYear(shipped.year, edition))
    assert.ok(shipped.notice.includes(NOTICES[shipped.year]?.number ?? 'no number'))
  })
}

test('a year without a notice, or unknown to the package, is not built', () => {
  assert.throws(() => buildYear(1950, 1), /No notice for 1950/)
  NOTICES[1951] = { title: 'x', number: 'x', issuedOn: '1950-12-01', address: 'x' }
  assert.throws(() => buildYear(1951, 1), /knows no arrangement for 1951/)
  delete NOTICES[1951]
})
