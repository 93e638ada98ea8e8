import type { PublicCaseView } from '@tongban/contract/cases/views.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CaseBody } from '../case/CaseBody.tsx'
import { paths } from '../paths.ts'

/** A case for whoever has its number and code, or its QR code: names covered, nothing to press but the way to log in. */
export function PublicCase({ view }: { view: PublicCaseView }) {
  const { t } = useTranslation('portal')
  const correct = (
    <p>
      {t('track.correct')} <Link to={paths.mineCase(view.caseId)}>{t('track.correctLink')}</Link>
    </p>
  )
  return <CaseBody view={view} applicant={t('case.applicant')} correct={correct} />
}
