import { useTranslation } from 'react-i18next'
import { ApiProblem, isNetworkFault } from '../api/failure.ts'
import { sayFailure } from '../api/say-failure.ts'
import { Act } from '../ui/Act.tsx'
import { ErrorState, OfflineState, RefusedState } from '../ui/States.tsx'

/** What stands in place of a page that could not be brought: offline, refused or broken, each with a next step. */
export function FailurePage({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['problem', 'ui'])
  const said = sayFailure(failure, t)
  const again = (
    <Act rank="main" onClick={onRetry}>
      {t('ui:retry')}
    </Act>
  )
  if (isNetworkFault(failure)) return <OfflineState whole title={said.title} next={again} children={said.text} />
  const ours = !(failure instanceof ApiProblem) || failure.kind === 'server'
  const State = ours ? ErrorState : RefusedState
  return (
    <State whole title={said.title} next={again}>
      {said.text} {said.basis}
    </State>
  )
}
