import type { ReactNode } from 'react'
import type { Part as PartName } from './intake.ts'
import styles from './Intake.module.css'

/** One numbered part of the sheet. */
export function Part({ name, number, title, children }: { name: PartName; number: number; title: string; children: ReactNode }) {
  return (
    <section id={partId(name)} className={styles['part']} aria-labelledby={`${partId(name)}-title`}>
      <h2 id={`${partId(name)}-title`}>
        <span className={styles['number']} aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      <div className={styles['fields']}>{children}</div>
    </section>
  )
}

/** Where a part stands on the page. */
export function partId(name: PartName): string {
  return `intake-${name}`
}
