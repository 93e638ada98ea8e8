import type { PublicCaseView } from '@tongban/contract/cases/views.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '../ui/Appearance.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDate, shanghaiOf } from '../ui/dates.ts'
import { Pairs } from './Pairs.tsx'
import styles from './CaseParts.module.css'

type Correction = NonNullable<PublicCaseView['correction']>

/** What exactly must be corrected and by when; `act` is how to do it, for whoever may. */
export function CorrectionAsked({ correction, act }: { correction: Correction; act?: ReactNode }) {
  const { t } = useTranslation('cases')
  const { language } = useAppearance()
  const open = correction.submittedAt === null
  return (
    <Card level={2} title={t('correction.title')} tone={open ? 'warn' : 'plain'}>
      <ol className={styles['lines']}>
        {correction.lines.map((line, index) => (
          <li key={`${line.key} ${index}`}>
            <b>{line.material}</b>
            <Pairs
              pairs={[
                [t('correction.defect'), line.defect],
                [t('correction.standard'), line.standard],
              ]}
            />
          </li>
        ))}
      </ol>
      <p>
        {open
          ? correction.dueOn && t('correction.by', { date: formatDate(correction.dueOn, language) })
          : t('correction.done', { date: formatDate(shanghaiOf(correction.submittedAt!).date, language) })}
      </p>
      {open && <p className="small soft">{t('correction.open')}</p>}
      {open && act && <div className={styles['act']}>{act}</div>}
    </Card>
  )
}
