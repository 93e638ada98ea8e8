import type pg from 'pg'
import { findBrokenLink } from '@tongban/domain/ledger/chain.ts'
import type { Actor, RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { PeerMessage } from '@tongban/contract/exchange/messages.ts'
import { inTransaction } from '../platform/database/pool.ts'
import { listingOf } from '../ledger/chain.ts'
import { handle, load, systemActor, type LedgerTools } from '../ledger/handle.ts'
import type { Loaded } from '../ledger/loaded.ts'
import { findCommand, findHead } from '../ledger/ledger.store.ts'
import type { AnyCommand, RecordKind, RecordKinds } from '../ledger/record-kind.ts'
import type { OutgoingMessage } from '../ledger/write.ts'
import { answerForwarded, insertOutcome, insertTaken } from './exchange.store.ts'

export type TakingTools = {
  pool: pg.Pool
  ledger: LedgerTools
  kinds: RecordKinds
  makeId: () => string
  /** Told of the answer to a forwarded command, for whoever still waits for it. */
  onAnswer: (region: string, commandId: string) => void
  onParked: (region: string, peer: string, number: number, why: string) => void
}

type Place = { peer: string; number: number; digest: string }

/** Acts on one message of a peer and notes that it was taken, in one transaction. */
export async function takeIn(tools: TakingTools, region: string, place: Place, message: PeerMessage): Promise<void> {
  const kind = tools.kinds.get(message.kind)
  if (!kind) return park(tools, region, place, message, 'unknownKind')
  switch (message.type) {
    case 'events':
      return takeEvents(tools, kind, region, place, message)
    case 'command':
      return takeCommand(tools, kind, region, place, message)
    case 'outcome':
      return takeOutcome(tools, region, place, message)
    default:
      return park(tools, region, place, message, 'unknownType')
  }
}

/** Keeps a message that cannot be acted upon, for an operator to see; it is never dropped. */
async function park(tools: TakingTools, region: string, place: Place, message: PeerMessage, why: string): Promise<void> {
  const at = tools.ledger.momentIn(region).at
  const row = { region, ...place, type: message.type, recordId: message.recordId, at, parked: why }
  await inTransaction(tools.pool, (writer) => insertTaken(writer, row))
  tools.onParked(region, place.peer, place.number, why)
}

/** Lets a replica follow its home. Events that are here already are skipped; others must link and come from the home. */
async function takeEvents(
  tools: TakingTools,
  kind: RecordKind,
  region: string,
  place: Place,
  message: Extract<PeerMessage, { type: 'events' }>,
): Promise<void> {
  const { ledger } = tools
  for (;;) {
    const loaded = await load(ledger, kind, region, message.recordId)
    const events = (message.events as RecordedEvent[]).filter((event) => event.position > loaded.position)
    const grown = follow(ledger, kind, loaded, events)
    if ('fault' in grown) return park(tools, region, place, message, grown.fault)
    const moment = ledger.momentIn(region)
    const answer = events.length > 0 ? kind.answerOffer(grown.state, region, moment) : null
    const home = kind.standing(grown.state).home
    const outcome = await ledger.commit({
      region,
      recordId: message.recordId,
      expected: loaded.position,
      events,
      digest: grown.digest,
      ...listingOf(kind, grown.state, region, moment),
      messages: answer ? [wish(tools, region, home, kind.kind, message.recordId, answer)] : [],
      command: null,
      taken: { ...place, type: message.type, parked: null },
      at: moment.at,
    })
    if (outcome === 'written') {
      ledger.recent.keep(region, message.recordId, { ...grown, position: loaded.position + events.length, events: [...loaded.events, ...events] })
      return
    }
  }
}

/** A command that this region sends to the home by itself. */
function wish(tools: TakingTools, region: string, home: string, kind: string, recordId: string, command: AnyCommand): OutgoingMessage {
  return { peer: home, message: { type: 'command', recordId, kind, commandId: tools.makeId(), command, actor: systemActor(region), seenPosition: null } }
}

type Grown = { state: unknown; digest: string } | { fault: string }

/** Folds new events onto a replica. Only the region that was the home may have recorded each of them. */
function follow(ledger: LedgerTools, kind: RecordKind, loaded: Loaded<unknown>, events: RecordedEvent[]): Grown {
  const broken = findBrokenLink(events, ledger.digest, { position: loaded.position, digest: loaded.digest })
  if (broken) return { fault: `chain:${broken.fault}` }
  let { state } = loaded
  for (const event of events) {
    if (state !== null && kind.standing(state).home !== event.recordedIn) return { fault: 'notTheHome' }
    try {
      state = kind.evolve(state, event)
    } catch {
      return { fault: 'unknownEvent' }
    }
  }
  return state === null ? { fault: 'empty' } : { state, digest: events.at(-1)?.digest ?? loaded.digest }
}

/** Decides what a peer asks of a record whose home is here, and answers either way. A peer speaks for its own people only. */
async function takeCommand(
  tools: TakingTools,
  kind: RecordKind,
  region: string,
  place: Place,
  message: Extract<PeerMessage, { type: 'command' }>,
): Promise<void> {
  const { recordId, commandId } = message
  const actor = message.actor as Actor
  const head = await findHead(tools.ledger.reading, region, recordId)
  const done = await findCommand(tools.ledger.reading, region, commandId)
  if (done) {
    const same = done.recordId === recordId && done.type === (message.command as AnyCommand).type
    return answerOnly(tools, region, place, message, same ? { position: done.position } : { refusal: { code: 'CommandIdTaken' } })
  }
  if (actor.region !== place.peer) return answerOnly(tools, region, place, message, { refusal: { code: 'PermissionMissing' } })
  if (!head) return answerOnly(tools, region, place, message, { refusal: { code: 'RecordUnknown' } })
  const handled = await handle(tools.ledger, kind, {
    region,
    recordId,
    command: message.command as AnyCommand,
    actor,
    commandId,
    source: place.peer,
    seenPosition: message.seenPosition,
    taken: { ...place, type: message.type },
    answerTo: place.peer,
  })
  if (handled.outcome === 'repeated') return takeCommand(tools, kind, region, place, message)
  if (handled.outcome === 'elsewhere') return answerOnly(tools, region, place, message, { refusal: { code: 'StaleVersion' } })
}

async function answerOnly(
  tools: TakingTools,
  region: string,
  place: Place,
  message: Extract<PeerMessage, { type: 'command' }>,
  outcome: { position: number } | { refusal: { code: string } },
): Promise<void> {
  const at = tools.ledger.momentIn(region).at
  const { recordId, kind, commandId } = message
  await inTransaction(tools.pool, async (writer) => {
    await insertTaken(writer, { region, ...place, type: message.type, recordId, at, parked: null })
    await insertOutcome(writer, { region, peer: place.peer, recordId, kind, commandId, outcome, at })
  })
}

async function takeOutcome(
  tools: TakingTools,
  region: string,
  place: Place,
  message: Extract<PeerMessage, { type: 'outcome' }>,
): Promise<void> {
  const at = tools.ledger.momentIn(region).at
  await inTransaction(tools.pool, async (writer) => {
    await insertTaken(writer, { region, ...place, type: message.type, recordId: message.recordId, at, parked: null })
    await answerForwarded(writer, region, message.commandId, message.outcome, at)
  })
  tools.onAnswer(region, message.commandId)
}
