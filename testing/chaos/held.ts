import { evolve } from '@tongban/domain/cases/evolve.ts'
import type { Case } from '@tongban/domain/cases/case.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import { findEvents } from '../../server/ledger/ledger.store.ts'
import type { Reader } from '../../server/platform/database/pool.ts'

/** A record as one region holds it. */
export type Copy = { region: string; number: string; position: number; digest: string; home: string; events: RecordedEvent[] }
/** A record in every region that holds it, and the case that the events at its home add up to. */
export type HeldCase = { recordId: string; copies: Copy[]; atHome: Copy | null; state: Case | null }
export type LoggedCommand = { region: string; recordId: string; position: number; askedAt: string }
export type ForwardedCommand = { region: string; answeredAt: string | null; position: number | null }
export type Link = { region: string; peer: string; sent: number; acknowledged: number }
export type Message = { region: string; peer: string; number: number | null; digest: string }
export type Taken = { region: string; peer: string; number: number; digest: string; parked: string | null }

/** All that the database holds, as read once the platform was stopped. */
export type Held = {
  cases: Map<string, HeldCase>
  commands: Map<string, LoggedCommand[]>
  forwarded: Map<string, ForwardedCommand[]>
  links: Link[]
  outbox: Message[]
  inbox: Taken[]
}

type HeadRow = { region: string; record_id: string; number: string; position: number; digest: string; home: string }

export async function readHeld(reader: Reader): Promise<Held> {
  const { rows: heads } = await reader.query<HeadRow>('SELECT region, record_id, number, position, digest, home FROM record')
  const cases = new Map<string, HeldCase>()
  for (const [recordId, rows] of Map.groupBy(heads, (head) => head.record_id)) cases.set(recordId, await readCase(reader, recordId, rows))
  const { rows: commands } = await reader.query<LoggedCommand & { id: string }>('SELECT region, command_id AS id, record_id AS "recordId", position, asked_at AS "askedAt" FROM command_log')
  const { rows: forwarded } = await reader.query<ForwardedCommand & { id: string }>('SELECT region, command_id AS id, answered_at AS "answeredAt", position FROM forwarded_command')
  const { rows: links } = await reader.query<Link>('SELECT region, peer, sent_number AS sent, acknowledged_number AS acknowledged FROM peer_link')
  const { rows: outbox } = await reader.query<Message>('SELECT region, peer, number, digest FROM outbox ORDER BY region, peer, number')
  const { rows: inbox } = await reader.query<Taken>('SELECT region, peer, number, digest, parked FROM inbox ORDER BY region, peer, number')
  return { cases, commands: Map.groupBy(commands, (row) => row.id), forwarded: Map.groupBy(forwarded, (row) => row.id), links, outbox, inbox }
}

async function readCase(reader: Reader, recordId: string, rows: HeadRow[]): Promise<HeldCase> {
  const copies = await Promise.all(rows.map(async ({ region, number, position, digest, home }) => (
    { region, number, position, digest, home, events: await findEvents(reader, region, recordId) })))
  const atHome = copies.find((copy) => copy.region === copy.home) ?? null
  const state = (atHome?.events ?? []).reduce<Case | null>((before, event) => evolve(before, event as never), null)
  return { recordId, copies, atHome, state }
}
