import type pg from 'pg'
import type { Actor, RecordedEvent } from '@tongban/domain/ledger/event.ts'
import { inTransaction } from '../platform/database/pool.ts'
import { handle, openRecord, recall, type LedgerTools } from '../ledger/handle.ts'
import { findCommand, findEvents, findHead } from '../ledger/ledger.store.ts'
import type { AnyCommand, AnyRefusal, RecordKind } from '../ledger/record-kind.ts'
import { findForwarded, insertForwarded } from './exchange.store.ts'

export type AskTools = {
  pool: pg.Pool
  ledger: LedgerTools
  /** Resolves when the answer to a forwarded command is here, or after so many milliseconds without one. */
  waitForAnswer: (region: string, commandId: string, milliseconds: number) => Promise<void>
}

export type Question = {
  region: string
  recordId: string
  command: AnyCommand
  actor: Actor
  commandId: string
  source: string | null
  seenPosition: number | null
}

export type Answer =
  /** `repeated`: this is the answer to an earlier call with the same id. */
  | { state: 'recorded'; position: number; repeated?: true }
  /** Sent to the home, which has not answered yet. */
  | { state: 'waiting' }
  | { state: 'refused'; refusal: AnyRefusal }
  | { state: 'stale'; since: RecordedEvent[] }
  | { state: 'idTaken' }

/** How long a person's request waits for the home to answer before the command is shown as waiting. */
const PATIENCE_MILLISECONDS = 2500

/**
 * Asks for something on a record, wherever its home is: decides here when this is the home, else sends the
 * command there and waits a little. The same command id always gets the first answer; whether it was used
 * before is only looked up when it could not be recorded, since nearly every command is new.
 */
export async function ask<State>(tools: AskTools, kind: RecordKind<State>, question: Question): Promise<Answer> {
  const known = await recall(tools.ledger, kind, question.region, question.recordId)
  // A record that came from elsewhere may have had this very command sent after it, before its home was here.
  const cameFromElsewhere = known.events.some((event) => event.recordedIn !== question.region)
  const sent = cameFromElsewhere ? await findRepeat(tools, question) : null
  if (sent) return heardOf(tools, question, sent)
  const handled = await handle(tools.ledger, kind, question)
  if (handled.outcome === 'recorded') return { state: 'recorded', position: handled.position }
  const repeat = await findRepeat(tools, question)
  if (repeat) return heardOf(tools, question, repeat)
  switch (handled.outcome) {
    case 'refused':
      return { state: 'refused', refusal: handled.refusal }
    case 'stale':
      return { state: 'stale', since: handled.since }
    case 'elsewhere':
      return forward(tools, kind, question, handled.home)
    case 'repeated':
      return { state: 'idTaken' }
  }
}

/** Opens a record here. A repeat of the same command answers as the first time did. */
export async function askToOpen<State>(tools: AskTools, kind: RecordKind<State>, question: Question): Promise<Answer> {
  const handled = await openRecord(tools.ledger, kind, question)
  const known = handled.outcome === 'exists' || handled.outcome === 'repeated'
  if (known) return (await findRepeat(tools, question)) ?? { state: 'idTaken' }
  if (handled.outcome === 'recorded') return { state: 'recorded', position: handled.position }
  if (handled.outcome === 'refused') return { state: 'refused', refusal: handled.refusal }
  throw new Error('A new record can be neither stale nor elsewhere')
}

async function findRepeat(tools: AskTools, question: Question): Promise<Answer | null> {
  const { region, commandId, recordId, command } = question
  const done = await findCommand(tools.ledger.reading, region, commandId)
  if (done) {
    const same = done.recordId === recordId && done.type === command.type
    return same ? { state: 'recorded', position: done.position, repeated: true } : { state: 'idTaken' }
  }
  const forwarded = await findForwarded(tools.ledger.reading, region, commandId)
  if (!forwarded) return null
  if (forwarded.recordId !== recordId || forwarded.type !== command.type) return { state: 'idTaken' }
  return answerOf(forwarded)
}

async function forward<State>(tools: AskTools, kind: RecordKind<State>, question: Question, home: string): Promise<Answer> {
  const { region, recordId, commandId, command, actor, seenPosition } = question
  const head = await findHead(tools.ledger.reading, region, recordId)
  const at = tools.ledger.momentIn(region).at
  const row = {
    region, home, recordId, commandId, actor, command, seenPosition, at, type: command.type, kind: head?.kind ?? kind.kind,
  }
  await inTransaction(tools.pool, (writer) => insertForwarded(writer, row))
  return heardOf(tools, question, { state: 'waiting' })
}

/** What is known of a command, after some patience where its home has not answered yet. */
async function heardOf(tools: AskTools, question: Question, known: Answer): Promise<Answer> {
  if (known.state !== 'waiting') return tellWhatHappened(tools, question, known)
  // Listening begins before looking, so that no answer comes in between unheard.
  const answered = tools.waitForAnswer(question.region, question.commandId, PATIENCE_MILLISECONDS)
  const now = (await findRepeat(tools, question)) ?? known
  if (now.state !== 'waiting') return tellWhatHappened(tools, question, now)
  await answered
  return tellWhatHappened(tools, question, (await findRepeat(tools, question)) ?? known)
}

/** The home refuses what was asked of an older state; what it recorded since has come here before its answer. */
async function tellWhatHappened(tools: AskTools, { region, recordId, seenPosition }: Question, answer: Answer): Promise<Answer> {
  if (answer.state !== 'refused' || answer.refusal.code !== 'StaleVersion' || seenPosition === null) return answer
  return { state: 'stale', since: await findEvents(tools.ledger.reading, region, recordId, seenPosition) }
}

function answerOf(forwarded: { position: number | null; refusal: AnyRefusal | null }): Answer {
  if (forwarded.position !== null) return { state: 'recorded', position: forwarded.position }
  return forwarded.refusal ? { state: 'refused', refusal: forwarded.refusal } : { state: 'waiting' }
}
