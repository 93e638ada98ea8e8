import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DeskSide } from './DeskSide.tsx'
import styles from './DeskSide.module.css'

/** A page of the desk that is not the work list, beside the same first column. */
export function SidePage({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <div className={styles['frame']}>
      <nav aria-label={t('desk.queues')} className={styles['nav']}>
        <DeskSide queue={null} />
      </nav>
      <div className={styles['content']}>
        <div>{children}</div>
      </div>
    </div>
  )
}
