import type { PublicCaseView } from '@tongban/contract/cases/views.ts'
import { formatInstant } from '../ui/dates.ts'
import type { Language } from '../ui/language.ts'
import type { TimelineStep } from '../ui/Timeline.tsx'
import { asTitle, sayOf } from './said.ts'
import { aheadWords, sayAhead, sayHolder, sayStep } from './step-words.ts'
import { sayActor, sayEvent } from './timeline-words.ts'

type Told = Pick<PublicCaseView, 'timeline' | 'ahead' | 'holder'>

/** What happened, what is under way and what comes next, in the order in which it is read. `applicant` is how he is addressed. */
export function timelineOf(view: Told, language: Language, applicant?: string): TimelineStep[] {
  const happened: TimelineStep[] = view.timeline.map((entry) => {
    const { title, details } = sayEvent(entry, language)
    return {
      id: String(entry.position),
      state: 'done',
      title,
      when: formatInstant(entry.effectiveAt, language),
      detail: [sayActor(entry, language), ...details].filter(Boolean).join(' · '),
    }
  })
  return [...happened, ...underWay(view, language, applicant)]
}

function underWay({ holder, ahead }: Told, language: Language, applicant?: string): TimelineStep[] {
  const [first, ...rest] = ahead
  if (first === undefined) return []
  const next: TimelineStep[] = rest.length > 0 ? [{ id: 'next', state: 'next', title: asTitle(sayAhead(rest, language), language) }] : []
  if (holder.kind === 'nobody') return [{ id: 'next', state: 'next', title: asTitle(sayAhead(ahead, language), language) }]
  const now: TimelineStep = {
    id: 'now',
    state: 'now',
    title: asTitle(sayOf(aheadWords, first, language) ?? first, language),
    detail: `${sayHolder(holder, language, applicant)} ${sayStep(holder.step, language)}`.trim(),
  }
  return [now, ...next]
}
