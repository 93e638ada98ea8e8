import type { PublicCaseView } from '@tongban/contract/cases/views.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CaseHero } from '../../cases/CaseHero.tsx'
import { timelineOf } from '../../cases/case-timeline.ts'
import { CorrectionAsked } from '../../cases/CorrectionAsked.tsx'
import { Outcome } from '../../cases/Outcome.tsx'
import { Overdue } from '../../cases/Overdue.tsx'
import { Parcels } from '../../cases/Parcels.tsx'
import { named } from '../../cases/said.ts'
import { sayMode } from '../../cases/stage-words.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import styles from './CaseBody.module.css'

type CaseBodyProps = {
  view: PublicCaseView
  /** How the applicant is addressed: 您 on his own page, 申请人 on the public one. */
  applicant: string
  /** What to do about a correction. */
  correct?: ReactNode
  /** What the person is asked, before what happened. */
  ask?: ReactNode
  /** What can be done, below the time line. */
  children?: ReactNode
}

/** The case as everybody sees it: who has it, by when, what happened and what comes next. */
export function CaseBody({ view, applicant, correct, ask, children }: CaseBodyProps) {
  const { t } = useTranslation('cases')
  const { language } = useAppearance()
  const isOpen = view.correction !== null && view.correction.submittedAt === null
  const region = (seat: PublicCaseView['intake']) => (language === 'en' ? seat.regionNameEn : seat.regionName)
  const way = view.intake.region === view.handling.region ? region(view.handling) : t('path', { intake: region(view.intake), handling: region(view.handling) })
  return (
    <article className={styles['case']}>
      <header>
        <p className={styles['number']}>
          <Facts facts={[view.number, sayMode(view.mode, language), way]} />
        </p>
        <h1>{named(view.item, language)}</h1>
        <p className="small soft">{view.applicant.name}</p>
      </header>
      <Overdue clocks={view.clocks} />
      <Outcome view={view} />
      <CaseHero view={view} applicant={applicant} />
      {ask}
      {view.correction && isOpen && <CorrectionAsked correction={view.correction} act={correct} />}
      <div className={styles['line']}>
        <Timeline steps={timelineOf(view, language, applicant)} />
        {view.replicaAsOf && <p className="small faint">{t('replica', { time: formatInstant(view.replicaAsOf, language) })}</p>}
      </div>
      {view.correction && !isOpen && <CorrectionAsked correction={view.correction} />}
      <Parcels parcels={view.parcels} />
      {children}
    </article>
  )
}
