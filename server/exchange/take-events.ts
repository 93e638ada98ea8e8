import { findBrokenLink } from '@tongban/domain/ledger/chain.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import { inTransaction, readerOf } from '../platform/database/pool.ts'
import { listingOf } from '../ledger/chain.ts'
import { load, RecordKeptMoving, systemActor, TRIES_MAX, type LedgerTools } from '../ledger/handle.ts'
import type { Loaded } from '../ledger/loaded.ts'
import type { AnyCommand, RecordKind } from '../ledger/record-kind.ts'
import type { OutgoingMessage } from '../ledger/write.ts'
import { findWaitingNews, insertNews, insertTaken, insertWanted, releaseParked } from './exchange.store.ts'
import { park, type MessageOf } from './parking.ts'
import type { Place, TakingTools } from './taking.ts'

/**
 * Lets a replica follow its home. Events that are here already are skipped; others must link and come from the
 * home. Where some before them are missing, the home is asked for them.
 *
 * @throws RecordKeptMoving when others kept writing to the replica
 */
export async function takeEvents(
  tools: TakingTools, kind: RecordKind, region: string, place: Place, message: MessageOf<'events'>,
): Promise<void> {
  const { ledger } = tools
  const { recordId } = message
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const loaded = await load(ledger, kind, region, recordId)
    const events = (message.events as RecordedEvent[]).filter((event) => event.position > loaded.position)
    const grown = follow(ledger, kind, loaded, events, { region, peer: place.peer, recordId })
    if ('fault' in grown) return parkNews(tools, kind, region, place, message, grown.fault, loaded)
    const position = loaded.position + events.length
    const home = kind.standing(grown.state).home
    const waiting = await findWaitingNews(readerOf(tools.pool), region, recordId)
    const lacks = home !== region && events.length > 0 && waiting.some((one) => one.parked === 'chain:gap' && one.upTo > position)
    const wanted: OutgoingMessage = { peer: home, message: { type: 'wanted', recordId, kind: kind.kind, after: position } }
    const moment = ledger.momentIn(region)
    const answer = events.length > 0 ? kind.answerOffer(grown.state, region, moment) : null
    const outcome = await ledger.commit({
      region,
      recordId,
      expected: loaded.position,
      events,
      digest: grown.digest,
      ...listingOf(kind, grown.state, region, moment),
      messages: [...(answer ? [wish(tools, region, home, kind.kind, recordId, answer)] : []), ...(lacks ? [wanted] : [])],
      command: null,
      taken: { ...place, type: message.type, parked: null },
      at: moment.at,
    })
    if (outcome === 'written') {
      ledger.recent.keep(region, recordId, { ...grown, position, events: [...loaded.events, ...events] })
      const madeGood = waiting.filter((one) => one.upTo <= position)
      if (madeGood.length > 0) await inTransaction(tools.pool, (writer) => releaseParked(writer, region, madeGood))
      return
    }
  }
  throw new RecordKeptMoving(recordId)
}

/** A command that this region sends to the home by itself. */
function wish(tools: TakingTools, region: string, home: string, kind: string, recordId: string, command: AnyCommand): OutgoingMessage {
  return { peer: home, message: { type: 'command', recordId, kind, commandId: tools.makeId(), command, actor: systemActor(region), seenPosition: null } }
}

/** Parks news. What only lacks the events before it is asked for again: of the home, or of its sender where the record is new. */
function parkNews(
  tools: TakingTools, kind: RecordKind, region: string, place: Place, message: MessageOf<'events'>, fault: string, loaded: Loaded<unknown>,
): Promise<void> {
  if (fault !== 'chain:gap') return park(tools, region, place, message, fault)
  const home = loaded.state === null ? place.peer : kind.standing(loaded.state).home
  const row = { region, peer: home, recordId: message.recordId, kind: kind.kind, after: loaded.position, at: tools.ledger.momentIn(region).at }
  return park(tools, region, place, message, fault, (writer) => insertWanted(writer, row))
}

type Grown = { state: unknown; digest: string } | { fault: string }

/**
 * Folds new events onto a replica. Each must have been recorded by the region that was the home then. A peer
 * tells a replica only of what it recorded itself; of a record that is new here it tells everything, but the
 * end must be its own. Nobody tells a region what it recorded itself.
 */
function follow(
  ledger: LedgerTools, kind: RecordKind, loaded: Loaded<unknown>, events: RecordedEvent[],
  { region, peer, recordId }: { region: string; peer: string; recordId: string },
): Grown {
  const isNew = loaded.state === null
  const last = events.at(-1)
  if (last && !isNew && kind.standing(loaded.state).home === region) return { fault: 'notTheHome' }
  if (last && (last.recordedIn !== peer || events.some((event) => event.recordedIn === region || (!isNew && event.recordedIn !== peer)))) {
    return { fault: 'notTheHome' }
  }
  if (events.some((event) => event.recordId !== recordId)) return { fault: 'chain:anotherRecord' }
  const broken = findBrokenLink(events, ledger.digest, { position: loaded.position, digest: loaded.digest })
  if (broken) return { fault: `chain:${broken.fault}` }
  let { state } = loaded
  for (const event of events) {
    if (state !== null && kind.standing(state).home !== event.recordedIn) return { fault: 'notTheHome' }
    const opens = state === null
    try {
      state = kind.evolve(state, event)
    } catch {
      return { fault: 'unknownEvent' }
    }
    if (opens && kind.standing(state).home !== event.recordedIn) return { fault: 'notTheHome' }
  }
  return state === null ? { fault: 'empty' } : { state, digest: last?.digest ?? loaded.digest }
}

/** Sends a follower the events that it lacks, so far as this region recorded them; a later home is asked for the rest. */
export async function takeWanted(
  tools: TakingTools, kind: RecordKind, region: string, place: Place, message: MessageOf<'wanted'>,
): Promise<void> {
  const { recordId, after } = message
  const { state, events } = await load(tools.ledger, kind, region, recordId)
  if (state === null || !kind.standing(state).followers.concat(kind.standing(state).home).includes(place.peer)) {
    return park(tools, region, place, message, 'notAFollower')
  }
  const upTo = lastOwn(events, region, after)
  const at = tools.ledger.momentIn(region).at
  await inTransaction(tools.pool, async (writer) => {
    await insertTaken(writer, { region, ...place, type: message.type, recordId, at, parked: null })
    if (upTo > after) await insertNews(writer, { region, peer: place.peer, recordId, kind: kind.kind, after, upTo, at })
  })
}

/** Up to where a region may tell of a record: all to its own last event where nothing is known, else its own next run. */
function lastOwn(events: RecordedEvent[], region: string, after: number): number {
  if (after === 0) return events.findLast((event) => event.recordedIn === region)?.position ?? 0
  const next = events.slice(after)
  const end = next.findIndex((event) => event.recordedIn !== region)
  return after + (end === -1 ? next.length : end)
}
