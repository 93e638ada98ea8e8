import type { LegalDate } from '../legal-date.ts'

// A clock walks one day at a time for every command on a case. Counting days as whole numbers makes
// each step cost an addition; Temporal is used where an instant meets the zone.

const DAYS_IN_400_YEARS = 146_097
/** Days from 0000-03-01 to 1970-01-01: years are taken from March, so that a leap day ends its year. */
const DAYS_TO_1970 = 719_468

/** Days since 1970-01-01 of a date 'YYYY-MM-DD'. Throws RangeError when there is no such date. */
export function dayNumberOf(date: LegalDate): number {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  const day = era * DAYS_IN_400_YEARS + dayOfEra - DAYS_TO_1970
  if (dateOfDayNumber(day) !== date) throw new RangeError(`'${date}' is not a date written YYYY-MM-DD`)
  return day
}

/** Dates already written out, by day number: every clock asks for the same few hundred. */
const writtenDates = new Map<number, LegalDate>()
const WRITTEN_DATES_MAX = 20_000

/** The date 'YYYY-MM-DD' of a number of days since 1970-01-01. */
export function dateOfDayNumber(day: number): LegalDate {
  let date = writtenDates.get(day)
  if (date === undefined) {
    date = writeDate(day)
    if (writtenDates.size < WRITTEN_DATES_MAX) writtenDates.set(day, date)
  }
  return date
}

function writeDate(day: number): LegalDate {
  const shifted = day + DAYS_TO_1970
  const era = Math.floor(shifted / DAYS_IN_400_YEARS)
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`
}

/** Whether the day is a Saturday or a Sunday. */
export function fallsOnWeekend(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 >= 5
}

/** The date that many days later. */
export function addDays(date: LegalDate, days: number): LegalDate {
  return dateOfDayNumber(dayNumberOf(date) + days)
}
