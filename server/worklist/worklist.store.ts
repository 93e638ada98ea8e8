import type { Reader } from '../platform/database/pool.ts'
import type { RecordSummary } from '@tongban/domain/worklist/record-summary.ts'
import type { InstantText } from '@tongban/domain/moment.ts'

/** One line of a list before it is put into words. */
export type ListedRecord = {
  record_id: string
  kind: string
  number: string
  title: string
  opened_at: InstantText
  summary: RecordSummary
  organisation: string
  queue: string
  role: string
  due_at: InstantText
}

export type Place = { dueAt: InstantText; recordId: string }

const COLUMNS = 'r.record_id, r.kind, r.number, r.title, r.opened_at, r.summary, w.organisation, w.queue, w.role, w.due_at'

/**
 * One page of a queue, earliest due first. Each organisation's page is read from the index and the pages are
 * merged, so that a page costs what it shows and not what the table holds.
 */
export async function findPage(
  reader: Reader, region: string, organisations: readonly string[], queue: string, after: Place, limit: number,
): Promise<ListedRecord[]> {
  const { rows } = await reader.query<ListedRecord>({
    name: 'work-page',
    text: `SELECT ${COLUMNS} FROM (
             SELECT p.* FROM unnest($2::text[]) AS o(organisation) CROSS JOIN LATERAL (
               SELECT w.* FROM work_row w
               WHERE w.region = $1 AND w.organisation = o.organisation AND w.queue = $3
                 AND (w.due_at, w.record_id) > ($4, $5) ORDER BY w.due_at, w.record_id LIMIT $6
             ) AS p ORDER BY p.due_at, p.record_id LIMIT $6
           ) AS w JOIN record r ON r.region = w.region AND r.record_id = w.record_id ORDER BY w.due_at, w.record_id`,
    values: [region, organisations, queue, after.dueAt, after.recordId, limit],
  })
  return rows
}

/** One page of what is overdue, whatever its queue. */
export async function findOverduePage(
  reader: Reader, region: string, organisations: readonly string[], now: InstantText, after: Place, limit: number,
): Promise<ListedRecord[]> {
  const { rows } = await reader.query<ListedRecord>({
    name: 'work-overdue',
    text: `SELECT ${COLUMNS} FROM (
             SELECT p.* FROM unnest($2::text[]) AS o(organisation) CROSS JOIN LATERAL (
               SELECT w.* FROM work_row w
               WHERE w.region = $1 AND w.organisation = o.organisation AND w.queue <> 'done' AND w.due_at <= $3
                 AND (w.due_at, w.record_id) > ($4, $5) ORDER BY w.due_at, w.record_id LIMIT $6
             ) AS p ORDER BY p.due_at, p.record_id LIMIT $6
           ) AS w JOIN record r ON r.region = w.region AND r.record_id = w.record_id ORDER BY w.due_at, w.record_id`,
    values: [region, organisations, now, after.dueAt, after.recordId, limit],
  })
  return rows
}

/** How many rows each queue has, counted up to a limit, because nobody reads more than "99+". */
export async function countQueues(
  reader: Reader, region: string, organisations: readonly string[], queues: readonly string[], now: InstantText, most: number,
): Promise<Record<string, number>> {
  const { rows } = await reader.query<{ queue: string; rows: number }>({
    name: 'work-counts',
    text: `SELECT q.queue, (SELECT count(*) FROM (
             SELECT 1 FROM unnest($2::text[]) AS o(organisation) CROSS JOIN LATERAL (
               SELECT 1 FROM work_row w WHERE w.region = $1 AND w.organisation = o.organisation AND w.queue = q.queue LIMIT $4) AS one
             LIMIT $4) AS counted) AS rows FROM unnest($3::text[]) AS q(queue)
           UNION ALL SELECT 'overdue', (SELECT count(*) FROM (
             SELECT 1 FROM unnest($2::text[]) AS o(organisation) CROSS JOIN LATERAL (
               SELECT 1 FROM work_row w WHERE w.region = $1 AND w.organisation = o.organisation AND w.queue <> 'done'
                 AND w.due_at <= $5 LIMIT $4) AS one LIMIT $4) AS counted)`,
    values: [region, organisations, queues, most, now],
  })
  return Object.fromEntries(rows.map((row) => [row.queue, row.rows]))
}

