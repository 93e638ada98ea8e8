import type { LegalDate } from '../moment.ts'

/** The date that eight digits yyyyMMdd spell, or null when the calendar has no such day. */
export function dateOfEightDigits(digits: string): LegalDate | null {
  const month = Number(digits.slice(4, 6))
  const day = Number(digits.slice(6, 8))
  if (month < 1 || month > 12 || day < 1) return null
  const yearMonth = `${digits.slice(0, 4)}-${digits.slice(4, 6)}`
  if (day > Temporal.PlainYearMonth.from(yearMonth).daysInMonth) return null
  return `${yearMonth}-${digits.slice(6, 8)}`
}
