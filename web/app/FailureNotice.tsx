import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sayFailure } from '../api/say-failure.ts'
import { Notice } from '../ui/Notice.tsx'

/** A failure told in place, read out at once, with what can be done. Nothing while there is none. */
export function FailureNotice({ failure, next }: { failure: unknown; next?: ReactNode }) {
  const { t } = useTranslation('problem')
  if (failure === null || failure === undefined) return null
  const said = sayFailure(failure, t)
  return (
    <Notice tone="late" title={said.title} next={next} live="assertive">
      {said.text} {said.basis}
    </Notice>
  )
}
