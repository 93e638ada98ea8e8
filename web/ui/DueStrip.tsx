import { useId, useMemo, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useAppearance } from './Appearance.tsx'
import { formatDate, formatWeekday } from './dates.ts'
import type { DateText } from './dates.ts'
import { holidayName } from './due-sentence.ts'
import { cellsOf, rowsOf } from './explanation.ts'
import type { DayCell, Explanation } from './explanation.ts'
import type { Language } from './language.ts'
import styles from './DueStrip.module.css'

type DueStripProps = {
  explanation: Explanation
  /** Today as the server says it, not as the browser's clock does. */
  today: DateText
  /** Names the clock for those who hear the page: 承诺, or 法定. */
  label: string
}

/**
 * The due date as one cell a day. The whole strip is a single control, a slider over the days: a tap
 * anywhere picks the nearest day, the arrow keys walk, and the chosen day says its rule and calendar.
 */
export function DueStrip({ explanation, today, label }: DueStripProps) {
  const { t } = useTranslation('ui')
  const { language } = useAppearance()
  const id = useId()
  const cells = useMemo(() => cellsOf(explanation, today), [explanation, today])
  const [chosen, setChosen] = useState<number | null>(null)
  const first = cells[0]
  const last = cells.at(-1)
  if (!first || !last) return null
  const start = Math.max(0, cells.findIndex((cell) => cell.today))
  const shown = chosen === null ? null : cells[Math.min(chosen, cells.length - 1)]!
  const said = sayCell(shown ?? cells[start]!, language, t)

  return (
    <div className={styles['strip']}>
      <div
        role="slider"
        tabIndex={0}
        className={styles['rows']}
        aria-label={`${label} ${t('due.strip', { from: formatDate(first.date, language), due: formatDate(explanation.dueOn ?? last.date, language) })}`}
        aria-describedby={`${id}-help`}
        aria-valuemin={1}
        aria-valuemax={cells.length}
        aria-valuenow={(chosen ?? start) + 1}
        aria-valuetext={said.all}
        onKeyDown={(event) => moveByKey(event, chosen ?? start, cells.length, setChosen)}
        onPointerDown={(event) => setChosen(cellUnder(event))}
        onPointerMove={(event) => event.buttons === 1 && setChosen(cellUnder(event))}
        onFocus={() => setChosen((before) => before ?? start)}
      >
        {rowsOf(cells).map((row) => (
          <div key={row[0]!.date} className={styles['row']}>
            {row.map((cell) => (
              <i key={cell.date} data-cell={cells.indexOf(cell)} className={lookOf(cell, cell === shown)} />
            ))}
          </div>
        ))}
      </div>
      {shown ? (
        <div className={styles['said']} aria-hidden="true">
          <b>{said.day}</b>
          <span>{said.why}</span>
          {said.source && <span className="soft">{said.source}</span>}
        </div>
      ) : null}
      <span id={`${id}-help`} className={shown ? 'visually-hidden' : styles['help']}>
        {t('due.stripHelp')}
      </span>
    </div>
  )
}

function lookOf(cell: DayCell, chosen: boolean): string {
  return [styles['cell'], styles[cell.state], cell.today && styles['today'], cell.due && styles['due'], chosen && styles['chosen']]
    .filter(Boolean)
    .join(' ')
}

function moveByKey(event: KeyboardEvent, at: number, length: number, move: (to: number) => void): void {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, PageUp: -7, PageDown: 7, Home: -length, End: length }
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  event.stopPropagation()
  move(Math.min(length - 1, Math.max(0, at + step)))
}

/** The day nearest to the finger: cells are narrower than fingertips, so the strip is one target. */
function cellUnder(event: PointerEvent<HTMLElement>): number {
  let nearest = 0
  let distance = Number.POSITIVE_INFINITY
  for (const cell of event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')) {
    const box = cell.getBoundingClientRect()
    const away = Math.abs(event.clientX - (box.left + box.width / 2)) + Math.abs(event.clientY - (box.top + box.height / 2)) * 4
    if (away < distance) {
      distance = away
      nearest = Number(cell.dataset['cell'])
    }
  }
  return nearest
}

function sayCell(cell: DayCell, language: Language, t: TFunction<'ui'>): { day: string; why: string; source: string; all: string } {
  const { segment } = cell
  const marks = [
    cell.today && t('due.today'),
    cell.due && t('due.dueDay'),
    cell.countedAs !== null && t('due.dayCounted', { n: cell.countedAs }),
  ].filter(Boolean)
  const day = [formatDate(cell.date, language), formatWeekday(cell.date, language), ...marks].join(' · ')
  const name = segment?.name ? holidayName(segment.name, language) : ''
  const why = segment ? t(`due.why.${segment.why}`, { name }) : t('due.why.late')
  const source = segment
    ? [
        t('due.rule', { rule: segment.rule }),
        segment.calendarVersion && t('due.calendar', { version: segment.calendarVersion }),
      ]
        .filter(Boolean)
        .join(' · ')
    : ''
  return { day, why, source, all: [day, why, source].filter(Boolean).join('。') }
}