/** By what a record can be found: an exact digest, or the beginning of a number or a name. */
export type Wanted = { phone: string | null; identifier: string | null; number: string | null; name: string | null; title: string | null }

/** Records that the organisations have a part in and that answer to any of what is wanted, latest first. */
export async function findRecords(
  reader: Reader, region: string, organisations: readonly string[], wanted: Wanted, limit: number,
): Promise<ListedRecord[]> {
  const { rows } = await reader.query<ListedRecord>({
    name: 'work-find',
    text: `WITH found AS (
             (SELECT r.record_id FROM record r WHERE r.region = $1 AND $3::text IS NOT NULL AND r.number LIKE $3
               AND EXISTS (SELECT 1 FROM work_row w WHERE w.region = $1 AND w.record_id = r.record_id AND w.organisation = ANY($2))
               ORDER BY r.opened_at DESC LIMIT $8)
             UNION ALL (SELECT r.record_id FROM record r WHERE r.region = $1 AND r.subject_phone = $4
               AND EXISTS (SELECT 1 FROM work_row w WHERE w.region = $1 AND w.record_id = r.record_id AND w.organisation = ANY($2))
               ORDER BY r.opened_at DESC LIMIT $8)
             UNION ALL (SELECT r.record_id FROM record r WHERE r.region = $1 AND r.subject_identifier = $5
               AND EXISTS (SELECT 1 FROM work_row w WHERE w.region = $1 AND w.record_id = r.record_id AND w.organisation = ANY($2))
               ORDER BY r.opened_at DESC LIMIT $8)
             UNION ALL (SELECT r.record_id FROM record r WHERE r.region = $1 AND $6::text IS NOT NULL AND r.subject_name LIKE $6
               AND EXISTS (SELECT 1 FROM work_row w WHERE w.region = $1 AND w.record_id = r.record_id AND w.organisation = ANY($2))
               ORDER BY r.opened_at DESC LIMIT $8)
             UNION ALL (SELECT r.record_id FROM record r WHERE r.region = $1 AND $7::text IS NOT NULL AND r.title LIKE $7
               AND EXISTS (SELECT 1 FROM work_row w WHERE w.region = $1 AND w.record_id = r.record_id AND w.organisation = ANY($2))
               ORDER BY r.opened_at DESC LIMIT $8)
           )
           SELECT DISTINCT ON (r.opened_at, r.record_id) ${COLUMNS}
           FROM found f JOIN record r ON r.region = $1 AND r.record_id = f.record_id
           JOIN work_row w ON w.region = $1 AND w.record_id = f.record_id AND w.organisation = ANY($2)
           ORDER BY r.opened_at DESC, r.record_id LIMIT $8`,
    values: [region, organisations, wanted.number, wanted.phone, wanted.identifier, wanted.name, wanted.title, limit],
  })
  return rows
}

/** A person's own records in a region, latest first. */
export async function findRecordsOf(reader: Reader, region: string, subjectPhone: string, limit: number) {
  const { rows } = await reader.query<Omit<ListedRecord, 'organisation' | 'queue' | 'role' | 'due_at'>>({
    name: 'records-of-subject',
    text: `SELECT record_id, kind, number, title, opened_at, summary FROM record
           WHERE region = $1 AND subject_phone = $2 ORDER BY opened_at DESC LIMIT $3`,
    values: [region, subjectPhone, limit],
  })
  return rows
}

/** How many records of these organisations an identifier has in a region, and the latest of them. */
export async function findLatestByIdentifier(
  reader: Reader, region: string, organisations: readonly string[], subjectIdentifier: string,
): Promise<{ record_id: string; times: number } | null> {
  const { rows } = await reader.query<{ record_id: string; times: number }>({
    name: 'record-by-identifier',
    text: `SELECT r.record_id, count(*) OVER () AS times FROM record r
           WHERE r.region = $1 AND r.subject_identifier = $3
             AND EXISTS (SELECT 1 FROM work_row w WHERE w.region = $1 AND w.record_id = r.record_id AND w.organisation = ANY($2))
           ORDER BY r.opened_at DESC LIMIT 1`,
    values: [region, organisations, subjectIdentifier],
  })
  return rows[0] ?? null
}
