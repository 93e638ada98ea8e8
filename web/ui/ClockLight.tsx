import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import styles from './ClockLight.module.css'

export type Light = 'ok' | 'soon' | 'today' | 'overdue' | 'paused' | 'waiting' | 'done'

/** What a clock shows now: what is left, or once it is overdue what it is over; null where nothing is counted. */
export type ClockReading = { light: Light; remaining: { amount: number; unit: string } | null }

type ClockLightProps = {
  reading: ClockReading
  /** `short` is for lists, where the column already says what is counted. */
  length?: 'short' | 'full'
  /** Says it in other words, for example 待补正 while a clock waits for the applicant. */
  words?: string
}

const shapes: Record<Light, string> = {
  ok: 'M8 2.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0 -11z',
  soon: 'M8 1.500L14.500 8L8 14.500L1.500 8z',
  today: 'M8 1.500L14.500 8L8 14.500L1.500 8z',
  overdue: 'M8 1.800L15 14H1z',
  paused: 'M4 2.500h2.600v11H4zM9.400 2.500H12v11H9.400z',
  waiting: 'M3 2h10v2.200L9.200 8L13 11.800V14H3v-2.200L6.800 8L3 4.200z',
  done: 'M6.300 13.500L1.300 8.500l1.900-1.900l3.100 3.100l6.500-6.700l1.900 1.900z',
}

/** Shape, word and colour together: no light is told by colour alone. */
export function ClockLight({ reading, length = 'full', words }: ClockLightProps) {
  const { t } = useTranslation('ui')
  return (
    <span className={`${styles['light']} ${styles[reading.light]}`} data-light={reading.light}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[reading.light]} />
      </svg>
      <span>{words ?? sayReading(reading, length, t)}</span>
    </span>
  )
}

function sayReading({ light, remaining }: ClockReading, length: 'short' | 'full', t: TFunction<'ui'>): string {
  const short = length === 'short'
  if (light === 'paused') return t(short ? 'leftShort.pausedOn' : 'left.pausedOn')
  if (light === 'today') return t(short ? 'leftShort.today' : 'left.today')
  if (light === 'waiting' || light === 'done' || remaining === null) return t(`light.${light}`)
  const unit = unitOf(remaining.unit)
  const count = Math.abs(remaining.amount)
  if (light === 'overdue') return t(`${short ? 'overShort' : 'over'}.${unit}`, { count })
  return t(`${short ? 'leftShort' : 'left'}.${unit}`, { count })
}

function unitOf(unit: string): 'workingDay' | 'naturalDay' | 'hour' {
  return unit === 'workingDay' || unit === 'hour' ? unit : 'naturalDay'
}
