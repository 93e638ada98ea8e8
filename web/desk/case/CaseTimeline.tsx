import type { CaseView } from '@tongban/contract/cases/views.ts'
import { timelineOf } from '../../cases/case-timeline.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import styles from './Case.module.css'

const digestShown = 8

/** What happened, each fact with its place in the chain, what is under way, and what comes. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { language } = useAppearance()
  const digests = new Map(view.timeline.map((entry) => [String(entry.position), entry.digest]))
  const steps = timelineOf(view, language).map((step) => {
    const digest = digests.get(step.id)
    if (digest === undefined) return step
    return {
      ...step,
      detail: (
        <>
          {step.detail}
          <span className={styles['digest']} title={digest}>
            #{step.id} SM3 {digest.slice(0, digestShown)}…
          </span>
        </>
      ),
    }
  })
  return <Timeline steps={steps} />
}
