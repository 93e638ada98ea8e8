import { Type, type Static } from 'typebox'
import { closed, nullable } from '../fields.ts'

/** What crosses between two regions. Three kinds carry everything: facts, a wish, and the answer to a wish. */
export type PeerMessage =
  | { type: 'events'; recordId: string; kind: string; events: unknown[] }
  | { type: 'command'; recordId: string; kind: string; commandId: string; command: unknown; actor: unknown; seenPosition: number | null }
  | { type: 'outcome'; recordId: string; kind: string; commandId: string; outcome: { position: number } | { refusal: unknown } }

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
  oldestWaitingAt: nullable(Type.String()), lastFault: nullable(Type.String()),
})
