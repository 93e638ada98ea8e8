import type { PublicCaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '../ui/Appearance.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sayClock, sayDueDate } from './clock-words.ts'
import { lateClocksOf } from './late-clocks.ts'

/** What is late, whose it is, and what can be done about it; one notice for each who is late. */
export function Overdue({ clocks }: { clocks: PublicCaseView['clocks'] }) {
  const { t } = useTranslation(['cases', 'ui'])
  const { language } = useAppearance()
  const late = Map.groupBy(lateClocksOf(clocks), (clock) => (language === 'en' ? clock.owner.labelEn : clock.owner.label))
  return [...late].map(([owner, own]) => {
    const limits = own.map((clock) => t('over.limit', { clock: sayClock(clock, language), date: sayDueDate(clock, language) })).join(t('ui:comma'))
    return (
      <Notice key={owner} tone="late" title={t('over.title')}>
        <p>{t('over.text', { limits, owner })}</p>
        <p className="small soft">{t('over.since', { owner })}</p>
      </Notice>
    )
  })
}
