import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { canonicalJson } from './canonical.ts'

const SEED = 20260917

/** What goes in, and the only text that may come out. */
const table: [what: string, value: unknown, text: string][] = [
  ['keys in order, whatever the order they were written in', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
  ['the order of a list is part of it', [3, 1, 2], '[3,1,2]'],
  ['no white space', { a: [1, { b: null }] }, '{"a":[1,{"b":null}]}'],
  ['Chinese stands as it is', { 姓名: '刘春华' }, '{"姓名":"刘春华"}'],
  ['keys are compared by their UTF-16 units', { '\u{20000}': 1, '\uE000': 2, 'z': 3 }, '{"z":3,"\u{20000}":1,"\uE000":2}'],
  ['capitals come before small letters', { a: 1, B: 2 }, '{"B":2,"a":1}'],
  ['quotes, backslashes and line ends are escaped', '"\\\n', '"\\"\\\\\\n"'],
  ['half a surrogate pair is escaped', '\uD800', '"\\ud800"'],
  ['a composed letter and its parts are two texts', ['é', 'é'], '["é","é"]'],
  ['whole numbers', [0, -0, 1e21, 100], '[0,0,1e+21,100]'],
  ['fractions in their shortest form', [0.1, 1.0, 1e-7, 0.30000000000000004], '[0.1,1,1e-7,0.30000000000000004]'],
  ['what is undefined is left out of an object', { a: undefined, b: 1 }, '{"b":1}'],
  ['and stands as null in a list', [undefined, null], '[null,null]'],
  ['an empty object and an empty list', { a: {}, b: [] }, '{"a":{},"b":[]}'],
  ['truth', { t: true, f: false }, '{"f":false,"t":true}'],
]

for (const [what, value, text] of table) {
  test(`canonical text: ${what}`, () => assert.equal(canonicalJson(value), text))
}

test(`equal values have one text, and it reads back as the value (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      assert.equal(canonicalJson(JSON.parse(JSON.stringify(value))), text)
      assert.equal(canonicalJson(JSON.parse(text)), text)
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
    }),
    { seed: SEED, numRuns: 500 },
  )
})

test(`the order in which members were added does not show (seed ${SEED})`, () => {
  const members = fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([key]) => key, maxLength: 12 })
  fc.assert(
    fc.property(members, (rows) => {
      assert.equal(canonicalJson(Object.fromEntries(rows)), canonicalJson(Object.fromEntries(rows.toReversed())))
    }),
    { seed: SEED, numRuns: 300 },
  )
})
