import type { PublicCaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '../ui/Appearance.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sayClock, sayDueDate } from './clock-words.ts'
import { lateClocksOf } from './late-clocks.ts'

/** What is late, whose it is, and what can be done about it. */
export function Overdue({ clocks }: { clocks: PublicCaseView['clocks'] }) {
  const { t } = useTranslation('cases')
  const { language } = useAppearance()
  return lateClocksOf(clocks).map((clock) => {
    const owner = language === 'en' ? clock.owner.labelEn : clock.owner.label
    return (
      <Notice key={clock.id} tone="late" title={t('over.title')}>
        <p>{t('over.text', { clock: sayClock(clock, language), date: sayDueDate(clock, language), owner })}</p>
        <p className="small soft">{t('over.since', { owner })}</p>
      </Notice>
    )
  })
}
