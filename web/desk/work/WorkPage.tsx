import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { DeskColumns } from '../../ui/DeskFrame.tsx'
import { DeskSide } from '../frame/DeskSide.tsx'
import { paths } from '../paths.ts'
import { queueFrom } from './queues.ts'
import { WorkList } from './WorkList.tsx'

/** The queues, one of them as a list, earliest due first, and beside it the case that is open. */
export function WorkPage() {
  const queue = queueFrom(useSearch({ strict: false }).queue)
  const open = (useParams({ strict: false }) as { caseId?: string }).caseId ?? null
  const navigate = useNavigate()
  return (
    <DeskColumns
      show={open === null ? 'list' : 'detail'}
      onBackToList={() => void navigate({ to: paths.work(), search: { queue } })}
      queues={<DeskSide queue={queue} />}
      list={<WorkList queue={queue} open={open} />}
      detail={<Outlet />}
    />
  )
}
