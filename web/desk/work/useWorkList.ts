import { listWork } from '@tongban/contract/worklist/operations.ts'
import type { WorkRowView } from '@tongban/contract/worklist/operations.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import type { QueueName } from './queues.ts'
import { steadyRows } from './steady-rows.ts'

const refreshMs = 15_000

/**
 * One queue, page by page, read again every quarter of a minute. What is on the screen does not jump:
 * `held` says how many new rows wait, and `showNew` lets them in.
 */
export function useWorkList(queue: QueueName, open: string | null) {
  const list = useInfiniteQuery({
    queryKey: [listWork.id, queue],
    queryFn: ({ pageParam }) => call(listWork, { query: pageParam === null ? { queue } : { queue, after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: refreshMs,
  })
  const [, redraw] = useState(0)
  const before = useRef<{ queue: QueueName; shown: readonly string[]; rows: Map<string, WorkRowView> }>({ queue, shown: [], rows: new Map() })
  if (before.current.queue !== queue) before.current = { queue, shown: [], rows: new Map() }

  const read = list.data?.pages.flatMap((page) => page.rows) ?? []
  const rows = new Map([...before.current.rows, ...read.map((row) => [row.recordId, row] as const)])
  const { shown, held } = steadyRows(before.current.shown, [...new Set(read.map((row) => row.recordId))], open)
  if (list.isSuccess) before.current = { queue, shown, rows }

  const showNew = () => {
    before.current = { queue, shown: [], rows }
    redraw((count) => count + 1)
  }
  const inQueue = new Set(read.map((row) => row.recordId))
  const listed = shown.flatMap((id) => rows.get(id) ?? []).map((row) => ({ row, left: !inQueue.has(row.recordId) }))
  return { list, rows: listed, held, showNew }
}
