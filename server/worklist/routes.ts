import type { Moment } from '@tongban/domain/moment.ts'
import { countWork, findWork, listWork, queues, type WorkRowView } from '@tongban/contract/worklist/operations.ts'
import type { RecordSummary } from '@tongban/domain/worklist/record-summary.ts'
import { readWhereLoaded } from '../clocks/read-where-loaded.ts'
import type { Names } from '../catalogue/names.ts'
import { staffOnly, type Caller, type StaffCaller } from '../identity/caller.ts'
import type { Reader } from '../platform/database/pool.ts'
import type { HttpServer } from '../platform/http/http-server.ts'
import { refuse } from '../platform/http/refused.ts'
import { countQueues, findOverduePage, findPage, findRecords, type ListedRecord, type Place, type Wanted } from './worklist.store.ts'

export type WorklistTools = {
  reading: Reader
  names: Names
  momentIn(region: string): Moment
  subjectKey(value: string): string
}

const PAGE = 30
const FOUND_MAX = 20
/** Counting goes one past what is shown, so that 100 reads "99+". */
const COUNT_MAX = 100
const start: Place = { dueAt: '0001-01-01T00:00:00.000Z', recordId: '00000000-0000-0000-0000-000000000000' }

/** Mounts the lists of work. Rows are narrowed to the caller's organisations in SQL, never after it. @rule S-10 */
export function mountWorklist(server: HttpServer<Caller>, tools: WorklistTools): void {
  server.mount(listWork, async ({ caller, query }) => {
    const staff = staffOnly(caller)
    const limit = query.limit ?? PAGE
    const after = query.after === undefined ? start : placeOf(query.after)
    const { region, organisations } = staff
    const found =
      query.queue === 'overdue'
        ? await findOverduePage(tools.reading, region, organisations, tools.momentIn(region).at, after, limit + 1)
        : await findPage(tools.reading, region, organisations, query.queue, after, limit + 1)
    const rows = found.slice(0, limit)
    const last = rows.at(-1)
    const next = found.length > limit && last ? cursorOf({ dueAt: last.due_at, recordId: last.record_id }) : null
    return { rows: rows.map((row) => rowView(tools, staff, row)), next }
  })

  server.mount(countWork, async ({ caller }) => {
    const { region, organisations } = staffOnly(caller)
    const counted = queues.filter((queue) => queue !== 'overdue')
    return { counts: await countQueues(tools.reading, region, organisations, counted, tools.momentIn(region).at, COUNT_MAX) }
  })

  server.mount(findWork, async ({ caller, query }) => {
    const staff = staffOnly(caller)
    const rows = await findRecords(tools.reading, staff.region, staff.organisations, wantedOf(query.words, tools), FOUND_MAX)
    return { rows: rows.map((row) => rowView(tools, staff, row)) }
  })
}

/** What the words may mean: the beginning of a number or a name, a whole phone or identifier, part of a title. */
function wantedOf(words: string, { subjectKey }: WorklistTools): Wanted {
  const text = words.trim().toUpperCase()
  const prefix = `${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const digits = /^[0-9]{10,}[0-9A-Z]*$/.test(text)
  return {
    number: digits ? prefix : null,
    phone: /^1[0-9]{10}$/.test(text) ? subjectKey(text) : null,
    identifier: /^[0-9A-Z]{8,20}$/.test(text) ? subjectKey(text) : null,
    name: digits ? null : prefix,
    title: digits ? null : prefix,
  }
}

function rowView({ names, momentIn }: WorklistTools, caller: StaffCaller, row: ListedRecord): WorkRowView {
  const { summary } = row
  const moment = momentIn(summary.leading?.calendarOf ?? caller.region)
  const reading = summary.leading && readWhereLoaded(summary.leading.clock, moment)
  const intake = names.region(summary.intakeRegion)
  const handling = names.region(summary.handlingRegion)
  return {
    recordId: row.record_id, kind: row.kind, number: row.number, title: row.title, titleEn: summary.titleEn,
    subject: summary.subject, stage: summary.stage, mode: summary.mode,
    intakeRegionName: intake.zh, intakeRegionNameEn: intake.en, handlingRegionName: handling.zh, handlingRegionNameEn: handling.en,
    holder: holderOf(names, summary), mine: isMine(caller, row),
    dueOn: reading?.explanation.dueOn ?? null, light: reading?.light ?? null, remaining: reading?.remaining ?? null,
    clockKind: summary.leading?.kind ?? null, receivedAt: row.opened_at,
  }
}

/** Whether a row waits for this very person's post, and not for another one of his organisation. */
function isMine(caller: StaffCaller, row: ListedRecord): boolean {
  const clerk = caller.roles.includes('intakeClerk') || caller.roles.includes('caseClerk')
  return row.role === 'clerk' ? clerk : caller.roles.some((role) => role === row.role)
}

function holderOf(names: Names, { holder }: RecordSummary): WorkRowView['holder'] {
  if (typeof holder.seat === 'string') return { kind: holder.seat, seat: null, step: holder.step }
  const region = names.region(holder.seat.region)
  const organisation = names.organisation(holder.seat.organisation)
  return {
    kind: 'organisation', step: holder.step,
    seat: { region: holder.seat.region, organisation: holder.seat.organisation, regionName: region.zh, regionNameEn: region.en, name: organisation.zh, nameEn: organisation.en },
  }
}

function cursorOf(place: Place): string {
  return Buffer.from(`${place.dueAt}|${place.recordId}`).toString('base64url')
}

function placeOf(cursor: string): Place {
  const [dueAt = '', recordId = ''] = Buffer.from(cursor, 'base64url').toString().split('|')
  const sound = isMoment(dueAt) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(recordId)
  if (!sound) throw refuse({ code: 'CursorInvalid' })
  return { dueAt, recordId }
}

/** Anybody can make a cursor of his own, and 2026-99-99 has the form of a date. */
function isMoment(text: string): boolean {
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' }) === text
  } catch {
    return false
  }
}
