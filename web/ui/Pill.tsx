import type { ReactNode } from 'react'
import styles from './Pill.module.css'

/** A short word about a thing that is not a clock: a mode, a count, a draft. */
export function Pill({ tone = 'plain', children }: { tone?: 'plain' | 'blue' | 'warn'; children: ReactNode }) {
  return <span className={`${styles['pill']} ${styles[tone]}`}>{children}</span>
}
