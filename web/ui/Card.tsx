import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './Card.module.css'

type CardProps = { title?: string; note?: ReactNode; tone?: 'plain' | 'seal' | 'warn' | 'late' | 'blue'; children: ReactNode }

/** A white sheet on the paper. With a title it is a section that can be found by that name. */
export function Card({ title, note, tone = 'plain', children }: CardProps) {
  const id = useId()
  const look = `${styles['card']} ${styles[tone]}`
  if (!title) return <div className={look}>{children}</div>
  return (
    <section className={look} aria-labelledby={id}>
      <div className={styles['head']}>
        <h3 id={id} className={styles['title']}>
          {title}
        </h3>
        {note && <span className="small soft">{note}</span>}
      </div>
      {children}
    </section>
  )
}
