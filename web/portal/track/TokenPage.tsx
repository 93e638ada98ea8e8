import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CaseBody } from '../case/CaseBody.tsx'
import { tokenQuery } from './token.ts'

/** What the QR code on a receipt leads to. */
export function TokenPage() {
  const { t } = useTranslation('portal')
  const { token } = useParams({ from: '/t/$token' })
  const { data } = useSuspenseQuery(tokenQuery(token))
  return <CaseBody view={data} applicant={t('case.applicant')} />
}
