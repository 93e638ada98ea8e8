import type { Verdict } from '@tongban/domain/decider.ts'
import type { Standing } from '@tongban/domain/exchange/standing.ts'
import type { Actor, NewEvent, RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { InstantText, Moment } from '@tongban/domain/moment.ts'
import type { WorkRow } from '@tongban/domain/worklist/work-row.ts'
import type { RecordHead } from './write.ts'

/** A command as the ledger sees it: a name and a body that only its kind understands. */
export type AnyCommand = { type: string }
export type AnyRefusal = { code: string }

/** How a record stands in the lists of one region. */
export type Listing = {
  head: Omit<RecordHead, 'settleAt' | 'home' | 'kind'>
  rows: WorkRow[]
  nextSettlementAt: InstantText | null
}

/**
 * What the ledger, the exchange and the work lists need to know of a kind of record. Cases are the first
 * kind; nothing outside their folder knows more of them than this.
 */
export type RecordKind<State = unknown> = {
  kind: string
  evolve(state: State | null, event: RecordedEvent): State
  settle(state: State, moment: Moment): NewEvent[]
  /** What a peer asks of an open record, once it is known to be well formed; null when it is not, or nothing of the kind. */
  readCommand(body: unknown): AnyCommand | null
  /** Opens a record (state null) or goes on with one. */
  decide(command: AnyCommand, state: State | null, actor: Actor, moment: Moment): Verdict<NewEvent, AnyRefusal>
  standing(state: State): Standing
  /** What the lists of a region show of the record, by what it is found there, and when the calendar may decide next. */
  listing(state: State, region: string, moment: Moment): Listing
  /** What a region does by itself when a record is offered to it. Null leaves it to a person. */
  answerOffer(state: State, region: string, moment: Moment): AnyCommand | null
}

export type RecordKinds = ReadonlyMap<string, RecordKind>
