import { discardDraft, listDrafts } from '@tongban/contract/drafts/operations.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { asked } from '../../api/queries.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { deskDrafts } from '../device.ts'
import { paths } from '../paths.ts'
import styles from './Intake.module.css'

/** Sheets that were begun and not handed in, to go on with. */
export function Begun({ current }: { current: string }) {
  const { t } = useTranslation('deskIntake')
  const { language } = useAppearance()
  const client = useQueryClient()
  const drafts = (useQuery(asked(listDrafts, {})).data?.drafts ?? []).filter((draft) => draft.draftId !== current)
  const discarding = useMutation({
    mutationFn: async (draftId: string) => {
      await call(discardDraft, { params: { draftId } })
      await deskDrafts.remove(`intake/${draftId}`)
    },
    onSettled: () => client.invalidateQueries({ queryKey: [listDrafts.id] }),
  })
  if (drafts.length === 0) return null
  return (
    <details className={styles['begun']}>
      <summary>{t('begun.title', { count: drafts.length })}</summary>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.draftId}>
            <Link to={paths.intake()} search={{ draft: draft.draftId }}>
              {draft.title || t('begun.untitled')}
            </Link>
            <span className="small soft">{formatInstant(draft.savedAt, language)}</span>
            <Act rank="quiet" aria-label={t('begun.discard', { title: draft.title })} onClick={() => discarding.mutate(draft.draftId)}>
              ×
            </Act>
          </li>
        ))}
      </ul>
    </details>
  )
}
