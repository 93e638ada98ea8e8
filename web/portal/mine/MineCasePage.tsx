import { getOwnReceipt } from '@tongban/contract/cases/operations.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../../api/operation.ts'
import { FailurePage } from '../../app/FailurePage.tsx'
import { answersOf } from '../../cases/form-answers.ts'
import { named } from '../../cases/said.ts'
import { Pairs } from '../../cases/Pairs.tsx'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CaseBody } from '../case/CaseBody.tsx'
import { Loading } from '../Loading.tsx'
import { ownCaseQuery } from './case-query.ts'
import { Correction } from './Correction.tsx'
import { Private } from './Private.tsx'
import { Rate } from './Rate.tsx'
import { Withdraw } from './Withdraw.tsx'
import styles from './MineCasePage.module.css'

/** A person's own case: the whole of it, and what he can do. */
export function MineCasePage() {
  const { t } = useTranslation('portal')
  return (
    <Private title={t('mine.case')}>
      <OwnCase />
    </Private>
  )
}

function OwnCase() {
  const { t } = useTranslation('portal')
  const { caseId } = useParams({ from: '/mine/$caseId' })
  const { data: view, error, refetch } = useQuery(ownCaseQuery(caseId))
  if (error && !view) return <FailurePage failure={error} onRetry={() => void refetch()} />
  if (!view) return <Loading />
  const act = (command: string) => view.actions.find((one) => one.command === command)
  return (
    <CaseBody view={view} applicant={t('case.you')} correct={act('SubmitCorrection')?.allowed ? <CorrectHere view={view} /> : undefined} ask={act('RateCase')?.allowed && <Rate view={view} />}>
      {view.waiting.some((one) => one.refusal === null) && (
        <Notice tone="blue" title={t('mine.waiting')}>
          {t('mine.waitingText')}
        </Notice>
      )}
      <HandedIn view={view} />
      <div className={styles['acts']}>
        <a className={styles['plain']} href={addressOf(getOwnReceipt, { params: { caseId } })} target="_blank" rel="noreferrer">
          {t('handedIn.receipt')}
        </a>
        <Withdraw view={view} action={act('WithdrawCase')} />
      </div>
    </CaseBody>
  )
}

function CorrectHere({ view }: { view: CaseView }) {
  const { t } = useTranslation('portal')
  const [open, setOpen] = useState(false)
  if (open) return <Correction view={view} />
  return (
    <Act rank="main" wide onClick={() => setOpen(true)}>
      {t('correct.begin')}
    </Act>
  )
}

/** What was handed in, for who wants to look again. */
function HandedIn({ view }: { view: CaseView }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const answers = view.formDefinition ? answersOf(view.formDefinition, view.form, language) : []
  const materials = view.materials.filter(({ handed }) => handed !== null)
  return (
    <details className={styles['more']}>
      <summary>{t('mine.handedIn')}</summary>
      <Pairs
        pairs={[
          [t('handedIn.code'), view.lookupCode],
          [t('apply.delivery.short'), [t(`guide.delivery.${view.delivery.by}`), view.delivery.address].filter(Boolean).join(' · ')],
          ...answers,
          ...materials.map(({ requirement, handed }) => [named(requirement, language), sayHanded(handed!)] as const),
        ]}
      />
    </details>
  )

  function sayHanded({ scans, originalPages, copyPages }: NonNullable<CaseView['materials'][number]['handed']>): string {
    const paper = originalPages + copyPages
    return [scans.length > 0 && t('apply.materials.files', { count: scans.length }), paper > 0 && t('mine.pages', { count: paper })].filter(Boolean).join(' · ') || t('mine.seen')
  }
}
