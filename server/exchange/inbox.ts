import type pg from 'pg'
import { chainStart } from '@tongban/domain/ledger/chain.ts'
import type { Delivery, DeliveryReceipt, PeerMessage } from '@tongban/contract/exchange/messages.ts'
import { readerOf } from '../platform/database/pool.ts'
import type { LedgerTools } from '../ledger/handle.ts'
import { findTaken, findTakenDigests } from './exchange.store.ts'
import { messageDigest, signedText } from './logged-message.ts'
import { takeIn } from './take-in.ts'
import type { TakingTools } from './taking.ts'

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
  const fault = findFault(tools, delivery, taken.number, await findKnown(tools, delivery, taken))
  if (fault) return { taken: false, upTo: taken.number, fault }
  let upTo = taken.number
  for (const { number, digest, message } of delivery.messages) {
    if (number <= upTo) continue
    await takeIn(tools, to, { peer: from, number, digest }, message)
    upTo = number
  }
  return { taken: true, upTo }
}

/** The digests that we have of a delivery's messages and of the one before them. */
async function findKnown(tools: InboxTools, { from, to, messages }: Delivery, taken: { number: number; digest: string }): Promise<Map<number, string>> {
  const first = messages[0]!.number
  const known = first > taken.number ? new Map<number, string>() : await findTakenDigests(readerOf(tools.pool), to, from, first - 1, messages.at(-1)!.number)
  return known.set(0, chainStart).set(taken.number, taken.digest)
}

/**
 * What is wrong with the links of a delivery, or null. A repeat of what we have is nothing wrong; other content
 * under a number that we have is a fork, as when the sender was put back from a backup and began anew.
 */
function findFault(tools: InboxTools, delivery: Delivery, taken: number, known: Map<number, string>): 'gap' | 'fork' | 'signature' | null {
  const first = delivery.messages[0]!
  if (first.number > taken + 1) return 'gap'
  let previous = delivery.previous
  let expected = first.number
  for (const { number, digest, message } of delivery.messages) {
    if (number !== expected) return 'signature'
    if (messageDigest(tools.digest, delivery, number, message as PeerMessage, previous) !== digest) return 'signature'
    if ((known.get(number - 1) ?? previous) !== previous || (known.get(number) ?? digest) !== digest) return 'fork'
    previous = digest
    expected += 1
  }
  return null
}
