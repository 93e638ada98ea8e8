import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkeys } from './hotkeys.tsx'
import styles from './WorkTable.module.css'

export type WorkRow = {
  id: string
  light: ReactNode
  /** What it is, and below it whose. */
  title: string
  subtitle: ReactNode
  /** In whose hands it is. */
  holder: string
  due: string
}

type WorkTableProps = {
  label: string
  headings: { light: string; title: string; holder: string; due: string }
  rows: readonly WorkRow[]
  current: string | null
  onOpen: (id: string) => void
  foot?: ReactNode
}

/** The list of work: J and K walk, Enter opens. The row that is walked to is the row that is open. */
export function WorkTable({ label, headings, rows, current, onOpen, foot }: WorkTableProps) {
  const { t } = useTranslation('ui')
  const table = useRef<HTMLTableElement>(null)
  const at = rows.findIndex((row) => row.id === current)
  const walk = (step: number) => {
    const next = rows[at === -1 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))]
    if (next) onOpen(next.id)
  }
  useHotkeys([
    { key: 'J', label: t('keyboard.down'), run: () => walk(1) },
    { key: 'K', label: t('keyboard.up'), run: () => walk(-1) },
  ])
  useEffect(() => {
    table.current?.querySelector('tr[data-open]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  return (
    <>
      <table ref={table} className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{headings.light}</span>
            </th>
            <th scope="col">{headings.title}</th>
            <th scope="col">{headings.holder}</th>
            <th scope="col" className={styles['due']}>
              {headings.due}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-open={row.id === current || undefined} onClick={() => onOpen(row.id)}>
              <td className={styles['light']}>{row.light}</td>
              <td className={styles['what']}>
                <button type="button" aria-current={row.id === current || undefined} onClick={() => onOpen(row.id)}>
                  {row.title}
                </button>
                <div className={styles['whose']}>{row.subtitle}</div>
              </td>
              <td className={styles['holder']}>{row.holder}</td>
              <td className={styles['due']}>{row.due}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {foot}
    </>
  )
}
