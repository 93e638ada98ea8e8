import type { Actor, RecordedEvent } from '@tongban/domain/ledger/event.ts'
import { chainStart, type Digest } from '@tongban/domain/ledger/chain.ts'
import type { Moment } from '@tongban/domain/moment.ts'
import { isTalkEvent } from '@tongban/domain/talk/talk.ts'
import type { Reader } from '../platform/database/pool.ts'
import type { Commit } from './committer.ts'
import { Chain } from './chain.ts'
import { findEvents } from './ledger.store.ts'
import type { AnyCommand, AnyRefusal, RecordKind } from './record-kind.ts'
import type { OutgoingMessage, TakenMessage, Write } from './write.ts'

/** A record as it stands in one region. */
export type Loaded<State> = { state: State | null; position: number; digest: string; events: RecordedEvent[] }

/** What the pipeline needs from the world. */
export type LedgerTools = {
  reading: Reader
  commit: Commit
  digest: Digest
  momentIn(region: string): Moment
}

export type Asked = {
  region: string
  recordId: string
  command: AnyCommand
  actor: Actor
  commandId: string
  source: string | null
  /** The position that the caller had before him; null when the command is good whatever happened since. */
  seenPosition: number | null
  taken?: Omit<TakenMessage, 'parked'>
  /** Told to the asking region when the command came from there. */
  answerTo?: string
}

export type Handled<State> =
  | { outcome: 'recorded'; position: number; state: State; events: RecordedEvent[] }
  | { outcome: 'refused'; refusal: AnyRefusal }
  /** What others recorded since the caller looked. */
  | { outcome: 'stale'; since: RecordedEvent[] }
  /** The record has its home in another region, which alone may append. */
  | { outcome: 'elsewhere'; home: string }
  /** A command with this id has been written before. */
  | { outcome: 'repeated' }

/** More conflicts than this on one record mean that something else is wrong. */
const TRIES_MAX = 8

/** Reads a record and folds it. */
export async function load<State>(tools: LedgerTools, kind: RecordKind<State>, region: string, recordId: string): Promise<Loaded<State>> {
  const events = await findEvents(tools.reading, region, recordId)
  return fold(kind, events)
}

export function fold<State>(kind: RecordKind<State>, events: RecordedEvent[]): Loaded<State> {
  let state: State | null = null
  for (const event of events) state = kind.evolve(state, event)
  const last = events.at(-1)
  return { state, position: last?.position ?? 0, digest: last?.digest ?? chainStart, events }
}

/**
 * The one way in which a command becomes facts: load, fold, settle, decide, write. What the calendar had
 * decided is written even when the command is refused. When somebody else was first it is decided again on
 * what stands then, a bounded number of times.
 *
 * @param seen the record as the caller has just read it, which saves reading it again
 */
export async function handle<State>(
  tools: LedgerTools, kind: RecordKind<State>, asked: Asked, seen: Loaded<State> | null = null,
): Promise<Handled<State>> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const moment = tools.momentIn(asked.region)
    const loaded = tries === 0 && seen ? seen : await load(tools, kind, asked.region, asked.recordId)
    const home = loaded.state === null ? asked.region : kind.standing(loaded.state).home
    if (home !== asked.region) return { outcome: 'elsewhere', home }
    const since = unseenEvents(loaded, asked.seenPosition)
    const stale: AnyRefusal | null = since.length > 0 ? { code: 'StaleVersion' } : null
    const result = decideOn(tools, kind, loaded, asked, moment, stale)
    if (stale !== null) result.handled = { outcome: 'stale', since }
    if (result.write === null) return result.handled
    const written = await tools.commit(result.write)
    if (written === 'written') return result.handled
    if (written === 'idTaken') return { outcome: 'repeated' }
  }
  throw new Error(`Record ${asked.recordId} kept moving while a command was decided ${TRIES_MAX} times`)
}

/**
 * Opens a record without reading anything first: a new id is new almost always, and where it is not, the
 * write claims nothing and `exists` says so.
 */
export async function openRecord<State>(
  tools: LedgerTools,
  kind: RecordKind<State>,
  asked: Asked,
): Promise<Handled<State> | { outcome: 'exists' }> {
  const empty: Loaded<State> = { state: null, position: 0, digest: chainStart, events: [] }
  const { handled, write } = decideOn(tools, kind, empty, asked, tools.momentIn(asked.region), null)
  if (write === null) return handled
  const written = await tools.commit(write)
  if (written === 'idTaken') return { outcome: 'repeated' }
  return written === 'written' ? handled : { outcome: 'exists' }
}

/** What the caller has not seen. Talk changes nothing that he could have judged differently. */
function unseenEvents(loaded: Loaded<unknown>, seenPosition: number | null): RecordedEvent[] {
  if (seenPosition === null) return []
  return loaded.events.filter((event) => event.position > seenPosition && !isTalkEvent(event))
}

/** Writes what the calendar has decided by now, if anything. Answers whether it had. */
export async function settleRecord<State>(tools: LedgerTools, kind: RecordKind<State>, region: string, recordId: string): Promise<boolean> {
  const moment = tools.momentIn(region)
  const loaded = await load(tools, kind, region, recordId)
  if (loaded.state === null) return false
  const chain = new Chain(tools.digest, kind, loaded, region, recordId, moment)
  for (const event of kind.settle(loaded.state, moment)) chain.append(event, systemActor(region))
  const settled = chain.events.length > 0
  const write = chain.toWrite({ command: null, taken: null, answer: [] })
  return (await tools.commit(write)) === 'written' && settled
}

/** Who acts when the calendar, or the platform itself, does. */
export function systemActor(region: string): Actor {
  return { kind: 'system', name: '系统', region }
}

function decideOn<State>(
  tools: LedgerTools,
  kind: RecordKind<State>,
  loaded: Loaded<State>,
  asked: Asked,
  moment: Moment,
  stale: AnyRefusal | null,
): { handled: Handled<State>; write: Write | null } {
  const { region, recordId, command, actor } = asked
  const chain = new Chain(tools.digest, kind, loaded, region, recordId, moment)
  if (chain.state !== null) {
    for (const event of kind.settle(chain.state, moment)) chain.append(event, systemActor(region))
  }
  const verdict = stale ? { refusal: stale } : kind.decide(command, chain.state, actor, moment)
  const taken = asked.taken ? { ...asked.taken, parked: null } : null
  if ('refusal' in verdict) {
    const answer = answerTo(asked, kind.kind, { refusal: verdict.refusal })
    const nothing = chain.events.length === 0 && answer.length === 0 && taken === null
    const write = nothing || chain.state === null ? null : chain.toWrite({ command: null, taken, answer })
    return { handled: { outcome: 'refused', refusal: verdict.refusal }, write }
  }
  for (const event of verdict.events) chain.append(event, actor)
  const answer = answerTo(asked, kind.kind, { position: chain.position })
  const source = { id: asked.commandId, type: command.type, actor, source: asked.source }
  const write = chain.toWrite({ command: source, taken, answer })
  return {
    handled: { outcome: 'recorded', position: chain.position, state: chain.state!, events: chain.events },
    write,
  }
}

function answerTo(asked: Asked, kind: string, outcome: { position: number } | { refusal: AnyRefusal }): OutgoingMessage[] {
  if (!asked.answerTo) return []
  const { recordId, commandId } = asked
  return [{ peer: asked.answerTo, message: { type: 'outcome', recordId, kind, commandId, outcome } }]
}
