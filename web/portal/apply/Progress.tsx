import { useTranslation } from 'react-i18next'
import type { AutosaveState } from '../../drafts/autosave.ts'
import { steps } from './application.ts'
import type { Step } from './application.ts'
import styles from './ApplyPage.module.css'

type ProgressProps = { step: Step; onGoTo: (step: Step) => void; saved: { state: AutosaveState; savedAt: string | null } }

/** Which step of how many, a way to each of them, and that everything is kept. */
export function Progress({ step, onGoTo, saved }: ProgressProps) {
  const { t } = useTranslation(['portal', 'ui'])
  const at = steps.indexOf(step)
  return (
    <nav aria-label={t('apply.steps')} className={styles['progress']}>
      <ol>
        {steps.map((one, index) => (
          <li key={one}>
            <button type="button" aria-current={one === step ? 'step' : undefined} data-past={index < at || undefined} onClick={() => onGoTo(one)}>
              <span className={styles['stepName']}>{t(`apply.${one}.short`)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className={styles['where']}>
        <span>{t('apply.stepOf', { step: at + 1, of: steps.length })}</span>
        <span role="status">{saySaved()}</span>
      </p>
    </nav>
  )

  function saySaved(): string {
    if (saved.state === 'failed') return t('ui:saved.failed')
    if (saved.state === 'saving') return t('ui:saved.saving')
    return saved.savedAt === null ? '' : t('ui:saved.at', { time: saved.savedAt })
  }
}
