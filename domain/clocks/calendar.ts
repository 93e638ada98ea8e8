import type { LegalDate } from '../moment.ts'

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
