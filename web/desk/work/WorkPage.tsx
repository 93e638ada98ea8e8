import { countWork, listWork } from '@tongban/contract/worklist/operations.ts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { asked } from '../../api/queries.ts'
import { FailurePage } from '../../app/FailurePage.tsx'
import { useSession } from '../../app/session.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { DeskColumns } from '../../ui/DeskFrame.tsx'
import { QueueList } from '../../ui/QueueList.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { WorkTable } from '../../ui/WorkTable.tsx'
import { paths } from '../paths.ts'
import { queueFrom, queues } from './queues.ts'
import { workRowOf } from './work-row.tsx'
import styles from './WorkPage.module.css'

const manyFrom = 100

/** The queues, and the list of one of them, earliest due first. */
export function WorkPage() {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const { today } = useSession()
  const queue = queueFrom(useSearch({ strict: false }).queue)
  const navigate = useNavigate()
  const counts = useQuery({ ...asked(countWork, {}), refetchInterval: 30_000 }).data?.counts
  const list = useInfiniteQuery({
    queryKey: [listWork.id, queue],
    queryFn: ({ pageParam }) => call(listWork, { query: pageParam === null ? { queue } : { queue, after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []

  return (
    <DeskColumns
      show="list"
      onBackToList={() => undefined}
      queues={
        <QueueList
          current={queue}
          queues={queues.map((name) => ({ id: name, label: t(`queues.${name}`), count: counts?.[name] ?? null, many: (counts?.[name] ?? 0) >= manyFrom, late: name === 'overdue' }))}
          link={(name, content, props) => (
            <Link to={paths.work()} search={{ queue: queueFrom(name) }} {...props}>
              {content}
            </Link>
          )}
        />
      }
      list={
        list.error && rows.length === 0 ? (
          <FailurePage failure={list.error} onRetry={() => void list.refetch()} />
        ) : list.isSuccess && rows.length === 0 ? (
          <EmptyState title={t(`empty.${queue}`)} next={<Link to={paths.work()} search={{ queue: 'hand' }}>{t('queues.hand')}</Link>} />
        ) : (
          <WorkTable
            label={t(`queues.${queue}`)}
            headings={{ light: t('work.light'), title: t('work.case'), holder: t('work.holder'), due: t('work.due') }}
            rows={rows.map((row) => workRowOf(row, language, today, t))}
            current={null}
            onOpen={(caseId) => void navigate({ to: paths.case(caseId) })}
            foot={
              list.hasNextPage && (
                <div className={styles['more']}>
                  <Act busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {t('work.more')}
                  </Act>
                </div>
              )
            }
          />
        )
      }
      detail={<p className={styles['pick']}>{t('work.pick')}</p>}
    />
  )
}
