import type { ReactNode } from 'react'
import styles from './QueueList.module.css'

/** A queue; `many` says that counting stopped, so that the figure is shown as 99+. */
export type Queue = { id: string; label: string; count: number | null; many?: boolean; late?: boolean }

type QueueListProps = {
  queues: readonly Queue[]
  current: string | null
  /** Wraps what it is given in a link to the queue. */
  link: (id: string, content: ReactNode, props: { className: string | undefined; 'aria-current': 'page' | undefined }) => ReactNode
}

/** The queues with how many wait in each; a column beside the list, a row above it on a phone. */
export function QueueList({ queues, current, link }: QueueListProps) {
  return (
    <ul className={styles['queues']}>
      {queues.map((queue) => (
        <li key={queue.id}>
          {link(
            queue.id,
            <>
              {queue.label} {queue.count !== null && <b>{queue.many ? '99+' : queue.count}</b>}
            </>,
            {
              className: [styles['queue'], queue.late && queue.count ? styles['late'] : ''].join(' '),
              'aria-current': queue.id === current ? 'page' : undefined,
            },
          )}
        </li>
      ))}
    </ul>
  )
}
