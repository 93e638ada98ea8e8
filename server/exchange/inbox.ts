import type pg from 'pg'
import { chainStart } from '@tongban/domain/ledger/chain.ts'
import type { Delivery, DeliveryReceipt, PeerMessage } from '@tongban/contract/exchange/messages.ts'
import { readerOf } from '../platform/database/pool.ts'
import type { LedgerTools } from '../ledger/handle.ts'
import { findTaken } from './exchange.store.ts'
import { messageDigest, signedText } from './logged-message.ts'
import { takeIn, type TakingTools } from './take-in.ts'

export type InboxTools = {
  pool: pg.Pool
  regions: string[]
  verify: (region: string, text: string, signature: string) => boolean | 'unknownPeer'
} & TakingTools & Pick<LedgerTools, 'digest'>

/**
 * Takes deliveries in. A delivery is checked whole before anything of it counts: for us, from a known peer,
 * signed, linked to what we have. Then its messages are taken one by one, in order, each exactly once.
 */
export function createInbox(tools: InboxTools) {
  const queues = new Map<string, Promise<unknown>>()

  return {
    /** Never throws for what a peer sent; throws when our own database fails, so that the peer sends again. */
    receive(delivery: Delivery): Promise<DeliveryReceipt> {
      const pair = `${delivery.from}>${delivery.to}`
      const turn = (queues.get(pair) ?? Promise.resolve()).catch(() => undefined).then(() => receive(tools, delivery))
      queues.set(pair, turn)
      return turn
    },
  }
}

async function receive(tools: InboxTools, delivery: Delivery): Promise<DeliveryReceipt> {
  const { from, to } = delivery
  if (!tools.regions.includes(to)) return { taken: false, upTo: 0, fault: 'notForUs' }
  const verified = tools.verify(from, signedText(delivery), delivery.signature)
  if (verified !== true) return { taken: false, upTo: 0, fault: verified === 'unknownPeer' ? 'unknownPeer' : 'signature' }
  const taken = (await findTaken(readerOf(tools.pool), to, from)) ?? { number: 0, digest: chainStart }
  const fault = findFault(tools, delivery, taken)
  if (fault) return { taken: false, upTo: taken.number, fault }
  let upTo = taken.number
  for (const { number, digest, message } of delivery.messages) {
    if (number <= upTo) continue
    await takeIn(tools, to, { peer: from, number, digest }, message as PeerMessage)
    upTo = number
  }
  return { taken: true, upTo }
}

/** What is wrong with the links of a delivery, or null. A repeat of what we have is nothing wrong. */
function findFault(tools: InboxTools, delivery: Delivery, taken: { number: number; digest: string }): 'gap' | 'fork' | 'signature' | null {
  const first = delivery.messages[0]!
  if (first.number > taken.number + 1) return 'gap'
  let previous = delivery.previous
  let expected = first.number
  for (const { number, digest, message } of delivery.messages) {
    if (number !== expected) return 'signature'
    if (messageDigest(tools.digest, delivery, number, message as PeerMessage, previous) !== digest) return 'signature'
    if (number === taken.number + 1 && previous !== taken.digest) return 'fork'
    if (number === taken.number && digest !== taken.digest) return 'fork'
    previous = digest
    expected += 1
  }
  return null
}
