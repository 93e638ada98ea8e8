import type { ReactNode } from 'react'
import styles from './Notice.module.css'

type NoticeProps = { tone: 'blue' | 'warn' | 'late' | 'ok'; title?: string; children?: ReactNode; next?: ReactNode; live?: 'polite' | 'assertive' }

const signs = { blue: 'i', warn: '!', late: '!', ok: '✓' }

/** A line that tells something in place, where the eye already is. */
export function Notice({ tone, title, children, next, live }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[tone]}`} role={live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined}>
      <span className={styles['sign']} aria-hidden="true">
        {signs[tone]}
      </span>
      <div className={styles['words']}>
        {title && <b>{title}</b>}
        {children && <div>{children}</div>}
      </div>
      {next && <div className={styles['next']}>{next}</div>}
    </div>
  )
}
