import type { Actor } from '@tongban/domain/ledger/event.ts'
import type { Reader, Writer } from '../platform/database/pool.ts'

/** A row of the outbox. Rows of one record stand in the order of its ledger. */
export type QueuedMessage = { id: number; type: string; record_id: string; kind: string; body: Record<string, unknown> }

/** Pairs of regions between which something waits to be numbered or acknowledged. */
export async function findPendingPairs(reader: Reader, regions: string[]): Promise<{ region: string; peer: string }[]> {
  const { rows } = await reader.query<{ region: string; peer: string }>(
    `SELECT DISTINCT region, peer FROM outbox WHERE region = ANY($1) AND number IS NULL
     UNION SELECT region, peer FROM peer_link WHERE region = ANY($1) AND acknowledged_number < sent_number`,
    [regions],
  )
  return rows
}

/** Locks the log from a region to a peer, beginning it when there is none, so that one sender numbers at a time. */
export async function lockLink(writer: Writer, region: string, peer: string, start: string) {
  await writer.query(
    `INSERT INTO peer_link (region, peer, sent_number, sent_digest, acknowledged_number) VALUES ($1, $2, 0, $3, 0)
     ON CONFLICT (region, peer) DO NOTHING`,
    [region, peer, start],
  )
  const { rows } = await writer.query<{ sent_number: number; sent_digest: string }>(
    'SELECT sent_number, sent_digest FROM peer_link WHERE region = $1 AND peer = $2 FOR UPDATE',
    [region, peer],
  )
  return { number: rows[0]!.sent_number, digest: rows[0]!.sent_digest }
}

export async function findUnnumbered(writer: Writer, region: string, peer: string, most: number): Promise<QueuedMessage[]> {
  const { rows } = await writer.query<QueuedMessage>(
    `SELECT id, type, record_id, kind, body FROM outbox WHERE region = $1 AND peer = $2 AND number IS NULL ORDER BY id LIMIT $3`,
    [region, peer, most],
  )
  return rows
}

/** Gives rows their numbers and digests, and moves the end of the log behind them. */
export async function numberMessages(
  writer: Writer,
  region: string,
  peer: string,
  numbered: { id: number; number: number; digest: string }[],
): Promise<void> {
  const last = numbered.at(-1)
  if (!last) return
  await writer.query(
    `UPDATE outbox o SET number = n.number, digest = n.digest
     FROM json_to_recordset($2) AS n(id bigint, number bigint, digest text) WHERE o.region = $1 AND o.id = n.id`,
    [region, JSON.stringify(numbered)],
  )
  await writer.query('UPDATE peer_link SET sent_number = $3, sent_digest = $4 WHERE region = $1 AND peer = $2', [
    region, peer, last.number, last.digest,
  ])
}

export type NumberedMessage = QueuedMessage & { number: number; digest: string }

/** The next messages that the peer has not acknowledged, the digest of the one before them, and where the log ends. */
export async function findUnacknowledged(reader: Reader, region: string, peer: string, most: number) {
  const link = await reader.query<{ acknowledged_number: number; sent_number: number }>(
    'SELECT acknowledged_number, sent_number FROM peer_link WHERE region = $1 AND peer = $2', [region, peer],
  )
  const after = link.rows[0]?.acknowledged_number ?? 0
  const { rows } = await reader.query<NumberedMessage>(
    `SELECT id, number, digest, type, record_id, kind, body FROM outbox
     WHERE region = $1 AND peer = $2 AND number >= $3 AND number IS NOT NULL ORDER BY number LIMIT $4`,
    [region, peer, after, most + 1],
  )
  const previous = rows[0]?.number === after ? rows.shift()!.digest : null
  return { sent: link.rows[0]?.sent_number ?? 0, previous, messages: rows.slice(0, most) }
}

/** Notes up to where the peer has the log, be it further than before or less far. */
export async function setAcknowledged(writer: Reader, region: string, peer: string, upTo: number, at: string): Promise<void> {
  await writer.query(
    `UPDATE peer_link SET acknowledged_number = $3, last_contact_at = $4, last_fault = NULL
     WHERE region = $1 AND peer = $2`,
    [region, peer, upTo, at],
  )
}

export async function noteFault(writer: Reader, region: string, peer: string, fault: string): Promise<void> {
  await writer.query('UPDATE peer_link SET last_fault = $3 WHERE region = $1 AND peer = $2', [region, peer, fault])
}

/** How far the log from a peer has been taken in, and the digest it stands at. */
export async function findTaken(reader: Reader, region: string, peer: string) {
  const { rows } = await reader.query<{ number: number; digest: string }>(
    'SELECT number, digest FROM inbox WHERE region = $1 AND peer = $2 ORDER BY number DESC LIMIT 1', [region, peer],
  )
  return rows[0] ?? null
}

