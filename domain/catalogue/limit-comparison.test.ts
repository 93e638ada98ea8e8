import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Limit } from '../clocks/clock.ts'
import { neverLonger } from './limit-comparison.ts'

/** Promise · limit · whether the promise can never outlast it. */
const cases: [number, Limit['unit'], number, Limit['unit'], boolean][] = [
  [15, 'workingDay', 20, 'workingDay', true],
  [20, 'workingDay', 20, 'workingDay', true],
  [21, 'workingDay', 20, 'workingDay', false],
  [15, 'workingDay', 60, 'naturalDay', true],
  [15, 'workingDay', 30, 'naturalDay', false],
  [1, 'workingDay', 3, 'naturalDay', false],
  [24, 'hour', 1, 'workingDay', true],
  [25, 'hour', 1, 'workingDay', false],
  [1, 'month', 45, 'workingDay', false],
  [1, 'month', 47, 'workingDay', true],
  [20, 'workingDay', 2, 'month', true],
  [1, 'cutOff', 20, 'workingDay', true],
  [1, 'naturalDay', 48, 'hour', false],
]

for (const [promised, promiseUnit, limited, limitUnit, expected] of cases) {
  test(`R-ELEM-002: ${promised} ${promiseUnit} against ${limited} ${limitUnit} is ${expected}`, () => {
    assert.equal(neverLonger({ amount: promised, unit: promiseUnit }, { amount: limited, unit: limitUnit }), expected)
  })
}
