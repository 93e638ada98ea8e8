import { digestOf, type Digest } from '@tongban/domain/ledger/chain.ts'
import type { Actor, NewEvent, RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { Moment } from '@tongban/domain/moment.ts'
import type { Loaded } from './loaded.ts'
import type { RecordKind } from './record-kind.ts'
import type { OutgoingMessage, TakenMessage, Write } from './write.ts'

/** A ledger that grows in memory until it is written. */
export class Chain<State> {
  readonly events: RecordedEvent[] = []
  state: State | null
  position: number
  #digest: string
  readonly #digestOf: Digest
  readonly #kind: RecordKind<State>
  readonly #region: string
  readonly #recordId: string
  readonly #moment: Moment
  readonly #loaded: Loaded<State>

  constructor(digest: Digest, kind: RecordKind<State>, loaded: Loaded<State>, region: string, recordId: string, moment: Moment) {
    this.#digestOf = digest
    this.#kind = kind
    this.#region = region
    this.#recordId = recordId
    this.#moment = moment
    this.#loaded = loaded
    this.state = loaded.state
    this.position = loaded.position
    this.#digest = loaded.digest
  }

  append({ type, data, effectiveAt }: NewEvent, actor: Actor): void {
    const open = {
      recordId: this.#recordId,
      position: this.position + 1,
      type,
      data,
      effectiveAt: effectiveAt ?? this.#moment.at,
      recordedAt: this.#moment.at,
      recordedIn: this.#region,
      actor,
    }
    const event = { ...open, digest: digestOf(open, this.#digest, this.#digestOf) }
    this.events.push(event)
    this.state = this.#kind.evolve(this.state, event)
    this.position = event.position
    this.#digest = event.digest
  }

  /** The record as it stands once the events are written. */
  grown(): Loaded<State> {
    const events = [...this.#loaded.events, ...this.events]
    return { state: this.state, position: this.position, digest: this.#digest, events }
  }

  /** All that has to be written for the events appended: head, list rows, and news for everybody who follows. */
  toWrite(cause: { command: Write['command']; taken: TakenMessage | null; answer: OutgoingMessage[] }): Write {
    const kind = this.#kind
    const state = this.state!
    return {
      region: this.#region,
      recordId: this.#recordId,
      expected: this.#loaded.position,
      events: this.events,
      digest: this.#digest,
      ...listingOf(kind, state, this.#region, this.#moment),
      messages: [...this.#news(state), ...cause.answer],
      command: cause.command,
      taken: cause.taken,
      at: this.#moment.at,
    }
  }

  /** Whoever followed before gets what is new; whoever begins to follow gets the whole ledger. */
  #news(state: State): OutgoingMessage[] {
    if (this.events.length === 0) return []
    const before = this.#loaded.state === null ? [] : audienceOf(this.#kind, this.#loaded.state)
    return audienceOf(this.#kind, state)
      .filter((peer) => peer !== this.#region)
      .map((peer) => {
        const after = before.includes(peer) ? this.#loaded.position : 0
        const message = { type: 'events' as const, recordId: this.#recordId, kind: this.#kind.kind, after, upTo: this.position }
        return { peer, message }
      })
  }
}

function audienceOf<State>(kind: RecordKind<State>, state: State): string[] {
  const { home, followers } = kind.standing(state)
  return [home, ...followers]
}

/** A record in the lists of one region. Only at its home does the calendar decide. */
export function listingOf<State>(kind: RecordKind<State>, state: State, region: string, moment: Moment): Pick<Write, 'head' | 'rows'> {
  const { home } = kind.standing(state)
  const { head, rows, nextSettlementAt } = kind.listing(state, region, moment)
  return { head: { kind: kind.kind, ...head, home, settleAt: home === region ? nextSettlementAt : null }, rows }
}
