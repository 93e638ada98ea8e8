import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, dateOfDayNumber, dayNumber, daysBetween, formatDate, formatInstant, formatWeekday, shanghaiOf } from './dates.ts'

test('day numbers and dates are inverse over four centuries', () => {
  let expected = Temporal.PlainDate.from('1899-12-28')
  for (let step = 0; step < 4000; step += 1) {
    const text = expected.toString()
    assert.equal(dateOfDayNumber(dayNumber(text)), text)
    assert.equal(formatWeekday(text, 'en'), ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][expected.dayOfWeek - 1])
    expected = expected.add({ days: 37 })
  }
})

const sums = [
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-09-18', 27, '2026-10-15'],
] as const

for (const [from, days, to] of sums) {
  test(`${from} and ${days} days is ${to}`, () => {
    assert.equal(addDays(from, days), to)
    assert.equal(daysBetween(from, to), days)
  })
}

test('an instant is shown on the Shanghai clock', () => {
  assert.deepEqual(shanghaiOf('2026-09-17T02:02:00.000Z'), { date: '2026-09-17', time: '10:02' })
  assert.deepEqual(shanghaiOf('2026-12-31T16:00:00Z'), { date: '2027-01-01', time: '00:00' })
  assert.equal(formatInstant('2026-09-17T02:02:00Z', 'zh-CN'), '9月17日 10:02')
  assert.equal(formatInstant('2026-09-17T02:02:00Z', 'en'), '17 Sep 10:02')
})

test('the year is written only where it is not plain', () => {
  assert.equal(formatDate('2026-09-17', 'zh-CN', { beside: '2026-01-01' }), '9月17日')
  assert.equal(formatDate('2027-01-04', 'zh-CN', { beside: '2026-12-01' }), '2027年1月4日')
  assert.equal(formatDate('2027-01-04', 'en', { year: true }), '4 Jan 2027')
})

test('text that is no date is refused', () => {
  assert.throws(() => formatDate('17/09/2026', 'en'), RangeError)
  assert.throws(() => shanghaiOf('2026-09-17 10:02'), RangeError)
})
