import { getOwnReceipt } from '@tongban/contract/cases/operations.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../../api/operation.ts'
import { FailurePage } from '../../app/FailurePage.tsx'
import { CaseHero } from '../../cases/CaseHero.tsx'
import { asTitle, named } from '../../cases/said.ts'
import { sayAhead } from '../../cases/step-words.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Loading } from '../Loading.tsx'
import { paths } from '../paths.ts'
import { ownCaseQuery } from './case-query.ts'
import { Private } from './Private.tsx'
import styles from './MinePage.module.css'

/** What a person takes home after handing in: the number, the look-up code, the receipt, and what happens next. */
export function HandedInPage() {
  const { t } = useTranslation('portal')
  return (
    <Private title={t('handedIn.title')}>
      <HandedIn />
    </Private>
  )
}

function HandedIn() {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const { caseId } = useParams({ from: '/mine/$caseId/handed-in' })
  const { data: view, error, refetch } = useQuery(ownCaseQuery(caseId))
  if (error) return <FailurePage failure={error} onRetry={() => void refetch()} />
  if (!view) return <Loading />
  return (
    <div className={styles['page']}>
      <header className={styles['done']}>
        <span className={styles['tick']} aria-hidden="true">
          ✓
        </span>
        <h1>{t('handedIn.title')}</h1>
        <p className="soft">{named(view.item, language)}</p>
      </header>
      <dl className={styles['keep']}>
        <div>
          <dt>{t('handedIn.number')}</dt>
          <dd>{view.number}</dd>
        </div>
        {view.lookupCode && (
          <div>
            <dt>{t('handedIn.code')}</dt>
            <dd>{view.lookupCode}</dd>
          </div>
        )}
      </dl>
      <p className="small soft">{t('handedIn.keep')}</p>
      <CaseHero view={view} applicant={t('case.you')} />
      <section aria-labelledby="then">
        <h2 id="then">{t('handedIn.then')}</h2>
        <p>{asTitle(sayAhead(view.ahead, language), language)}</p>
        <p className="small soft">{t('handedIn.notAccepted')}</p>
      </section>
      <div className={styles['ways']}>
        <Link className={styles['main']} to={paths.mineCase(caseId)}>
          {t('handedIn.progress')}
        </Link>
        <a className={styles['plain']} href={addressOf(getOwnReceipt, { params: { caseId } })} target="_blank" rel="noreferrer">
          {t('handedIn.receipt')}
        </a>
      </div>
    </div>
  )
}
