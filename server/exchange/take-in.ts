import type { Actor } from '@tongban/domain/ledger/event.ts'
import type { PeerMessage } from '@tongban/contract/exchange/messages.ts'
import { inTransaction, isDatabaseTrouble } from '../platform/database/pool.ts'
import { handle, RecordKeptMoving } from '../ledger/handle.ts'
import { findCommand, findHead } from '../ledger/ledger.store.ts'
import type { RecordKind } from '../ledger/record-kind.ts'
import { answerForwarded, insertOutcome, insertTaken } from './exchange.store.ts'
import { findFlaw, park, type MessageOf } from './parking.ts'
import { takeEvents, takeWanted } from './take-events.ts'
import type { Place, TakingTools } from './taking.ts'

/**
 * Acts on one message of a peer and notes that it was taken, in one transaction. What cannot be acted upon is
 * parked, so that one bad message does not stop all that come after it.
 *
 * @throws when the database fails or a record keeps moving, so that the peer sends again
 */
export async function takeIn(tools: TakingTools, region: string, place: Place, message: unknown): Promise<void> {
  const flaw = findFlaw(tools, message)
  if (flaw) return park(tools, region, place, message, flaw)
  try {
    await act(tools, region, place, message as PeerMessage)
  } catch (error) {
    if (isDatabaseTrouble(error) || error instanceof RecordKeptMoving) throw error
    await park(tools, region, place, message, 'failed')
  }
}

function act(tools: TakingTools, region: string, place: Place, message: PeerMessage): Promise<void> {
  const kind = tools.kinds.get(message.kind)!
  switch (message.type) {
    case 'events':
      return takeEvents(tools, kind, region, place, message)
    case 'command':
      return takeCommand(tools, kind, region, place, message)
    case 'outcome':
      return takeOutcome(tools, region, place, message)
    case 'wanted':
      return takeWanted(tools, kind, region, place, message)
  }
}

/** Decides what a peer asks of a record whose home is here, and answers either way. A peer speaks for its own people only. */
async function takeCommand(
  tools: TakingTools,
  kind: RecordKind,
  region: string,
  place: Place,
  message: MessageOf<'command'>,
): Promise<void> {
  const { recordId, commandId } = message
  const actor = message.actor as Actor
  const command = kind.readCommand(message.command)
  if (command === null) return answerOnly(tools, region, place, message, { refusal: { code: 'CommandUnknown' } })
  const head = await findHead(tools.ledger.reading, region, recordId)
  const done = await findCommand(tools.ledger.reading, region, commandId)
  if (done) {
    const same = done.recordId === recordId && done.type === command.type
    return answerOnly(tools, region, place, message, same ? { position: done.position } : { refusal: { code: 'CommandIdTaken' } })
  }
  if (actor.region !== place.peer) return answerOnly(tools, region, place, message, { refusal: { code: 'PermissionMissing' } })
  if (!head) return answerOnly(tools, region, place, message, { refusal: { code: 'RecordUnknown' } })
  const handled = await handle(tools.ledger, kind, {
    region,
    recordId,
    command,
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
  message: MessageOf<'command'>,
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
  message: MessageOf<'outcome'>,
): Promise<void> {
  const at = tools.ledger.momentIn(region).at
  await inTransaction(tools.pool, async (writer) => {
    await insertTaken(writer, { region, ...place, type: message.type, recordId: message.recordId, at, parked: null })
    await answerForwarded(writer, region, message.commandId, message.outcome, at)
  })
  tools.onAnswer(region, message.commandId)
}
