import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { readShippedYears } from '../../conformance/clocks/read.ts'
import { legalDateOf } from '../moment.ts'
import { resolveCalendar } from './calendar.ts'
import type { CalendarYear } from './calendar.ts'
import type { Clock, Limit, Pause } from './clock.ts'
import { addDays, dateOfDayNumber, dayNumberOf } from './day-number.ts'
import { explainClock } from './explain.ts'
import { nextTurnAt, readClock } from './reading.ts'

const SEED = 20260917
const settings = { seed: SEED, numRuns: 400 }
const shipped = readShippedYears()
const calendar = resolveCalendar('CN', shipped, () => null)

const moment = fc
  .integer({ min: 1_704_067_200_000, max: 1_775_001_600_000 })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds).toString())

const someLimit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 0, max: 45 }), unit: fc.constant('workingDay' as const) }),
  fc.record({ amount: fc.integer({ min: 0, max: 90 }), unit: fc.constant('naturalDay' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 3 }), unit: fc.constant('month' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 100 }), unit: fc.constant('hour' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 1440 }), unit: fc.constant('cutOff' as const) }),
)

/** A pause somewhere around the clock, given by its distance from the start. */
const pause = fc.record({ after: fc.integer({ min: 0, max: 40 }), days: fc.integer({ min: 0, max: 20 }) })

const minutesIn40Days = fc.integer({ min: 0, max: 40 * 24 * 60 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

type Drawn = { startedAt: string; limit: Limit; extended: boolean; pauses: { after: number; days: number }[] }
const drawn: fc.Arbitrary<Drawn> = fc.record({
  startedAt: moment,
  limit: someLimit,
  extended: fc.boolean(),
  pauses: fc.array(pause, { maxLength: 3 }),
})

function clockOf({ startedAt, limit, extended, pauses }: Drawn): Clock {
  const extension = extended && limit.unit !== 'cutOff' ? { limit, rule: 'extension' } : null
  const drawnPauses = pauses.map((one) => pauseOf(startedAt, one.after, one.days))
  return { startedAt, limit, rule: 'limit', extension, pauses: drawnPauses, stoppedAt: null }
}

function pauseOf(startedAt: string, after: number, days: number): Pause {
  const from = addDays(legalDateOf(startedAt), after)
  return { from, until: addDays(from, days), reason: '检测', rule: 'pause' }
}

function dueAtOf(clock: Clock, years: CalendarYear[] = shipped): number {
  const { dueAt } = explainClock(clock, resolveCalendar('CN', years, () => null))
  return dueAt === null ? Number.POSITIVE_INFINITY : Temporal.Instant.from(dueAt).epochMilliseconds
}

test(`segments cover every day to the due date and add up to the limit (seed ${SEED})`, () => {
  fc.assert(
    fc.property(drawn, (drawnClock) => {
      const clock = clockOf(drawnClock)
      const { segments, dueOn, countedDays, limitDays } = explainClock(clock, calendar)
      let next = legalDateOf(clock.startedAt)
      let counted = 0
      for (const segment of segments) {
        assert.equal(segment.from, next)
        assert.equal(segment.days, dayNumberOf(segment.to) - dayNumberOf(segment.from) + 1)
        if (segment.counted) counted += segment.days
        next = addDays(segment.to, 1)
      }
      assert.equal(addDays(next, -1), dueOn)
      assert.equal(counted, countedDays)
      if (limitDays !== null) assert.equal(countedDays, limitDays)
    }),
    settings,
  )
})

test(`a pause never brings a date forward (seed ${SEED})`, () => {
  fc.assert(
    fc.property(drawn, pause, fc.boolean(), (drawnClock, { after, days }, open) => {
      const clock = clockOf(drawnClock)
      const added = pauseOf(clock.startedAt, after, days)
      const paused = { ...clock, pauses: [...clock.pauses, open ? { ...added, until: null } : added] }
      assert.ok(dueAtOf(paused) >= dueAtOf(clock))
    }),
    settings,
  )
})

test(`adding a holiday never brings a date forward (seed ${SEED})`, () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: 60 }), (drawnClock, after) => {
      const clock = clockOf(drawnClock)
      const date = addDays(legalDateOf(clock.startedAt), after)
      const years = shipped.map((year) =>
        date.startsWith(`${year.year}-`)
          ? { ...year, days: { ...year.days, [date]: { kind: 'off' as const, name: '新假日' } } }
          : year,
      )
      assert.ok(dueAtOf(clock, years) >= dueAtOf(clock))
    }),
    settings,
  )
})

test(`the light changes at the next turn and not before it (seed ${SEED})`, () => {
  fc.assert(
    fc.property(drawn, minutesIn40Days, share, (drawnClock, minutes, part) => {
      const clock = clockOf(drawnClock)
      const at = Temporal.Instant.from(clock.startedAt).add({ minutes })
      const light = readClock(clock, calendar, at.toString()).light
      const turnAt = nextTurnAt(clock, calendar, at.toString())
      if (turnAt === null) {
        assert.equal(light, 'overdue')
        return
      }
      const turn = Temporal.Instant.from(turnAt)
      const between = at.add({ milliseconds: Math.floor((turn.epochMilliseconds - at.epochMilliseconds - 1) * part) })
      assert.equal(readClock(clock, calendar, between.toString()).light, light)
      assert.notEqual(readClock(clock, calendar, turnAt).light, light)
    }),
    settings,
  )
})

test('day numbers agree with Temporal on every day of four hundred years', () => {
  let date = Temporal.PlainDate.from('1899-12-30')
  for (let number = dayNumberOf('1899-12-30'); number < dayNumberOf('2300-01-01'); number++) {
    assert.equal(dateOfDayNumber(number), date.toString())
    date = date.add({ days: 1 })
  }
  assert.throws(() => dayNumberOf('2026-02-29'), RangeError)
  assert.throws(() => dayNumberOf('2026-2-9'), RangeError)
})