/** Digests of messages taken in from a peer, by number. */
export async function findTakenDigests(reader: Reader, region: string, peer: string, from: number, to: number): Promise<Map<number, string>> {
  const { rows } = await reader.query<{ number: number; digest: string }>(
    'SELECT number, digest FROM inbox WHERE region = $1 AND peer = $2 AND number BETWEEN $3 AND $4', [region, peer, from, to],
  )
  return new Map(rows.map((row) => [row.number, row.digest]))
}

/** `parked`: why a message could not be acted upon, and the message itself, for whoever looks into it. */
export type TakenRow = {
  region: string; peer: string; number: number; digest: string; type: string; recordId: string; at: string
  parked: { why: string; body: unknown } | null
}

/** Takes a message in that changes no ledger. */
export async function insertTaken(writer: Reader, row: TakenRow): Promise<void> {
  await writer.query(
    `INSERT INTO inbox (region, peer, number, digest, type, record_id, received_at, parked, body) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [row.region, row.peer, row.number, row.digest, row.type, row.recordId, row.at, row.parked?.why, row.parked && JSON.stringify(row.parked.body)],
  )
}

export type ForwardedRow = {
  commandId: string
  type: string
  actor: Actor
  askedAt: string
  answeredAt: string | null
  position: number | null
  refusal: { code: string } | null
}

type ForwardedColumns = {
  command_id: string; type: string; actor: Actor; asked_at: string; answered_at: string | null; position: number | null
  refusal: { code: string } | null
}

const FORWARDED = 'command_id, type, actor, asked_at, answered_at, position, refusal'

/** Notes a command that goes to the home of its record, and queues the message, in one transaction. False when its id was used before. */
export async function insertForwarded(
  writer: Writer,
  row: { region: string; home: string; recordId: string; kind: string; commandId: string; type: string; actor: Actor; command: unknown; seenPosition: number | null; at: string },
): Promise<boolean> {
  const inserted = await writer.query(
    `INSERT INTO forwarded_command (region, command_id, record_id, type, actor, asked_at) VALUES ($1,$2,$3,$4,$5,$6)
     ON CONFLICT (region, command_id) DO NOTHING`,
    [row.region, row.commandId, row.recordId, row.type, JSON.stringify(row.actor), row.at],
  )
  if (inserted.rowCount === 0) return false
  const body = { commandId: row.commandId, command: row.command, actor: row.actor, seenPosition: row.seenPosition }
  await writer.query(
    `INSERT INTO outbox (region, peer, type, record_id, kind, body, queued_at) VALUES ($1,$2,'command',$3,$4,$5,$6)`,
    [row.region, row.home, row.recordId, row.kind, JSON.stringify(body), row.at],
  )
  await writer.query(`SELECT pg_notify('outbox', '')`)
  return true
}

/** Queues the answer to a command of a peer. */
export async function insertOutcome(
  writer: Writer,
  row: { region: string; peer: string; recordId: string; kind: string; commandId: string; outcome: unknown; at: string },
): Promise<void> {
  await writer.query(
    `INSERT INTO outbox (region, peer, type, record_id, kind, body, queued_at) VALUES ($1,$2,'outcome',$3,$4,$5,$6)`,
    [row.region, row.peer, row.recordId, row.kind, JSON.stringify({ commandId: row.commandId, outcome: row.outcome }), row.at],
  )
  await writer.query(`SELECT pg_notify('outbox', '')`)
}

/** Queues events of a record that a peer lacks, by reference. */
export async function insertNews(
  writer: Writer,
  row: { region: string; peer: string; recordId: string; kind: string; after: number; upTo: number; at: string },
): Promise<void> {
  await writer.query(
    `INSERT INTO outbox (region, peer, type, record_id, kind, body, queued_at) VALUES ($1,$2,'events',$3,$4,$5,$6)`,
    [row.region, row.peer, row.recordId, row.kind, JSON.stringify({ after: row.after, upTo: row.upTo }), row.at],
  )
  await writer.query(`SELECT pg_notify('outbox', '')`)
}

/** Queues a request for the events of a record after a position, unless one waits to be sent already. */
export async function insertWanted(
  writer: Writer, row: { region: string; peer: string; recordId: string; kind: string; after: number; at: string },
): Promise<void> {
  await writer.query(
    `INSERT INTO outbox (region, peer, type, record_id, kind, body, queued_at)
     SELECT $1, $2, 'wanted', $3::uuid, $4, $5, $6 WHERE NOT EXISTS (
       SELECT FROM outbox WHERE region = $1 AND peer = $2 AND number IS NULL AND type = 'wanted' AND record_id = $3::uuid)`,
    [row.region, row.peer, row.recordId, row.kind, JSON.stringify({ after: row.after }), row.at],
  )
  await writer.query(`SELECT pg_notify('outbox', '')`)
}

/** Parked news of a record that later news may make good: where it came from, and the last position it tells of. */
export async function findWaitingNews(reader: Reader, region: string, recordId: string) {
  const { rows } = await reader.query<{ peer: string; number: number; parked: string; upTo: number }>({
    name: 'find-waiting-news',
    text: `SELECT peer, number, parked, (body #>> '{events,-1,position}')::int AS "upTo" FROM inbox
           WHERE region = $1 AND record_id = $2 AND parked IN ('chain:gap', 'unknownEvent')`,
    values: [region, recordId],
  })
  return rows
}

/** Notes that what a parked message told of is in the ledger now. */
export async function releaseParked(writer: Writer, region: string, rows: { peer: string; number: number }[]): Promise<void> {
  await writer.query(
    `UPDATE inbox i SET parked = NULL, body = NULL FROM json_to_recordset($2) AS g(peer text, number bigint)
     WHERE i.region = $1 AND i.peer = g.peer AND i.number = g.number`,
    [region, JSON.stringify(rows)],
  )
}

export async function findForwarded(reader: Reader, region: string, commandId: string): Promise<(ForwardedRow & { recordId: string }) | null> {
  const { rows } = await reader.query<ForwardedColumns & { record_id: string }>(
    `SELECT record_id, ${FORWARDED} FROM forwarded_command WHERE region = $1 AND command_id = $2`, [region, commandId],
  )
  return rows[0] ? { recordId: rows[0].record_id, ...forwardedOf(rows[0]) } : null
}

/** Commands on a record that wait for its home, or that it refused. */
export async function findForwardedOf(reader: Reader, region: string, recordId: string): Promise<ForwardedRow[]> {
  const { rows } = await reader.query<ForwardedColumns>(
    `SELECT ${FORWARDED} FROM forwarded_command WHERE region = $1 AND record_id = $2 AND position IS NULL ORDER BY asked_at`,
    [region, recordId],
  )
  return rows.map(forwardedOf)
}

function forwardedOf(row: ForwardedColumns): ForwardedRow {
  return {
    commandId: row.command_id, type: row.type, actor: row.actor, askedAt: row.asked_at, answeredAt: row.answered_at,
    position: row.position, refusal: row.refusal,
  }
}

/** Keeps the answer of the home to a forwarded command. */
export async function answerForwarded(
  writer: Writer, region: string, commandId: string, outcome: { position: number } | { refusal: unknown }, at: string,
): Promise<void> {
  const position = 'position' in outcome ? outcome.position : null
  const refusal = 'refusal' in outcome ? JSON.stringify(outcome.refusal) : null
  await writer.query(
    `UPDATE forwarded_command SET answered_at = $3, position = $4, refusal = $5
     WHERE region = $1 AND command_id = $2 AND answered_at IS NULL`,
    [region, commandId, at, position, refusal],
  )
}

export type LinkRow = {
  region: string
  peer: string
  sent: number
  acknowledged: number
  waiting: number
  received: number
  parked: number
  oldestWaitingAt: string | null
  lastFault: string | null
}

/** How the logs between regions and their peers stand, both ways. */
export async function findLinks(reader: Reader, regions: readonly string[]): Promise<LinkRow[]> {
  const { rows } = await reader.query<LinkRow>(
    `WITH pairs AS (
       SELECT region, peer FROM peer_link WHERE region = ANY($1)
       UNION SELECT DISTINCT region, peer FROM inbox WHERE region = ANY($1))
     SELECT p.region, p.peer, coalesce(l.sent_number, 0) AS sent, coalesce(l.acknowledged_number, 0) AS acknowledged,
       (SELECT count(*) FROM outbox o WHERE o.region = p.region AND o.peer = p.peer
          AND (o.number IS NULL OR o.number > coalesce(l.acknowledged_number, 0))) AS waiting,
       coalesce((SELECT max(i.number) FROM inbox i WHERE i.region = p.region AND i.peer = p.peer), 0) AS received,
       (SELECT count(*) FROM inbox i WHERE i.region = p.region AND i.peer = p.peer AND i.parked IS NOT NULL) AS parked,
       (SELECT min(o.queued_at) FROM outbox o WHERE o.region = p.region AND o.peer = p.peer
          AND (o.number IS NULL OR o.number > coalesce(l.acknowledged_number, 0))) AS "oldestWaitingAt",
       l.last_fault AS "lastFault"
     FROM pairs p LEFT JOIN peer_link l USING (region, peer) ORDER BY p.region, p.peer`,
    [regions],
  )
  return rows
}

/** When a region last acknowledged to the home what the home sent it; null when it never has. */
export async function findLastContact(reader: Reader, region: string, home: string): Promise<string | null> {
  const { rows } = await reader.query<{ at: string }>(
    'SELECT last_contact_at AS at FROM peer_link WHERE region = $1 AND peer = $2', [home, region],
  )
  return rows[0]?.at ?? null
}
