import assert from 'node:assert/strict'
import { test } from 'node:test'
import { steadyRows } from './steady-rows.ts'

const cases: [what: string, shown: string, read: string, open: string | null, shownAfter: string, held: number][] = [
  ['nothing was shown yet', '', 'abc', null, 'abc', 0],
  ['nothing has changed', 'abc', 'abc', 'b', 'abc', 0],
  ['a new row before the open one waits', 'abc', 'xabc', 'b', 'abc', 1],
  ['a new row between two waits', 'abc', 'abxc', 'a', 'abc', 1],
  ['a new row at the end is shown', 'abc', 'abcx', 'b', 'abcx', 0],
  ['the next page is shown', 'ab', 'abcd', null, 'abcd', 0],
  ['a row that left goes', 'abc', 'ac', 'a', 'ac', 0],
  ['the open row stays although it left the queue', 'abc', 'ac', 'b', 'abc', 0],
  ['rows that changed places keep theirs', 'abc', 'cab', 'b', 'abc', 0],
]

for (const [what, shown, read, open, after, held] of cases) {
  test(what, () => {
    assert.deepEqual(steadyRows([...shown], [...read], open), { shown: [...after], held })
  })
}
