import { commandNames } from '@tongban/contract/cases/commands.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { say } from '../../cases/said.ts'
import { ActionList } from '../../ui/ActionList.tsx'
import type { OfferedAct } from '../../ui/ActionList.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Card } from '../../ui/Card.tsx'
import { actLooks, actsElsewhere, isBehind } from './acts/act-table.ts'
import type { ActType } from './acts/act-table.ts'
import { otherRegion } from './acts/seats.ts'
import styles from './Case.module.css'

type Action = CaseView['actions'][number] & { command: ActType }

/** Refusals of what is done already or was never wanted: nobody waits for these. */
const spent: ReadonlySet<string> = new Set([
  'NothingToHandOver', 'HandoverAlreadyRequested', 'NoHandoverRequested', 'NoParcelUnderway', 'NoPaperToSend', 'SecondCorrection',
  'OpinionAlreadyGiven', 'JointActDone', 'ResultAlreadyIssued', 'ResultGoesAnotherWay', 'AlreadyDecided',
])
/** Refused acts that stay in sight; the others are one key away. */
const refusedShown = 2
/** Acts that are always there and never what comes next. */
const asides: ReadonlySet<ActType> = new Set<ActType>(['PostMessage', 'RaiseProblem', 'WithdrawCase'])

/** What can be done now, and why not yet: as the server says it, in the order of the life of a case. */
export function ActsPanel({ view, onAct }: { view: CaseView; onAct: (type: ActType) => void }) {
  const { t } = useTranslation(['deskCase', 'ui'])
  const { language } = useAppearance()
  const { region, organisations } = useSession()
  const order = Object.keys(actLooks)
  const actions = view.actions
    .filter((action): action is Action => action.command in actLooks && !actsElsewhere.has(action.command as ActType))
    .sort((one, other) => order.indexOf(one.command) - order.indexOf(other.command))
  const allowed = actions.filter((action) => action.allowed)
  // One act stands out, and only to whoever has the case now.
  const mine = organisations.some((one) => one.id === view.holder.seat?.organisation)
  const mainAct = mine ? allowed.find((action) => !asides.has(action.command)) : undefined
  const refused = actions.filter((action) => !action.allowed)
  const ahead = refused.filter((action) => !isBehind(action.command, view.stage) && !spent.has(action.refusal?.code ?? ''))
  const shown = ahead.slice(0, refusedShown)
  const rest = refused.filter((action) => !shown.includes(action))

  const labelOf = (type: ActType) => {
    const other = type === 'PostMessage' ? otherRegion(view, region, language) : null
    return other === null ? say(commandNames[type], language) : t('deskCase:acts.messageTo', { to: other })
  }
  const offered = (action: Action): OfferedAct => {
    const { key, official } = actLooks[action.command]
    const rank = action === mainAct ? (official ? 'official' : 'main') : 'plain'
    return { id: action.command, label: labelOf(action.command), rank, ...(key && { hotkey: key }), refusedBecause: action.allowed ? null : whyNot(action) }
  }
  const whyNot = ({ refusal }: Action) => [refusal?.message, refusal?.article && `(${refusal.article})`].filter(Boolean).join(' ')
  return (
    <Card title={t('ui:actions.label')}>
      <ActionList acts={[...allowed, ...shown].map(offered)} onAct={(id) => onAct(id as ActType)} />
      {rest.length > 0 && (
        <details className={styles['refused']}>
          <summary>{t('deskCase:acts.others', { count: rest.length })}</summary>
          <dl>
            {rest.map((action) => (
              <div key={action.command}>
                <dt>{labelOf(action.command)}</dt>
                <dd>{whyNot(action)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Card>
  )
}
