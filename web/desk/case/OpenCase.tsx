import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useState } from 'react'
import { actDialogs, dialogOf } from './acts/dialogs.ts'
import type { Done } from './acts/ActDialog.tsx'
import type { ActType } from './acts/act-table.ts'
import { ActsPanel } from './ActsPanel.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseNotices } from './CaseNotices.tsx'
import { CaseRecord } from './CaseRecord.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { DueCards, OtherClocks } from './DueCards.tsx'
import { FormAnswers } from './FormAnswers.tsx'
import { Materials } from './Materials.tsx'
import { Opinions } from './Opinions.tsx'
import { Parcels } from './Parcels.tsx'
import { Problems } from './Problems.tsx'
import { Talk, goToComposer } from './Talk.tsx'
import styles from './Case.module.css'

/** The case as staff see it: by when, what happened, who has it, what can be done now and what has to wait. */
export function OpenCase({ view }: { view: CaseView }) {
  const [acting, setActing] = useState<keyof typeof actDialogs | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const act = (type: ActType) => {
    setDone(null)
    if (type === 'PostMessage') goToComposer()
    else if (dialogOf(type)) setActing(type as keyof typeof actDialogs)
  }
  // What keeps a case from going on comes before what can be done with it.
  const stuck = view.problems.some((problem) => problem.closed === null)
  const Dialog = acting && actDialogs[acting]
  return (
    <div className={styles['frame']}>
    <article className={styles['case']}>
      <CaseHead view={view} />
      <CaseNotices view={view} done={done} onRead={() => setDone(null)} />
      <DueCards view={view} />
      <div className={styles['middle']}>
        <CaseTimeline view={view} />
        <div className={styles['side']}>
          {stuck && <Problems view={view} onDone={setDone} />}
          <ActsPanel view={view} onAct={act} />
          {!stuck && <Problems view={view} onDone={setDone} />}
          <Talk view={view} />
        </div>
      </div>
      <div className={styles['sheets']}>
        <OtherClocks view={view} />
        <Opinions view={view} />
        <Parcels view={view} />
        <Materials view={view} />
        <FormAnswers view={view} />
        <CaseRecord view={view} />
      </div>
      {Dialog && <Dialog view={view} onClose={() => setActing(null)} onDone={setDone} />}
    </article>
    </div>
  )
}
