import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../../api/failure.ts'
import { sayEvent } from '../../../cases/timeline-words.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { Notice } from '../../../ui/Notice.tsx'

type Since = { type: string; at: string; by: string; position: number }

/** Somebody was quicker: who, when and with what. The case behind is read again already. */
export function StaleNotice({ failure }: { failure: ApiProblem }) {
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const since = (Array.isArray(failure.data['since']) ? failure.data['since'] : []) as Since[]
  return (
    <Notice tone="warn" title={t('stale.title')} live="assertive">
      {since.length === 0 ? (
        failure.detail
      ) : (
        <ul>
          {since.map((one) => (
            <li key={one.position}>
              {formatInstant(one.at, language)} {one.by} {sayEvent({ type: one.type, data: {} }, language).title}
            </li>
          ))}
        </ul>
      )}
      <div className="small soft">{t('stale.next')}</div>
    </Notice>
  )
}
