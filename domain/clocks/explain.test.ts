import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readShippedYears, readVectors } from '../../conformance/clocks/read.ts'
import type { ClockVector } from '../../conformance/clocks/read.ts'
import { endOfLegalDate } from '../moment.ts'
import { MissingCalendarYear, resolveCalendar } from './calendar.ts'
import type { Clock } from './clock.ts'
import { explainClock } from './explain.ts'

const calendar = resolveCalendar('CN', readShippedYears(), () => null)

function clockOf(vector: ClockVector): Clock {
  const { startedAt, limit, rule, extension = null, pauses = [] } = vector
  return { startedAt, limit, rule, extension, pauses, stoppedAt: null }
}

for (const file of ['working-days', 'pauses-and-extensions', 'natural-days-and-months', 'hours-and-cut-offs']) {
  for (const vector of readVectors<ClockVector>(`${file}.json`)) {
    test(`${file}: ${vector.name}`, () => {
      const explanation = explainClock(clockOf(vector), calendar)
      assert.equal(explanation.dueOn, vector.due)
      assert.equal(explanation.paused, vector.due === null)
      if (vector.due) assert.equal(explanation.dueAt, vector.dueAt ?? endOfLegalDate(vector.due))
      if (vector.segments) {
        assert.deepEqual(
          explanation.segments.map(({ from, to, why }) => [from, to, why]),
          vector.segments,
        )
      }
    })
  }
}

for (const vector of readVectors<ClockVector>('missing-years.json')) {
  test(`missing-years: ${vector.name}`, () => {
    assert.throws(
      () => explainClock(clockOf(vector), calendar),
      (error) => error instanceof MissingCalendarYear && error.year === vector.missingYear,
    )
  })
}

test('every segment names its rule (行政许可法 第八十二条), its calendar and what the day is called', () => {
  const explanation = explainClock(
    {
      startedAt: '2026-02-12T02:00:00.000Z',
      limit: { amount: 5, unit: 'workingDay' },
      rule: '行政许可法 第三十二条',
      extension: null,
      pauses: [],
      stoppedAt: null,
    },
    calendar,
  )
  const shown = explanation.segments.map(({ days, counted, name, rule }) => [days, counted, name, rule])
  assert.deepEqual(shown, [
    [1, false, null, '民法典 第二百零一条'],
    [1, true, null, '行政许可法 第三十二条'],
    [1, true, '春节', '行政许可法 第三十二条'],
    [9, false, '春节', '全国年节及纪念日放假办法'],
    [3, true, null, '行政许可法 第三十二条'],
  ])
  assert.deepEqual(explanation.calendarVersions, ['CN-2026.1'])
  assert.equal(explanation.countedDays, 5)
  assert.equal(explanation.limitDays, 5)
})

test('a rolled-over end names the holiday that moved it (民法典 第二百零三条)', () => {
  const vector = readVectors<ClockVector>('natural-days-and-months.json')[0]
  assert.ok(vector)
  const last = explainClock(clockOf(vector), calendar).segments.at(-1)
  assert.equal(last?.name, '国庆节')
  assert.equal(last?.rule, '民法典 第二百零三条')
})

test('an open pause is drawn up to today', () => {
  const vector = readVectors<ClockVector>('pauses-and-extensions.json').find((one) => one.due === null)
  assert.ok(vector)
  const last = explainClock(clockOf(vector), calendar, '2026-05-29').segments.at(-1)
  assert.deepEqual([last?.from, last?.to, last?.days, last?.why], ['2026-05-12', '2026-05-29', 18, 'paused'])
})

test('a limit in days refuses an extension in hours', () => {
  const vector = readVectors<ClockVector>('working-days.json')[0]
  assert.ok(vector)
  const clock = { ...clockOf(vector), extension: { limit: { amount: 4, unit: 'hour' as const }, rule: 'x' } }
  assert.throws(() => explainClock(clock, calendar), /cannot be extended by a limit in hour/)
})
