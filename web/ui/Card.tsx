import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './Card.module.css'

type CardProps = { title?: string; note?: ReactNode; level?: 2 | 3; tone?: 'plain' | 'seal' | 'warn' | 'late' | 'blue'; children: ReactNode }

/** A white sheet on the paper. With a title it is a section that can be found by that name. */
export function Card({ title, note, level = 3, tone = 'plain', children }: CardProps) {
  const id = useId()
  const look = `${styles['card']} ${styles[tone]}`
  const Heading = `h${level}` as const
  if (!title) return <div className={look}>{children}</div>
  return (
    <section className={look} aria-labelledby={id}>
      <div className={styles['head']}>
        <Heading id={id} className={styles['title']}>
          {title}
        </Heading>
        {note && <span className="small soft">{note}</span>}
      </div>
      {children}
    </section>
  )
}
