import { Type, type Static } from 'typebox'
import { Light, Remaining } from '../clocks/views.ts'
import { closed, named, nullable, oneOf } from '../fields.ts'
import { operation } from '../operation.ts'
import { HolderView } from './holder.ts'

export const queues = ['hand', 'toReceive', 'others', 'applicant', 'toDeliver', 'overdue', 'done'] as const
export const Queue = oneOf(queues, named('队列', 'Queue'))

/** One record as a list shows it, whatever its kind. */
export const WorkRowView = closed({
  recordId: Type.String(), kind: Type.String(), number: Type.String(), title: Type.String(), titleEn: Type.String(),
  subject: Type.String(), stage: Type.String(), mode: Type.String(),
  intakeRegionName: Type.String(), handlingRegionName: Type.String(), intakeRegionNameEn: Type.String(), handlingRegionNameEn: Type.String(),
  holder: HolderView, mine: Type.Boolean(),
  dueOn: nullable(Type.String()), light: nullable(Light), remaining: nullable(Remaining), clockKind: nullable(Type.String()),
  receivedAt: Type.String(),
})
export type WorkRowView = Static<typeof WorkRowView>

/** A page of one queue, earliest due first. `next` is the cursor of the page after it. */
export const listWork = operation({
  id: 'worklist.list', method: 'GET', path: '/api/work',
  summary: { zh: '工作列表', en: 'Work list' }, permission: 'case.read',
  query: closed({
    queue: Queue,
    after: Type.Optional(Type.String(named('续页标记', 'Cursor', { maxLength: 200 }))),
    limit: Type.Optional(Type.Integer(named('每页条数', 'Page size', { minimum: 1, maximum: 100 }))),
  }),
  reply: closed({ rows: Type.Array(WorkRowView), next: nullable(Type.String()) }), refusals: ['CursorInvalid'],
})

/** How many stand in each queue; counting stops at 100, which is shown as 99+. */
export const countWork = operation({
  id: 'worklist.counts', method: 'GET', path: '/api/work/counts',
  summary: { zh: '各队列件数', en: 'Queue counts' }, permission: 'case.read',
  reply: closed({ counts: Type.Record(Type.String(), Type.Integer()) }), refusals: [],
})

/** Finds by number, item or applicant, among the records that the reader may see. */
export const findWork = operation({
  id: 'worklist.find', method: 'GET', path: '/api/work/find',
  summary: { zh: '查办件', en: 'Find records' }, permission: 'case.read',
  query: closed({ words: Type.String(named('查什么', 'Words', { minLength: 1, maxLength: 60 })) }),
  reply: closed({ rows: Type.Array(WorkRowView) }), refusals: [],
})
