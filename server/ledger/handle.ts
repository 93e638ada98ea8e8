import type { Actor, RecordedEvent } from '@tongban/domain/ledger/event.ts'
import { chainStart, type Digest } from '@tongban/domain/ledger/chain.ts'
import type { Moment } from '@tongban/domain/moment.ts'
import { isTalkEvent } from '@tongban/domain/talk/talk.ts'
import type { Reader } from '../platform/database/pool.ts'
import type { Commit } from './committer.ts'
import { Chain } from './chain.ts'
import { findEvents } from './ledger.store.ts'
import { fold, type Loaded } from './loaded.ts'
import type { RecentRecords } from './recent-records.ts'
import type { AnyCommand, AnyRefusal, RecordKind } from './record-kind.ts'
import type { OutgoingMessage, TakenMessage, Write, Written } from './write.ts'

/** What the pipeline needs from the world. */
export type LedgerTools = {
  reading: Reader
  commit: Commit
  recent: RecentRecords
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
export const TRIES_MAX = 8

/** Others kept appending to a record while something was to be written to it. */
export class RecordKeptMoving extends Error {
  constructor(recordId: string) {
    super(`Record ${recordId} kept moving while it was written to ${TRIES_MAX} times`)
  }
}

/** Reads a record and folds it. */
export async function load<State>(tools: LedgerTools, kind: RecordKind<State>, region: string, recordId: string): Promise<Loaded<State>> {
  const events = await findEvents(tools.reading, region, recordId)
  const loaded = fold(kind, events)
  if (loaded.state !== null) tools.recent.keep(region, recordId, loaded)
  return loaded
}

/** A record as this process last knew it, good for deciding on but not for showing; reads it when it is not at hand. */
export async function recall<State>(tools: LedgerTools, kind: RecordKind<State>, region: string, recordId: string): Promise<Loaded<State>> {
  return tools.recent.find<State>(region, recordId) ?? load(tools, kind, region, recordId)
}

/**
 * The one way in which a command becomes facts: load, fold, settle, decide, write. What the calendar had
 * decided is written even when the command is refused. When somebody else was first it is decided again on
 * what stands then, a bounded number of times.
 *
 * The first try is on the record as this process last knew it; only what is written counts, and a no is given
 * on what the database holds.
 */
export async function handle<State>(tools: LedgerTools, kind: RecordKind<State>, asked: Asked): Promise<Handled<State>> {
  const known = tools.recent.find<State>(asked.region, asked.recordId)
  if (known) {
    const result = judge(tools, kind, known, asked)
    if ('write' in result && result.write && result.handled.outcome === 'recorded') {
      const written = await commitAndKeep(tools, result.write, result.grown)
      if (written === 'written') return result.handled
      if (written === 'idTaken') return { outcome: 'repeated' }
    }
  }
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const result = judge(tools, kind, await load(tools, kind, asked.region, asked.recordId), asked)
    if (result.write === null) return result.handled
    const written = await commitAndKeep(tools, result.write, result.grown)
    if (written === 'written') return result.handled
    if (written === 'idTaken') return { outcome: 'repeated' }
  }
  throw new RecordKeptMoving(asked.recordId)
}

type Judged<State> = { handled: Handled<State>; write: Write | null; grown: Loaded<State> | null }

/** What becomes of a command on a record as it is given: by its home, by what the caller has seen, by its kind. */
function judge<State>(tools: LedgerTools, kind: RecordKind<State>, loaded: Loaded<State>, asked: Asked): Judged<State> {
  const home = loaded.state === null ? asked.region : kind.standing(loaded.state).home
  if (home !== asked.region) return { handled: { outcome: 'elsewhere', home }, write: null, grown: null }
  const since = unseenEvents(loaded, asked.seenPosition)
  const stale: AnyRefusal | null = since.length > 0 ? { code: 'StaleVersion' } : null
  const result = decideOn(tools, kind, loaded, asked, tools.momentIn(asked.region), stale)
  return stale === null ? result : { ...result, handled: { outcome: 'stale', since } }
}

async function commitAndKeep<State>(tools: LedgerTools, write: Write, grown: Loaded<State> | null): Promise<Written> {
  const written = await tools.commit(write)
  if (written === 'written' && grown) tools.recent.keep(write.region, write.recordId, grown)
  return written
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
  const { handled, write, grown } = decideOn(tools, kind, empty, asked, tools.momentIn(asked.region), null)
  if (write === null) return handled
  const written = await commitAndKeep(tools, write, grown)
  if (written === 'idTaken') return { outcome: 'repeated' }
  return written === 'written' ? handled : { outcome: 'exists' }
}

/** What the caller has not seen. Talk changes nothing that he could have judged differently. */
function unseenEvents(loaded: Loaded<unknown>, seenPosition: number | null): RecordedEvent[] {
  if (seenPosition === null) return []
  return loaded.events.filter((event) => event.position > seenPosition && !isTalkEvent(event))
}

/** Writes what the calendar has decided by now, if anything; the home alone does. Answers whether it had. */
export async function settleRecord<State>(tools: LedgerTools, kind: RecordKind<State>, region: string, recordId: string): Promise<boolean> {
  const moment = tools.momentIn(region)
  const loaded = await load(tools, kind, region, recordId)
  if (loaded.state === null || kind.standing(loaded.state).home !== region) return false
  const chain = new Chain(tools.digest, kind, loaded, region, recordId, moment)
  for (const event of kind.settle(loaded.state, moment)) chain.append(event, systemActor(region))
  const settled = chain.events.length > 0
  const write = chain.toWrite({ command: null, taken: null, answer: [] })
  return (await commitAndKeep(tools, write, chain.grown())) === 'written' && settled
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
): Judged<State> {
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
    return { handled: { outcome: 'refused', refusal: verdict.refusal }, write, grown: write && chain.grown() }
  }
  for (const event of verdict.events) chain.append(event, actor)
  const answer = answerTo(asked, kind.kind, { position: chain.position })
  const source = { id: asked.commandId, type: command.type, actor, source: asked.source }
  const write = chain.toWrite({ command: source, taken, answer })
  return {
    handled: { outcome: 'recorded', position: chain.position, state: chain.state!, events: chain.events },
    write,
    grown: chain.grown(),
  }
}

function answerTo(asked: Asked, kind: string, outcome: { position: number } | { refusal: AnyRefusal }): OutgoingMessage[] {
  if (!asked.answerTo) return []
  const { recordId, commandId } = asked
  return [{ peer: asked.answerTo, message: { type: 'outcome', recordId, kind, commandId, outcome } }]
}
