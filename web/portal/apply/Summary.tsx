import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { named } from '../../cases/said.ts'
import { Pairs } from '../../cases/Pairs.tsx'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Card } from '../../ui/Card.tsx'
import { answersOf } from '../../cases/form-answers.ts'
import { useApplicant, useRegionName } from '../place.ts'
import { identifierKindOf, kindOf } from './application.ts'
import type { Step } from './application.ts'
import type { StepProps } from './step-props.ts'
import styles from './ApplyPage.module.css'

type SummaryProps = Pick<StepProps, 'data' | 'application'> & { onGoTo: (step: Step) => void }

/** All that was filled in, part by part, each with the way back to it. */
export function Summary({ data, application, onGoTo }: SummaryProps) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const nameOf = useRegionName()
  const applicant = useApplicant()
  const { guide } = data
  const files = application.files ?? {}
  const kind = kindOf(application, guide)
  return (
    <div className={styles['summary']}>
      <Part step="place" onGoTo={onGoTo}>
        <p>{application.there ? nameOf(application.there) : t('apply.none')}</p>
      </Part>
      <Part step="who" onGoTo={onGoTo}>
        <Pairs
          pairs={[
            [t(`apply.who.name.${kind}`), application.name ?? ''],
            [t(`apply.who.number.${identifierKindOf(application, guide)}`), application.identifier ?? ''],
            [t('apply.who.representative'), kind === 'business' ? (application.representative ?? '') : ''],
            [t('apply.who.phone'), applicant?.phone ?? ''],
          ]}
        />
      </Part>
      <Part step="form" onGoTo={onGoTo}>
        <Pairs pairs={answersOf(guide.form, application.form ?? {}, language)} />
      </Part>
      <Part step="materials" onGoTo={onGoTo}>
        <Pairs
          pairs={guide.materials.map((material) => {
            const count = (files[material.key] ?? []).length
            return [named(material, language), count > 0 ? t('apply.materials.files', { count }) : t('apply.none')] as const
          })}
        />
      </Part>
      <Part step="delivery" onGoTo={onGoTo}>
        <p>{application.by ? t(`guide.delivery.${application.by}`) : t('apply.none')}</p>
        {application.by === 'post' && <p className="soft">{application.address}</p>}
      </Part>
    </div>
  )
}

function Part({ step, onGoTo, children }: { step: Step; onGoTo: (step: Step) => void; children: ReactNode }) {
  const { t } = useTranslation('portal')
  const title = t(`apply.${step}.short`)
  return (
    <Card
      level={2}
      title={title}
      note={
        <Act rank="quiet" aria-label={t('apply.changeThis', { part: title })} onClick={() => onGoTo(step)}>
          {t('apply.change')}
        </Act>
      }
    >
      {children}
    </Card>
  )
}
