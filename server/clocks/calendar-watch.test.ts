import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadContent } from '../catalogue/content-loader.ts'
import { calendarYearsOf, missingCalendarYear } from './calendar-watch.ts'

const content = loadContent(join(import.meta.dirname, '../../content'))

test('R-DAY-006: a missing year is told from December on, and at once when it has begun', () => {
  assert.deepEqual(calendarYearsOf(content), [2024, 2025, 2026])
  const table: [today: string, missing: number | null][] = [
    ['2025-12-01', null], ['2026-11-30', null], ['2026-12-01', 2027], ['2026-12-31', 2027], ['2027-01-04', 2027], ['2023-06-01', 2023],
  ]
  for (const [today, missing] of table) assert.equal(missingCalendarYear(content, today), missing, today)
})
