import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readShippedYears, readVectors } from '../../conformance/clocks/read.ts'
import { MissingCalendarYear, resolveCalendar } from './calendar.ts'
import type { CalendarYear } from './calendar.ts'
import { addDays } from './day-number.ts'

const shipped = readShippedYears()
const parents: Record<string, string> = { '150404': '150400', '150400': '150000' }
const parentOf = (code: string) => parents[code] ?? null

/** 那达慕 is a feast of the autonomous region; the dates are the test's own. */
const innerMongolia: CalendarYear = {
  region: '150000',
  year: 2026,
  version: '150000-2026.1',
  notice: '内蒙古自治区人民政府办公厅通知（试例）',
  days: { '2026-07-16': { kind: 'off', name: '那达慕' }, '2026-10-10': { kind: 'off', name: '那达慕' } },
}

for (const { year, workingDays } of readVectors<{ year: number; workingDays: number }>('year-totals.json')) {
  test(`${year} has ${workingDays} working days`, () => {
    const calendar = resolveCalendar('CN', shipped, () => null)
    let counted = 0
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      if (calendar.day(date).working) counted++
    }
    assert.equal(counted, workingDays)
  })
}

test('a day says what it is, what it is called and which version says so', () => {
  const calendar = resolveCalendar('220303', shipped, () => null)
  const calendarVersion = 'CN-2026.1'
  const days = ['2026-09-17', '2026-09-19', '2026-09-20', '2026-09-25'].map((date) => calendar.day(date))
  assert.deepEqual(days, [
    { date: '2026-09-17', kind: 'workingDay', working: true, name: null, calendarVersion },
    { date: '2026-09-19', kind: 'weekend', working: false, name: null, calendarVersion },
    { date: '2026-09-20', kind: 'makeUpWorkingDay', working: true, name: '国庆节', calendarVersion },
    { date: '2026-09-25', kind: 'holiday', working: false, name: '中秋节', calendarVersion },
  ])
})

test('R-DAY-008: a region lays its own days over those above it (全国年节及纪念日放假办法 第四条)', () => {
  const calendar = resolveCalendar('150404', [...shipped, innerMongolia], parentOf)
  assert.equal(calendar.day('2026-07-16').name, '那达慕')
  assert.equal(calendar.day('2026-07-16').calendarVersion, '150000-2026.1')
  assert.equal(calendar.day('2026-10-10').working, false)
  assert.equal(calendar.day('2026-10-01').calendarVersion, 'CN-2026.1')
  assert.equal(resolveCalendar('220303', [...shipped, innerMongolia], parentOf).day('2026-07-16').working, true)
})

test('the nearest region has the last word', () => {
  const district: CalendarYear = {
    ...innerMongolia,
    region: '150404',
    version: '150404-2026.1',
    days: { '2026-07-16': { kind: 'work', name: '那达慕改期' } },
  }
  const day = resolveCalendar('150404', [...shipped, innerMongolia, district], parentOf).day('2026-07-16')
  assert.deepEqual([day.kind, day.calendarVersion], ['workingDay', '150404-2026.1'])
})

test('a year that is not loaded is refused and says what to load', () => {
  const calendar = resolveCalendar('220303', shipped, () => null)
  assert.throws(
    () => calendar.day('2027-01-01'),
    (error) =>
      error instanceof MissingCalendarYear &&
      error.region === '220303' &&
      error.year === 2027 &&
      error.message.includes('Load content/calendars/CN-2027.json'),
  )
})

test("a region's extra days do not stand in for the country's year", () => {
  const calendar = resolveCalendar('150404', [innerMongolia], parentOf)
  assert.throws(() => calendar.day('2026-07-16'), MissingCalendarYear)
})

test('a date that does not exist is a mistake of the caller', () => {
  const calendar = resolveCalendar('CN', shipped, () => null)
  assert.throws(() => calendar.day('2026-02-29'), RangeError)
})

test('two calendars for one year, and a region above itself, are mistakes of the caller', () => {
  assert.throws(() => resolveCalendar('CN', [...shipped, ...shipped], () => null).day('2026-01-01'), /Two calendars/)
  assert.throws(() => resolveCalendar('150404', shipped, () => '150404'), /own ancestor/)
})
