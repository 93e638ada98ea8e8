import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { Reader } from '../platform/database/pool.ts'

type EventRow = {
  position: number
  type: string
  data: unknown
  effective_at: string
  recorded_at: string
  recorded_in: string
  actor: RecordedEvent['actor']
  digest: string
}

/** The whole ledger of one record in a region, in order; empty when the region does not have it. */
export async function findEvents(reader: Reader, region: string, recordId: string, after = 0): Promise<RecordedEvent[]> {
  const { rows } = await reader.query<EventRow>({
    name: 'find-events',
    text: `SELECT position, type, data, effective_at, recorded_at, recorded_in, actor, digest FROM event
           WHERE region = $1 AND record_id = $2 AND position > $3 ORDER BY position`,
    values: [region, recordId, after],
  })
  return rows.map((row) => ({
    recordId,
    position: row.position,
    type: row.type,
    data: row.data,
    effectiveAt: row.effective_at,
    recordedAt: row.recorded_at,
    recordedIn: row.recorded_in,
    actor: row.actor,
    digest: row.digest,
  }))
}

/** What an earlier command with this id came to, or null when the id is new in this region. */
export async function findCommand(
  reader: Reader,
  region: string,
  commandId: string,
): Promise<{ recordId: string; position: number; type: string } | null> {
  const { rows } = await reader.query<{ record_id: string; position: number; type: string }>({
    name: 'find-command',
    text: 'SELECT record_id, position, type FROM command_log WHERE region = $1 AND command_id = $2',
    values: [region, commandId],
  })
  const row = rows[0]
  return row ? { recordId: row.record_id, position: row.position, type: row.type } : null
}

export type HeadRow = { recordId: string; kind: string; number: string; position: number; digest: string; home: string }

type HeadColumns = { record_id: string; kind: string; number: string; position: number; digest: string; home: string }

const HEAD = 'record_id, kind, number, position, digest, home'

/** The head of one record in a region, by its id. */
export async function findHead(reader: Reader, region: string, recordId: string): Promise<HeadRow | null> {
  const { rows } = await reader.query<HeadColumns>({
    name: 'find-head', text: `SELECT ${HEAD} FROM record WHERE region = $1 AND record_id = $2`, values: [region, recordId],
  })
  return headOf(rows[0])
}

/** The head of one record in a region, by its number. */
export async function findHeadByNumber(reader: Reader, region: string, number: string): Promise<HeadRow | null> {
  const { rows } = await reader.query<HeadColumns>({
    name: 'find-head-by-number', text: `SELECT ${HEAD} FROM record WHERE region = $1 AND number = $2`, values: [region, number],
  })
  return headOf(rows[0])
}

function headOf(row: HeadColumns | undefined): HeadRow | null {
  return row ? { recordId: row.record_id, kind: row.kind, number: row.number, position: row.position, digest: row.digest, home: row.home } : null
}

/** Where a page of due records begins: after this moment and id. */
export type DuePlace = { settleAt: string; recordId: string }

/** Records whose time may have come, earliest first. The index on the moment makes this cost what is due, not what is open. */
export async function findDue(
  reader: Reader, region: string, at: string, after: DuePlace, most: number,
): Promise<(DuePlace & { kind: string })[]> {
  const { rows } = await reader.query<{ record_id: string; kind: string; settle_at: string }>({
    name: 'find-due',
    text: `SELECT record_id, kind, settle_at FROM record
           WHERE region = $1 AND settle_at <= $2 AND (settle_at, record_id) > ($3, $4)
           ORDER BY settle_at, record_id LIMIT $5`,
    values: [region, at, after.settleAt, after.recordId, most],
  })
  return rows.map((row) => ({ recordId: row.record_id, kind: row.kind, settleAt: row.settle_at }))
}
