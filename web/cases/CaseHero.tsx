import type { PublicCaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '../ui/Appearance.tsx'
import { ClockLight } from '../ui/ClockLight.tsx'
import { DueDate } from '../ui/DueDate.tsx'
import { DueSentence } from '../ui/DueSentence.tsx'
import { DueStrip } from '../ui/DueStrip.tsx'
import { HolderCard } from '../ui/HolderCard.tsx'
import { beginningOf, leadingOf, sayClock, sayDue, sayDueDate, sayLimit } from './clock-words.ts'
import { sayHolder, sayStep } from './step-words.ts'

type CaseHeroProps = { view: Pick<PublicCaseView, 'holder' | 'clocks' | 'today'>; applicant?: string }

/** Who has the case, by when, and why that day. Nothing once nobody has it any more. */
export function CaseHero({ view, applicant }: CaseHeroProps) {
  const { t } = useTranslation('cases')
  const { language } = useAppearance()
  if (view.holder.kind === 'nobody') return null
  const clock = leadingOf(view.clocks)
  return (
    <HolderCard holder={sayHolder(view.holder, language, applicant)} doing={sayStep(view.holder.step, language)}>
      {clock && (
        <>
          <DueDate light={<ClockLight reading={clock} />}>{sayDue(clock, language)}</DueDate>
          <DueStrip explanation={clock.explanation} today={view.today} label={sayClock(clock, language)} />
          <DueSentence explanation={clock.explanation} beginning={beginningOf(clock, language)} more={moreOf()} />
        </>
      )}
    </HolderCard>
  )

  /** The limit by law stands beside the promise, so that both are known. */
  function moreOf(): string {
    const lawful = clock?.kind === 'committed' ? view.clocks.find((one) => one.kind === 'statutory' && one.stoppedAt === null) : undefined
    if (!lawful || lawful.explanation.dueOn === null) return ''
    return t('lawful', { date: sayDueDate(lawful, language), limit: sayLimit(lawful.limit, language) })
  }
}
