import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { blank, ProseField } from './ActFields.tsx'
import { otherCounter, seatsOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'

/** Something keeps the case from going on; both sides must see it closed. @term 问题协处 */
export function RaiseProblem(props: ActProps) {
  const { t } = useTranslation('deskActs')
  const { fields, change, handedIn } = useActDraft(props.view, 'RaiseProblem', { problemId: crypto.randomUUID() as string, text: '' })
  const told = useOtherSide(props.view)
  if (fields === null) return null
  return (
    <ActDialog {...props} type="RaiseProblem" fields={fields} missing={blank(fields, ['text'])} onSent={handedIn} happens={[t('problem.raised'), t('problem.bothSides')]} told={told}>
      {(faultAt) => <ProseField label={t('problem.what')} help={t('problem.whatHelp')} value={fields.text} onChange={(text) => change({ text })} fault={faultAt('text')} />}
    </ActDialog>
  )
}

type AboutProblem = ActProps & { problemId: string }

/** One side says how it was settled; the other confirms or not. */
export function SettleProblem({ problemId, ...props }: AboutProblem) {
  const { t } = useTranslation('deskActs')
  const { fields, change, handedIn } = useActDraft(props.view, 'SettleProblem', { text: '' }, problemId)
  const told = useOtherSide(props.view)
  if (fields === null) return null
  return (
    <ActDialog {...props} type="SettleProblem" fields={{ ...fields, problemId }} missing={blank(fields, ['text'])} onSent={handedIn} happens={[t('problem.settled'), t('problem.confirmNext')]} told={told}>
      {(faultAt) => <ProseField label={t('problem.how')} help={t('problem.howHelp')} value={fields.text} onChange={(text) => change({ text })} fault={faultAt('text')} />}
    </ActDialog>
  )
}

/** The other side does not agree that it is settled. */
export function ReopenProblem({ problemId, ...props }: AboutProblem) {
  const { t } = useTranslation('deskActs')
  const { fields, change, handedIn } = useActDraft(props.view, 'ReopenProblem', { text: '' }, problemId)
  const told = useOtherSide(props.view)
  if (fields === null) return null
  return (
    <ActDialog {...props} type="ReopenProblem" fields={{ ...fields, problemId }} missing={blank(fields, ['text'])} onSent={handedIn} happens={[t('problem.reopened')]} told={told}>
      {(faultAt) => <ProseField label={t('problem.still')} value={fields.text} onChange={(text) => change({ text })} fault={faultAt('text')} />}
    </ActDialog>
  )
}

/** The other side agrees that it is settled, and the problem is closed. */
export function ConfirmProblem({ problemId, ...props }: AboutProblem) {
  const { t } = useTranslation('deskActs')
  const told = useOtherSide(props.view)
  return <ActDialog {...props} type="ConfirmProblem" fields={{ problemId }} happens={[t('problem.closed')]} told={told} irreversible />
}

function useOtherSide(view: ActProps['view']): string[] {
  const { language } = useAppearance()
  const { region } = useSession()
  return [otherCounter(view, region, language) ?? seatsOf(view, language).authority]
}
