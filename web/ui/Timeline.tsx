import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import styles from './Timeline.module.css'

/** One thing that happened, is under way, or is to come. */
export type TimelineStep = {
  id: string
  state: 'done' | 'now' | 'next'
  title: string
  /** When and by whom, already in the reader's language. */
  when?: ReactNode
  detail?: ReactNode
}

/** What happened, what is under way, what comes next: a list in order, whose state is also said in words. */
export function Timeline({ steps, label }: { steps: readonly TimelineStep[]; label?: string }) {
  const { t } = useTranslation('ui')
  return (
    <ol className={styles['line']} aria-label={label ?? t('timeline.label')}>
      {steps.map((step) => (
        <li key={step.id} className={styles[step.state]} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className={styles['title']}>{step.title}</span>{' '}
          <span className="visually-hidden">{t(`timeline.${step.state}`)}</span>
          {step.when && <span className={styles['when']}>{step.when}</span>}
          {step.state === 'now' && !step.when && (
            <span className={styles['when']} aria-hidden="true">
              {t('timeline.now')}
            </span>
          )}
          {step.detail && <div className={styles['detail']}>{step.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
