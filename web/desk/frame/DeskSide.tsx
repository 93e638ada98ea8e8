import { countWork } from '@tongban/contract/worklist/operations.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { useSession } from '../../app/session.ts'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { QueueList } from '../../ui/QueueList.tsx'
import { paths } from '../paths.ts'
import { queueFrom, queues } from '../work/queues.ts'
import type { QueueName } from '../work/queues.ts'
import styles from './DeskSide.module.css'

const manyFrom = 100
const refreshMs = 15_000

/** The first column: the queues with how many wait in each, and the pages beside the work. */
export function DeskSide({ queue }: { queue: QueueName | null }) {
  const { t } = useTranslation('desk')
  const { permissions } = useSession()
  const worksOnCases = permissions.includes('case.read')
  const counts = useQuery({ ...asked(countWork, {}), enabled: worksOnCases, refetchInterval: refreshMs }).data?.counts
  const navigate = useNavigate()
  useHotkeys(worksOnCases ? queues.map((name, index) => ({ key: String(index + 1), label: t(`queues.${name}`), run: () => void navigate({ to: paths.work(), search: { queue: name } }) })) : [])
  const pages = [
    { name: 'catalogue', to: paths.catalogue(), open: true },
    { name: 'exchange', to: paths.exchange(), open: permissions.includes('exchange.read') },
  ] as const
  return (
    <div className={styles['side']}>
      {worksOnCases && (
        <QueueList
          current={queue}
          queues={queues.map((name) => ({ id: name, label: t(`queues.${name}`), count: counts?.[name] ?? null, many: (counts?.[name] ?? 0) >= manyFrom, late: name === 'overdue' }))}
          link={(name, content, props) => (
            <Link to={paths.work()} search={{ queue: queueFrom(name) }} {...props}>
              {content}
            </Link>
          )}
        />
      )}
      <ul className={styles['pages']}>
        {pages
          .filter((page) => page.open)
          .map(({ name, to }) => (
            <li key={name}>
              <Link to={to} className={styles['page']} activeProps={{ 'aria-current': 'page' }}>
                {t(`side.${name}`)}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  )
}
