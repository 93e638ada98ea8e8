import type { ClockView } from '@tongban/contract/clocks/views.ts'
import { addDays, daysBetween } from './dates.ts'
import type { DateText } from './dates.ts'

type Explained = ClockView['explanation']

/** A run of days that count, or do not, for one reason; `name` is the holiday's or the pause's own. */
export type Segment = Explained['segments'][number]

/** Why a due date is the day that it is, as the server explains it. `dueOn` is null while a pause lasts. */
export type Explanation = Pick<Explained, 'dueOn' | 'dueAt' | 'countedDays' | 'segments'>

export type CellState = 'start' | 'counted' | 'off' | 'paused' | 'toCome' | 'late'

/** One day of the strip: what it is, which counted day it is, and the segment that says why. */
export type DayCell = {
  date: DateText
  state: CellState
  today: boolean
  due: boolean
  /** The how-manieth counted day, or null for a day that does not count. */
  countedAs: number | null
  segment: Segment | null
}

const lateDaysShown = 14

/** One cell a day from the first explained day to the due date, and on to today once that has passed. */
export function cellsOf(explanation: Explanation, today: DateText): DayCell[] {
  const cells: DayCell[] = []
  let counted = 0
  for (const segment of explanation.segments) {
    for (let offset = 0; offset < daysBetween(segment.from, segment.to) + 1; offset += 1) {
      const date = addDays(segment.from, offset)
      if (segment.counted) counted += 1
      cells.push({
        date,
        state: stateOf(segment, date, today),
        today: date === today,
        due: date === explanation.dueOn,
        countedAs: segment.counted ? counted : null,
        segment,
      })
    }
  }
  return [...cells, ...lateCells(explanation.dueOn, today)]
}

function stateOf(segment: Segment, date: DateText, today: DateText): CellState {
  if (segment.why === 'startDay') return 'start'
  if (segment.why === 'paused') return 'paused'
  if (!segment.counted) return 'off'
  return date < today ? 'counted' : 'toCome'
}

function lateCells(dueOn: DateText | null, today: DateText): DayCell[] {
  if (dueOn === null || today <= dueOn) return []
  const days = Math.min(daysBetween(dueOn, today), lateDaysShown)
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(today, index - days + 1)
    return { date, state: 'late', today: date === today, due: false, countedAs: null, segment: null }
  })
}

/** The cells in rows of whole weeks where one row would make them too narrow to see. */
export function rowsOf(cells: readonly DayCell[], longest = 42): DayCell[][] {
  if (cells.length <= longest) return [[...cells]]
  const rows = Math.ceil(cells.length / longest)
  const length = Math.ceil(cells.length / rows / 7) * 7
  return Array.from({ length: Math.ceil(cells.length / length) }, (_, row) => cells.slice(row * length, (row + 1) * length))
}
