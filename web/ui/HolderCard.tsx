import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { Card } from './Card.tsx'
import styles from './HolderCard.module.css'

type HolderCardProps = {
  /** Who has it: an organisation, a person, the applicant. */
  holder: string
  /** What they are doing with it, after the name: 正在审查. */
  doing: string
  /** The clock of that holder, its strip and its sentence. */
  children?: ReactNode
}

/** People ask who has it before they ask which state it is in. */
export function HolderCard({ holder, doing, children }: HolderCardProps) {
  const { t } = useTranslation('ui')
  return (
    <Card>
      <div className="small soft">{t('holder.label')}</div>
      <p className={styles['who']}>
        <b>{holder}</b> {doing}
      </p>
      {children}
    </Card>
  )
}
