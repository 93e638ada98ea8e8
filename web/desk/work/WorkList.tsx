import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { FailurePage } from '../../app/FailurePage.tsx'
import { useSession } from '../../app/session.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { WorkTable } from '../../ui/WorkTable.tsx'
import { goToCaseHeading } from '../case/heading.ts'
import { paths } from '../paths.ts'
import type { QueueName } from './queues.ts'
import { useWorkList } from './useWorkList.ts'
import { workRowOf } from './work-row.tsx'
import styles from './WorkPage.module.css'

/** One queue. J and K open one case after another beside it; Enter goes over into the case. */
export function WorkList({ queue, open }: { queue: QueueName; open: string | null }) {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const { today } = useSession()
  const navigate = useNavigate()
  const { list, rows, held, showNew } = useWorkList(queue, open)
  useHotkeys([
    ...(open ? [{ key: 'Enter', label: t('work.intoCase'), run: goToCaseHeading }] : []),
    ...(held > 0 ? [{ key: 'U', label: t('work.showNew'), run: showNew }] : []),
  ])
  if (list.error && rows.length === 0) return <FailurePage failure={list.error} onRetry={() => void list.refetch()} />
  if (list.isSuccess && rows.length === 0) {
    return <EmptyState title={t(`empty.${queue}`)} next={queue === 'hand' ? <span className="soft">{t('empty.next')}</span> : <Link to={paths.work()} search={{ queue: 'hand' }}>{t('queues.hand')}</Link>} />
  }
  return (
    <>
      <FailureNotice failure={list.isRefetchError ? list.error : null} />
      <div role="status">
        {held > 0 && (
          <button type="button" className={styles['new']} onClick={showNew}>
            {t('work.held', { count: held })} <kbd>U</kbd>
          </button>
        )}
      </div>
      <WorkTable
        label={t(`queues.${queue}`)}
        headings={{ light: t('work.light'), title: t('work.case'), holder: t('work.holder'), due: t('work.due') }}
        rows={rows.map(({ row, left }) => (left ? { ...workRowOf(row, { language, today, t }), light: <Pill>{t('work.left')}</Pill>, holder: '—', due: '—' } : workRowOf(row, { language, today, t })))}
        current={open}
        onOpen={(caseId) => void navigate({ to: paths.case(caseId), search: { queue }, replace: open !== null })}
        foot={
          <>
            {list.hasNextPage && (
              <div className={styles['more']}>
                <Act busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {t('work.more')}
                </Act>
              </div>
            )}
            {rows.length > 0 && <WorkKeys />}
          </>
        }
      />
    </>
  )
}

function WorkKeys() {
  const { t } = useTranslation('desk')
  return (
    <p className={styles['keys']} aria-hidden="true">
      <kbd>J</kbd> <kbd>K</kbd> {t('keys.walk')} · <kbd>Enter</kbd> {t('keys.open')} · <kbd>A</kbd> {t('keys.accept')} · <kbd>B</kbd> {t('keys.correct')} · <kbd>?</kbd> {t('keys.all')}
    </p>
  )
}
