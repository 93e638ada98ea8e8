import type pg from 'pg'
import { chainStart, type Digest } from '@tongban/domain/ledger/chain.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { InstantText } from '@tongban/domain/moment.ts'
import type { Delivery, DeliveryReceipt, PeerMessage } from '@tongban/contract/exchange/messages.ts'
import { inTransaction, readerOf, type Reader } from '../platform/database/pool.ts'
import { findEvents } from '../ledger/ledger.store.ts'
import {
  findPendingPairs, findUnacknowledged, findUnnumbered, lockLink, noteFault, numberMessages, setAcknowledged,
  type QueuedMessage,
} from './exchange.store.ts'
import { messageDigest, signedText } from './logged-message.ts'

/** How a delivery gets to a peer. Throws when the peer cannot be reached. */
export type Transport = { deliver(delivery: Delivery): Promise<DeliveryReceipt> }

export type SenderTools = {
  pool: pg.Pool
  regions: string[]
  transport: Transport
  digest: Digest
  sign: (region: string, text: string) => string
  now: () => InstantText
  onFault: (region: string, peer: string, fault: string) => void
}

const BATCH_MAX = 200

/**
 * Sends what waits in the outboxes: numbers it, seals it, delivers it, and keeps at it until the peer
 * acknowledges. Nothing leaves the outbox unacknowledged, and one pair of regions never waits for another.
 */
export function createSender(tools: SenderTools) {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()

  function sendTo(region: string, peer: string): void {
    const pair = `${region}>${peer}`
    if (running.has(pair)) {
      again.add(pair)
      return
    }
    const work = drain(tools, region, peer)
      .catch((error: Error) => tools.onFault(region, peer, error.message))
      .finally(() => {
        running.delete(pair)
        if (again.delete(pair)) sendTo(region, peer)
      })
    running.set(pair, work)
  }

  return {
    /**
     * Looks for anything to send, and answers between how many pairs there is something. Called when something
     * was queued, and now and then in case a call was missed.
     */
    async sweep(): Promise<number> {
      const pairs = await findPendingPairs(readerOf(tools.pool), tools.regions)
      for (const { region, peer } of pairs) sendTo(region, peer)
      return pairs.length
    },
    /** Waits until everything that is on its way has arrived or failed. */
    async idle(): Promise<void> {
      while (running.size > 0) await Promise.all(running.values())
    },
  }
}

/** Numbers and delivers until nothing is left, or the peer does not take it. */
async function drain(tools: SenderTools, region: string, peer: string): Promise<void> {
  for (;;) {
    await numberQueued(tools, region, peer)
    const reader = readerOf(tools.pool)
    const { sent, previous, messages } = await findUnacknowledged(reader, region, peer, BATCH_MAX)
    if (messages.length === 0) return
    const bodies = await readMessages(reader, region, messages)
    const open = {
      from: region,
      to: peer,
      previous: previous ?? chainStart,
      messages: messages.map((row, n) => ({ number: row.number, digest: row.digest, message: bodies[n]! })),
    }
    const receipt = await deliver(tools, { ...open, signature: tools.sign(region, signedText(open)) })
    // A peer that lacks what it once had was put back from a backup: go back to where it stands.
    const lacks = !receipt.taken && receipt.fault === 'gap' && receipt.upTo < messages[0]!.number - 1
    // A peer that has more than was ever sent remembers another log: this side was put back from a backup.
    const ahead = receipt.taken && receipt.upTo > sent
    if ((receipt.taken && !ahead) || lacks) {
      await setAcknowledged(reader, region, peer, receipt.upTo, tools.now())
      continue
    }
    const fault = receipt.taken ? 'fork' : receipt.fault
    await noteFault(reader, region, peer, fault)
    tools.onFault(region, peer, fault)
    return
  }
}

/** Delivers, and notes for the operator when the peer could not be reached. */
async function deliver(tools: SenderTools, delivery: Delivery): Promise<DeliveryReceipt> {
  try {
    return await tools.transport.deliver(delivery)
  } catch (error) {
    await noteFault(readerOf(tools.pool), delivery.from, delivery.to, String((error as Error | null)?.message ?? error))
    throw error
  }
}

/** Gives numbers to what was committed since, in one transaction, so that the log has no holes. */
async function numberQueued(tools: SenderTools, region: string, peer: string): Promise<void> {
  await inTransaction(tools.pool, async (writer) => {
    const end = await lockLink(writer, region, peer, chainStart)
    const queued = await findUnnumbered(writer, region, peer, BATCH_MAX)
    const bodies = await readMessages(writer, region, queued)
    let { number, digest: previous } = end
    const numbered = queued.map((row, n) => {
      number += 1
      previous = messageDigest(tools.digest, { from: region, to: peer }, number, bodies[n]!, previous)
      return { id: row.id, number, digest: previous }
    })
    await numberMessages(writer, region, peer, numbered)
  })
}

/** The messages behind rows of the outbox. News is kept by reference, since the ledger it tells of never changes. */
async function readMessages(reader: Reader, region: string, rows: QueuedMessage[]): Promise<PeerMessage[]> {
  const messages: PeerMessage[] = []
  for (const row of rows) {
    const about = { recordId: row.record_id, kind: row.kind }
    if (row.type === 'events') {
      const { after, upTo } = row.body as { after: number; upTo: number }
      const events: RecordedEvent[] = await findEvents(reader, region, row.record_id, after)
      messages.push({ type: 'events', ...about, events: events.filter((event) => event.position <= upTo) })
    } else {
      messages.push({ type: row.type, ...about, ...row.body } as PeerMessage)
    }
  }
  return messages
}
