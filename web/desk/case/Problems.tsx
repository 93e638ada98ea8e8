import { commandNames } from '@tongban/contract/cases/commands.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../../cases/said.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/dates.ts'
import type { Done } from './acts/ActDialog.tsx'
import { ConfirmProblem, ReopenProblem, SettleProblem } from './acts/ProblemDialogs.tsx'
import { isLocal } from './acts/seats.ts'
import styles from './Case.module.css'

type Problem = CaseView['problems'][number]
const dialogs = { SettleProblem, ReopenProblem, ConfirmProblem }
type Answer = keyof typeof dialogs

/** What keeps the case from going on. A problem is closed when the one side says so and the other agrees. @term 问题协处 */
export function Problems({ view, onDone }: { view: CaseView; onDone: (done: Done) => void }) {
  const { t } = useTranslation('deskCase')
  const [answering, setAnswering] = useState<{ problemId: string; answer: Answer } | null>(null)
  if (view.problems.length === 0) return null
  const allowed = new Set(view.actions.filter((action) => action.allowed).map((action) => action.command))
  const open = view.problems.filter((problem) => problem.closed === null)
  const Dialog = answering && dialogs[answering.answer]
  return (
    <Card title={t('problems.title')} note={open.length > 0 ? t('problems.open', { count: open.length }) : t('problems.allClosed')} tone={open.length > 0 ? 'warn' : 'plain'}>
      <ul className={styles['problems']}>
        {view.problems.map((problem) => (
          <ProblemLine key={problem.id} problem={problem} answers={answersTo(problem, view).filter((answer) => allowed.has(answer))} onAnswer={(answer) => setAnswering({ problemId: problem.id, answer })} />
        ))}
      </ul>
      {Dialog && answering && <Dialog view={view} problemId={answering.problemId} onClose={() => setAnswering(null)} onDone={onDone} />}
    </Card>
  )
}

/** Which answers make sense to a problem as it stands; whether they are open is the server's to say. */
function answersTo({ settled, closed }: Problem, view: CaseView): Answer[] {
  if (closed) return []
  if (!settled) return ['SettleProblem']
  return settled.byMySide && !isLocal(view) ? [] : ['ConfirmProblem', 'ReopenProblem']
}

function ProblemLine({ problem, answers, onAnswer }: { problem: Problem; answers: readonly Answer[]; onAnswer: (answer: Answer) => void }) {
  const { t } = useTranslation('deskCase')
  const { language } = useAppearance()
  const { settled, closed } = problem
  return (
    <li>
      <p>
        {problem.text} <span className={styles['by']}>{problem.raisedInName} {problem.raisedBy} · {formatInstant(problem.raisedAt, language)}</span>
      </p>
      {settled && (
        <p className={styles['answer']}>
          {settled.text} <span className={styles['by']}>{settled.regionName} {settled.by} · {formatInstant(settled.at, language)}</span>
        </p>
      )}
      {closed && <p className={styles['closed']}>✓ {t('problems.closedBy', { by: `${closed.regionName} ${closed.by}`, at: formatInstant(closed.at, language) })}</p>}
      {!closed && settled && answers.length === 0 && <p className={styles['by']}>{t('problems.waitsForOther')}</p>}
      {answers.length > 0 && (
        <div className={styles['answers']}>
          {answers.map((answer) => (
            <Act key={answer} rank={answer === 'ReopenProblem' ? 'plain' : 'main'} onClick={() => onAnswer(answer)}>
              {say(commandNames[answer], language)}
            </Act>
          ))}
        </div>
      )}
    </li>
  )
}
