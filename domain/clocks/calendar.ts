import type { LegalDate } from '../legal-date.ts'
import { dateOfDayNumber, dayNumberOf, fallsOnWeekend } from './day-number.ts'

/** One exception to the Monday-to-Friday week, as a notice declares it. */
export type DayMark = { kind: 'off' | 'work'; name: string }

/** The days of one year in one region, from one notice. @term 工作日历 */
export type CalendarYear = {
  region: string
  year: number
  /** Grows with every published change; a due date names the version it was counted with. */
  version: string
  /** The notice behind it, with its number. */
  notice: string
  days: Record<LegalDate, DayMark>
}

/**
 * What a day is. A make-up day is a day of the weekend that the notice declares a working day.
 *
 * @term 工作日
 * @term 法定节假日
 * @term 调休上班日
 */
export type DayKind = 'workingDay' | 'weekend' | 'holiday' | 'makeUpWorkingDay'

/** What a calendar says of one day. */
export type CalendarDay = {
  date: LegalDate
  kind: DayKind
  working: boolean
  name: string | null
  calendarVersion: string
}

/** The calendar of one region. `day` throws MissingCalendarYear for a year that is not loaded. @rule R-DAY-006 */
export type Calendar = { region: string; day(date: LegalDate): CalendarDay }

/** The code under which the State Council's arrangement for the whole country is kept. */
export const COUNTRY = 'CN'

/**
 * A date fell in a year whose arrangement nobody has loaded. A guess would put wrong dates on legal
 * documents, so computing stops here. The message tells an operator what to load. @rule R-DAY-006
 */
export class MissingCalendarYear extends Error {
  readonly region: string
  readonly year: number

  constructor(region: string, year: number) {
    super(
      `No working-day calendar for ${year} (asked for region ${region}). ` +
        `Load content/calendars/${COUNTRY}-${year}.json, made from the State Council's holiday notice for ${year}.`,
    )
    this.name = 'MissingCalendarYear'
    this.region = region
    this.year = year
  }
}

/**
 * The calendar of a region: the country's year, with the marks of each region on the way down laid
 * over it, nearest last. A region's year may list only its extra days, so it never stands in for a
 * country's year that is missing. `parentOf` gives the code one level up, null at the top.
 * @rule R-DAY-005 @rule R-DAY-008 @law 全国年节及纪念日放假办法 第四条
 */
export function resolveCalendar(
  region: string,
  years: readonly CalendarYear[],
  parentOf: (code: string) => string | null,
): Calendar {
  const lineage = lineageOf(region, parentOf)
  const daysByYear = new Map<number, Map<LegalDate, CalendarDay>>()
  return {
    region,
    day(date) {
      const year = Number(date.slice(0, 4))
      let days = daysByYear.get(year)
      if (days === undefined) {
        days = daysOfYear(region, year, layersOf(lineage, year, years))
        daysByYear.set(year, days)
      }
      const day = days.get(date)
      if (day === undefined) throw new RangeError(`'${date}' is not a date written YYYY-MM-DD`)
      return day
    },
  }
}

/** The country first, then every region down to the one asked for. */
function lineageOf(region: string, parentOf: (code: string) => string | null): string[] {
  const lineage: string[] = []
  for (let code: string | null = region; code !== null && code !== COUNTRY; code = parentOf(code)) {
    if (lineage.includes(code)) throw new Error(`Region ${code} is recorded as its own ancestor`)
    lineage.push(code)
  }
  lineage.push(COUNTRY)
  return lineage.reverse()
}

function layersOf(lineage: string[], year: number, years: readonly CalendarYear[]): CalendarYear[] {
  return lineage.flatMap((code) => {
    const found = years.filter((candidate) => candidate.region === code && candidate.year === year)
    if (found.length > 1) throw new Error(`Two calendars for ${code} ${year}; only the one in force may be passed`)
    return found
  })
}

function daysOfYear(region: string, year: number, layers: CalendarYear[]): Map<LegalDate, CalendarDay> {
  const country = layers[0]
  if (country?.region !== COUNTRY) throw new MissingCalendarYear(region, year)
  const days = new Map<LegalDate, CalendarDay>()
  const end = dayNumberOf(`${year}-12-31`)
  for (let number = dayNumberOf(`${year}-01-01`); number <= end; number++) {
    const date = dateOfDayNumber(number)
    const layer = layers.findLast((candidate) => candidate.days[date] !== undefined) ?? country
    const mark = layer.days[date]
    const kind = kindOf(mark, fallsOnWeekend(number))
    const working = kind === 'workingDay' || kind === 'makeUpWorkingDay'
    days.set(date, { date, kind, working, name: mark?.name ?? null, calendarVersion: layer.version })
  }
  return days
}

function kindOf(mark: DayMark | undefined, weekend: boolean): DayKind {
  if (mark?.kind === 'off') return 'holiday'
  if (mark?.kind === 'work') return weekend ? 'makeUpWorkingDay' : 'workingDay'
  return weekend ? 'weekend' : 'workingDay'
}
