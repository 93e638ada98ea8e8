import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, isNetworkFault } from '../api/failure.ts'
import { sayFailure } from '../api/say-failure.ts'
import { Act } from '../ui/Act.tsx'
import { ErrorState, OfflineState, RefusedState } from '../ui/States.tsx'

/** What stands in place of a page that could not be brought: offline, astray, refused or broken, each with a next step. `home` is the way out of an address that leads nowhere. */
export function FailurePage({ failure, onRetry, home }: { failure: unknown; onRetry: () => void; home?: ReactNode }) {
  const { t } = useTranslation(['problem', 'ui'])
  const said = sayFailure(failure, t)
  const again = (
    <Act rank="main" onClick={onRetry}>
      {t('ui:retry')}
    </Act>
  )
  if (isNetworkFault(failure)) {
    return (
      <OfflineState whole title={said.title} next={again}>
        {said.text}
      </OfflineState>
    )
  }
  if (isAstray(failure)) {
    return (
      <RefusedState whole title={t('problem:notFound.title')} next={home ?? again}>
        {failure.kind === 'notFound' ? said.text : t('problem:notFound.text')}
      </RefusedState>
    )
  }
  const ours = !(failure instanceof ApiProblem) || failure.kind === 'server'
  const State = ours ? ErrorState : RefusedState
  return (
    <State whole title={said.title} next={again}>
      {said.text} {said.basis}
    </State>
  )
}

/** A page sends nothing but its address: where that is refused as wrong, it leads nowhere, and asking again would not help. */
function isAstray(failure: unknown): failure is ApiProblem {
  return failure instanceof ApiProblem && (failure.kind === 'notFound' || failure.kind === 'invalid')
}
