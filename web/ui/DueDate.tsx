import type { ReactNode } from 'react'
import styles from './DueDate.module.css'

/** The date that matters, in Song, with its light beside it. */
export function DueDate({ children, light }: { children: ReactNode; light?: ReactNode }) {
  return (
    <div className={styles['due']}>
      <b className={styles['date']}>{children}</b>
      {light}
    </div>
  )
}
