import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from './Act.tsx'
import { useHotkeys } from './hotkeys.tsx'
import styles from './ActionList.module.css'

/** An act as the server offers it: open, or refused with the reason in words. */
export type OfferedAct = {
  id: string
  label: string
  rank?: 'main' | 'plain' | 'official'
  hotkey?: string
  refusedBecause?: string | null
}

type ActionListProps = { acts: readonly OfferedAct[]; onAct: (id: string) => void; busy?: string | null }

/**
 * What can be done now. A refused act stays where it is, can be reached, and says why; pressing it
 * or its key does nothing.
 */
export function ActionList({ acts, onAct, busy }: ActionListProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  useHotkeys(acts.flatMap((act) => (act.hotkey && !act.refusedBecause ? [{ key: act.hotkey, label: act.label, run: () => onAct(act.id) }] : [])))
  if (acts.length === 0) return <p className="small soft">{t('actions.none')}</p>
  return (
    <ul className={styles['list']}>
      {acts.map((act) => (
        <li key={act.id}>
          <Act
            wide
            rank={act.rank ?? 'plain'}
            hotkey={act.refusedBecause ? undefined : act.hotkey}
            busy={busy === act.id}
            aria-disabled={act.refusedBecause ? true : undefined}
            aria-describedby={act.refusedBecause ? `${id}-${act.id}` : undefined}
            onClick={act.refusedBecause ? undefined : () => onAct(act.id)}
          >
            {act.label}
          </Act>
          {act.refusedBecause && (
            <p id={`${id}-${act.id}`} className={styles['why']}>
              {t('actions.notYet', { act: act.label, reason: act.refusedBecause })}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
