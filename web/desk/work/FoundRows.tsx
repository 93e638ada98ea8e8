import type { WorkRowView } from '@tongban/contract/worklist/operations.ts'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useSession } from '../../app/session.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { WorkTable } from '../../ui/WorkTable.tsx'
import { workRowOf } from './work-row.tsx'
import styles from './WorkPage.module.css'

/** What the one field of the bar has found; Enter in the field opens the first. */
export function FoundRows({ words, rows, failure, onOpen }: { words: string; rows: readonly WorkRowView[] | null; failure: unknown; onOpen: (caseId: string) => void }) {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const { today } = useSession()
  if (failure) return <FailureNotice failure={failure} />
  if (rows === null) return null
  return (
    <section aria-label={t('work.found', { words })} className={styles['found']}>
      <p role="status" className={styles['note']}>
        {rows.length === 0 ? t('work.foundNone', { words }) : t('work.found', { words })}
      </p>
      {rows.length > 0 && (
        <WorkTable
          label={t('work.found', { words })}
          headings={{ light: t('work.light'), title: t('work.case'), holder: t('work.holder'), due: t('work.due') }}
          rows={rows.map((row) => workRowOf(row, { language, today, t }))}
          current={null}
          onOpen={onOpen}
        />
      )}
    </section>
  )
}
