import type { Actor, RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { InstantText } from '@tongban/domain/moment.ts'
import type { WorkRow } from '@tongban/domain/worklist/work-row.ts'
import type { RecordSummary } from '@tongban/domain/worklist/record-summary.ts'
import type { PeerMessage } from '@tongban/contract/exchange/messages.ts'

/** News of a record by reference: the sender reads the events when their turn comes. */
export type News = { type: 'events'; recordId: string; kind: string; after: number; upTo: number }

/** A message for another region, which goes out when what caused it has been written. */
export type OutgoingMessage = { peer: string; message: News | Exclude<PeerMessage, { type: 'events' }> }

/** What a list shows of a record, and by what it is found. */
export type RecordHead = {
  kind: string
  number: string
  home: string
  title: string
  subjectPhone: string | null
  subjectIdentifier: string | null
  subjectName: string | null
  openedAt: InstantText
  settleAt: InstantText | null
  summary: RecordSummary
}

/**
 * Everything that one handled command, or one message taken in, wants written: all of it or nothing. It is
 * data, so that rules stay pure, and many of these are written in one statement.
 */
export type Write = {
  region: string
  recordId: string
  /** The position that the ledger must stand at; if it has moved on, nothing here is written. */
  expected: number
  events: RecordedEvent[]
  /** The digest that the ledger stands at afterwards: of the last event here, or unchanged. */
  digest: string
  head: RecordHead
  rows: WorkRow[]
  messages: OutgoingMessage[]
  /** Absent when the calendar or a peer, and no command, is the cause. */
  command: { id: string; type: string; actor: Actor; source: string | null } | null
  /** The message that this answers, so that taking it in twice is impossible. */
  taken: TakenMessage | null
  at: InstantText
}

export type TakenMessage = { peer: string; number: number; digest: string; type: string; parked: string | null }

/**
 * What became of a write. `conflict`: somebody else appended first; decide again on what stands now. `idTaken`:
 * the id of its command is on record already, for this act or another.
 */
export type Written = 'written' | 'conflict' | 'idTaken'
