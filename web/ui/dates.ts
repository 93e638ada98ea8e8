import type { Language } from './language.ts'

/**
 * Dates are legal dates in the zone Asia/Shanghai, written 'YYYY-MM-DD'. They are reckoned here by
 * plain arithmetic on the text: a browser set to another zone must not move a due date.
 */
export type DateText = string

const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

type Parts = { year: number; month: number; day: number }

/** Year, month and day of a date. Throws on text that is not 'YYYY-MM-DD'. */
export function partsOf(date: DateText): Parts {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  if (!match) throw new RangeError(`Not a date: ${date}`)
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

/** Days since 1 March of the year 0, by the civil calendar; the difference of two is the days between them. */
export function dayNumber(date: DateText): number {
  const { year, month, day } = partsOf(date)
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = (month + 9) % 12
  const centuryDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return 365 * marchYear + centuryDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1
}

/** The date of a day number, the inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): DateText {
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const yearDays = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = dayOfEra - yearDays
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The date so many days later (or earlier, for a negative number). */
export function addDays(date: DateText, days: number): DateText {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: DateText, to: DateText): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: DateText): number {
  return (dayNumber(date) + 2) % 7
}

/** 周四, or Thu. */
export function formatWeekday(date: DateText, language: Language): string {
  return weekdays[language][weekdayOf(date)]!
}

/** 9月17日, or 17 Sep. The year is written when it differs from that of `beside`, or when asked for. */
export function formatDate(date: DateText, language: Language, options?: { beside?: DateText; year?: boolean }): string {
  const { year, month, day } = partsOf(date)
  const withYear = options?.year ?? (options?.beside !== undefined && partsOf(options.beside).year !== year)
  if (language === 'en') return `${day} ${monthsEn[month - 1]}${withYear ? ` ${year}` : ''}`
  return `${withYear ? `${year}年` : ''}${month}月${day}日`
}

/** The date and the clock time in Shanghai of an instant written '…Z'. Throws on any other text. */
export function shanghaiOf(instant: string): { date: DateText; time: string } {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(instant)
  if (!match) throw new RangeError(`Not an instant: ${instant}`)
  const hour = Number(match[2]) + 8
  return { date: addDays(match[1]!, Math.floor(hour / 24)), time: `${pad(hour % 24, 2)}:${match[3]}` }
}

/** 9月17日 10:02, or 17 Sep 10:02, in Shanghai. */
export function formatInstant(instant: string, language: Language, options?: { beside?: DateText }): string {
  const { date, time } = shanghaiOf(instant)
  return `${formatDate(date, language, options)} ${time}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
