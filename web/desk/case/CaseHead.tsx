import type { CaseView } from '@tongban/contract/cases/views.ts'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { named } from '../../cases/said.ts'
import { sayMode, sayStage } from '../../cases/stage-words.ts'
import { sayHolder, sayStep } from '../../cases/step-words.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Facts } from '../../ui/Facts.tsx'
import type { Language } from '../../ui/language.ts'
import { Pill } from '../../ui/Pill.tsx'
import { caseHeadingId } from './heading.ts'
import { sayAge } from './age.ts'
import styles from './Case.module.css'

/** Which case it is, whose, between whom, and who has it now. */
export function CaseHead({ view }: { view: CaseView }) {
  const { t } = useTranslation('deskCase')
  const { language } = useAppearance()
  const english = language === 'en'
  const crosses = view.intake.region !== view.handling.region
  const places = english ? [view.intake.regionNameEn, view.handling.regionNameEn] : [view.intake.regionName, view.handling.regionName]
  const holder = sayHolder(view.holder, language)
  return (
    <header className={styles['head']}>
      <Facts
        facts={[
          view.number,
          sayMode(view.mode, language),
          crosses ? places.join(' → ') : (places[0] ?? ''),
          ...(view.agreementNumber === null ? [] : [t('head.agreement', { number: view.agreementNumber })]),
        ]}
      />
      <div className={styles['title']}>
        <h1 id={caseHeadingId} tabIndex={-1}>
          {named(view.item, language)}
        </h1>
        <span className={styles['whose']}>{view.applicant.name}</span>
        <Pill>{sayStage(view.stage, language)}</Pill>
        {view.replicaAsOf !== null && <Pill>{t('head.replica', { age: sayAge(view.replicaAsOf, view.now, t) })}</Pill>}
      </div>
      <p className={styles['holder']}>
        {holder !== '' && <b>{holder}</b>} {sayDoing(view, language, t)}
      </p>
    </header>
  )
}

/** What the holder is doing; of a case that nobody has any more, how it stands. */
function sayDoing({ holder, stage }: CaseView, language: Language, t: TFunction<'deskCase'>): string {
  if (holder.kind !== 'nobody') return sayStep(holder.step, language)
  if (holder.step === 'rate') return t('head.rate')
  return stage === 'closed' ? sayStep(holder.step, language) : t('notice.ended')
}
