import { messageForms, MessageHeading, type PeerMessage } from '@tongban/contract/exchange/messages.ts'
import { inTransaction, type Writer } from '../platform/database/pool.ts'
import { checkOf } from '../platform/http/input-check.ts'
import { insertOutcome, insertTaken } from './exchange.store.ts'
import type { Place, TakingTools } from './taking.ts'

export type MessageOf<T extends PeerMessage['type']> = Extract<PeerMessage, { type: T }>

const fitsHeading = fits(checkOf(MessageHeading))
const fitsForm = {
  events: fits(checkOf(messageForms.events)),
  command: fits(checkOf(messageForms.command)),
  outcome: fits(checkOf(messageForms.outcome)),
  wanted: fits(checkOf(messageForms.wanted)),
}

function fits(check: ReturnType<typeof checkOf>) {
  return (message: unknown): boolean => check(message, 'zh').length === 0
}

/** Why a message cannot be acted upon whatever stands in the ledger, or null. */
export function findFlaw(tools: Pick<TakingTools, 'kinds'>, message: unknown): 'malformed' | 'unknownKind' | 'unknownType' | null {
  if (!fitsHeading(message)) return 'malformed'
  const { kind, type } = message as PeerMessage
  if (!tools.kinds.has(kind)) return 'unknownKind'
  if (!Object.hasOwn(fitsForm, type)) return 'unknownType'
  return fitsForm[type](message) ? null : 'malformed'
}

const NO_RECORD = '00000000-0000-0000-0000-000000000000'

/**
 * Keeps a message that cannot be acted upon, for an operator to see; it is never dropped. Who sent a command is
 * told no, so that nobody waits for ever.
 *
 * @param also written in the same transaction
 */
export async function park(
  tools: TakingTools, region: string, place: Place, message: unknown, why: string, also?: (writer: Writer) => Promise<void>,
): Promise<void> {
  const at = tools.ledger.momentIn(region).at
  const { type, recordId } = fitsHeading(message) ? (message as PeerMessage) : { type: 'unreadable', recordId: NO_RECORD }
  await inTransaction(tools.pool, async (writer) => {
    await insertTaken(writer, { region, ...place, type, recordId, at, parked: { why, body: message } })
    if (fitsForm.command(message)) {
      const { kind, commandId } = message as MessageOf<'command'>
      await insertOutcome(writer, { region, peer: place.peer, recordId, kind, commandId, outcome: { refusal: { code: 'CommandUnknown' } }, at })
    }
    await also?.(writer)
  })
  tools.onParked(region, place.peer, place.number, why)
}
