import { Type, type Static } from 'typebox'
import { closed, nullable, oneOf } from '../fields.ts'
import { ExportedEvent, RecordedActor } from '../ledger/exported-record.ts'

/**
 * What crosses between two regions. Three types carry everything: facts, a wish, and the answer to a wish. The
 * fourth asks for facts again that did not come, or came out of order.
 */
export type PeerMessage =
  | { type: 'events'; recordId: string; kind: string; events: unknown[] }
  | { type: 'command'; recordId: string; kind: string; commandId: string; command: unknown; actor: unknown; seenPosition: number | null }
  | { type: 'outcome'; recordId: string; kind: string; commandId: string; outcome: { position: number } | { refusal: unknown } }
  | { type: 'wanted'; recordId: string; kind: string; after: number }

const uuid = Type.String({ format: 'uuid' })
const about = { recordId: uuid, kind: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9-]{0,39}$' }) }

/** What every message has, whatever its type. */
export const MessageHeading = Type.Object({ type: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9-]{0,39}$' }), ...about })

/** The form of each type of message. What a command says is known to its kind alone. */
export const messageForms = {
  events: closed({ type: oneOf(['events']), ...about, events: Type.Array(ExportedEvent) }),
  command: closed({
    type: oneOf(['command']), ...about, commandId: uuid, command: Type.Unknown(), actor: RecordedActor,
    seenPosition: nullable(Type.Integer({ minimum: 0 })),
  }),
  outcome: closed({
    type: oneOf(['outcome']), ...about, commandId: uuid,
    outcome: Type.Union([closed({ position: Type.Integer({ minimum: 1 }) }), closed({ refusal: Type.Object({ code: Type.String() }) })]),
  }),
  wanted: closed({ type: oneOf(['wanted']), ...about, after: Type.Integer({ minimum: 0 }) }),
}

/**
 * One message in the numbered log from one region to another. Its digest binds it to the message before;
 * the signature of the last message of a delivery covers all of them. @rule R-CRY-001
 */
export const LoggedMessage = closed({
  number: Type.Integer({ minimum: 1 }),
  message: Type.Unknown(),
  digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})

export const Delivery = closed({
  from: Type.String(),
  to: Type.String(),
  /** Digest of the message before the first one here. */
  previous: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  messages: Type.Array(LoggedMessage, { minItems: 1, maxItems: 500 }),
  signature: Type.String(),
})
export type Delivery = Static<typeof Delivery>

/** What the receiver holds now, and whether it took the delivery. */
export type DeliveryReceipt =
  | { taken: true; upTo: number }
  | { taken: false; upTo: number; fault: 'signature' | 'gap' | 'fork' | 'unknownPeer' | 'notForUs' }

export const PeerView = closed({
  region: Type.String(), regionName: Type.String(), peer: Type.String(), peerName: Type.String(),
  sent: Type.Integer(), acknowledged: Type.Integer(), waiting: Type.Integer(), received: Type.Integer(),
  /** Messages of the peer that could not be acted upon and wait for people. */
  parked: Type.Integer(),
  oldestWaitingAt: nullable(Type.String()), lastFault: nullable(Type.String()),
})
