import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readShippedYears } from '../../conformance/clocks/read.ts'
import { resolveCalendar } from './calendar.ts'
import type { Clock, Limit, Pause } from './clock.ts'
import { nextTurnAt, readClock } from './reading.ts'

const calendar = resolveCalendar('CN', readShippedYears(), () => null)

function clock(startedAt: string, limit: Limit, more: Partial<Clock> = {}): Clock {
  return { startedAt, limit, rule: '行政许可法 第四十二条', extension: null, pauses: [], stoppedAt: null, ...more }
}

const review = clock('2026-09-18T02:00:00.000Z', { amount: 20, unit: 'workingDay' })
const intake = clock('2026-09-17T02:00:00.000Z', { amount: 5, unit: 'workingDay' })
const hours = clock('2026-06-01T02:00:00.000Z', { amount: 50, unit: 'hour' })
const cutOff = clock('2026-06-05T09:00:00.000Z', { amount: 960, unit: 'cutOff' })
const testing: Pause = { from: '2026-09-21', until: '2026-09-22', reason: '检测', rule: '行政许可法 第四十五条' }
const openPause: Pause = { ...testing, until: null }

// name, clock, at, light, remaining, late, used days
const readings: [string, Clock, string, string, number | null, boolean, number][] = [
  ['the day it starts', review, '2026-09-18T03:00:00.000Z', 'ok', 20, false, 0],
  ['one day in', review, '2026-09-20T03:00:00.000Z', 'ok', 19, false, 1],
  ['five left', review, '2026-10-14T03:00:00.000Z', 'ok', 6, false, 14],
  ['one fifth left', review, '2026-10-16T03:00:00.000Z', 'soon', 4, false, 16],
  ['a weekend takes nothing', review, '2026-10-18T03:00:00.000Z', 'soon', 4, false, 16],
  ['the last day', review, '2026-10-22T15:59:59.000Z', 'today', 0, false, 20],
  ['24:00 of the last day', review, '2026-10-22T16:00:00.000Z', 'overdue', -1, true, 21],
  ['overdue over a weekend', review, '2026-10-25T03:00:00.000Z', 'overdue', -1, true, 21],
  ['short clock, last day but one', intake, '2026-09-22T03:00:00.000Z', 'soon', 1, false, 4],
  ['short clock, third day', intake, '2026-09-21T03:00:00.000Z', 'ok', 2, false, 3],
  ['in a closed pause', { ...intake, pauses: [testing] }, '2026-09-22T03:00:00.000Z', 'paused', 2, false, 3],
  ['after a closed pause', { ...intake, pauses: [testing] }, '2026-09-23T03:00:00.000Z', 'soon', 1, false, 4],
  ['an open pause shows from its first day', { ...intake, pauses: [openPause] }, '2026-09-21T03:00:00.000Z', 'paused', 2, false, 3],
  ['an open pause lasts', { ...intake, pauses: [openPause] }, '2026-10-30T03:00:00.000Z', 'paused', 2, false, 3],
  ['overdue before the pause opened', { ...intake, pauses: [{ ...openPause, from: '2026-09-24' }] }, '2026-09-28T03:00:00.000Z', 'overdue', -2, true, 7],
  ['done in time', { ...intake, stoppedAt: '2026-09-23T15:59:59.000Z' }, '2026-12-01T03:00:00.000Z', 'done', null, false, 5],
  ['done late', { ...intake, stoppedAt: '2026-09-23T16:00:00.000Z' }, '2026-12-01T03:00:00.000Z', 'done', null, true, 6],
  ['hours, fresh', hours, '2026-06-01T03:00:00.000Z', 'ok', 49, false, 1],
  ['hours, the last day', hours, '2026-06-03T03:06:01.000Z', 'today', 0.8, false, 3],
  ['hours, overdue', hours, '2026-06-03T05:00:00.000Z', 'overdue', -1, true, 3],
  ['cut-off of Monday, on Friday evening', cutOff, '2026-06-05T10:00:00.000Z', 'ok', 70, false, 0],
  ['cut-off on its day', cutOff, '2026-06-08T07:30:00.000Z', 'today', 0.5, false, 1],
  ['cut-off missed', cutOff, '2026-06-08T08:00:00.000Z', 'overdue', 0, true, 1],
]

for (const [name, subject, at, light, remaining, late, usedDays] of readings) {
  test(`reading: ${name}`, () => {
    const reading = readClock(subject, calendar, at)
    assert.deepEqual(
      [reading.light, reading.remaining?.amount ?? null, reading.late, reading.usedDays],
      [light, remaining, late, usedDays],
    )
  })
}

test('the units of what remains', () => {
  const at = '2026-06-05T10:00:00.000Z'
  const unitOf = (subject: Clock) => readClock(subject, calendar, at).remaining?.unit
  assert.equal(unitOf(clock(at, { amount: 5, unit: 'workingDay' })), 'workingDay')
  assert.equal(unitOf(clock(at, { amount: 5, unit: 'naturalDay' })), 'naturalDay')
  assert.equal(unitOf(clock(at, { amount: 1, unit: 'month' })), 'naturalDay')
  assert.equal(unitOf(clock(at, { amount: 5, unit: 'hour' })), 'hour')
  assert.equal(unitOf(cutOff), 'hour')
})

test('the turns of a clock, one after another', () => {
  const turns: [string, string][] = []
  let at: string | null = review.startedAt
  while ((at = nextTurnAt(review, calendar, at)) !== null) turns.push([at, readClock(review, calendar, at).light])
  assert.deepEqual(turns, [
    ['2026-10-15T16:00:00.000Z', 'soon'],
    ['2026-10-21T16:00:00.000Z', 'today'],
    ['2026-10-22T16:00:00.000Z', 'overdue'],
  ])
})

test('nothing but an act can turn a clock that is stopped, overdue or held by an open pause', () => {
  assert.equal(nextTurnAt({ ...intake, stoppedAt: '2026-09-18T02:00:00.000Z' }, calendar, '2026-09-18T03:00:00.000Z'), null)
  assert.equal(nextTurnAt(intake, calendar, '2026-09-24T03:00:00.000Z'), null)
  assert.equal(nextTurnAt({ ...intake, pauses: [openPause] }, calendar, '2026-09-24T03:00:00.000Z'), null)
})
