import { getCase } from '@tongban/contract/cases/operations.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { FailurePage } from '../../app/FailurePage.tsx'
import { OpenCase } from './OpenCase.tsx'

const refreshMs = 15_000

/** One case, read again every quarter of a minute; what was read last stays when the connection goes. */
export function CasePage() {
  const { t } = useTranslation('ui')
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string }
  const opened = useQuery({ ...asked(getCase, { params: { caseId } }), refetchInterval: refreshMs })
  if (opened.data) {
    return (
      <>
        <FailureNotice failure={opened.isRefetchError ? opened.error : null} />
        <OpenCase key={caseId} view={opened.data} />
      </>
    )
  }
  if (opened.error) return <FailurePage failure={opened.error} onRetry={() => void opened.refetch()} />
  return (
    <p role="status" className="soft">
      {t('loading')}
    </p>
  )
}
