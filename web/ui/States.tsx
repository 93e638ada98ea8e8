import type { ReactNode } from 'react'
import styles from './States.module.css'

type StateProps = {
  title: string
  children?: ReactNode
  /** What to do next: an act or a link. A state without a next step is a dead end. */
  next: ReactNode
  /** Whether it stands in place of the whole page, whose heading it then is. */
  whole?: boolean
}

const drawings = {
  empty: 'M8 18h48v30a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4zM8 18l6-8h36l6 8M24 30h16',
  offline: 'M10 26c12-12 32-12 44 0M18 35c8-8 20-8 28 0M26 44c4-4 8-4 12 0M8 8l48 48',
  refused: 'M32 8a24 24 0 1 0 0 48a24 24 0 1 0 0-48M20 32h24',
  error: 'M32 8L60 56H4zM32 26v14M32 47v1',
}

function State({ kind, title, children, next, whole, role }: StateProps & { kind: keyof typeof drawings; role?: 'alert' | 'status' }) {
  return (
    <div className={`${styles['state']} ${styles[kind]}`} role={role}>
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <path d={drawings[kind]} />
      </svg>
      {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <div className={styles['text']}>{children}</div>}
      <div className={styles['next']}>{next}</div>
    </div>
  )
}

/** Nothing is here, and that is all right. */
export function EmptyState(props: StateProps) {
  return <State kind="empty" {...props} />
}

/** There is no connection. */
export function OfflineState(props: StateProps) {
  return <State kind="offline" role="status" {...props} />
}

/** The law, or the right of somebody else, says no; the reason and its article are in the text. */
export function RefusedState(props: StateProps) {
  return <State kind="refused" role="alert" {...props} />
}

/** We failed. */
export function ErrorState(props: StateProps) {
  return <State kind="error" role="alert" {...props} />
}
