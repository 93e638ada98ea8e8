import type pg from 'pg'
import type { InstantText } from '@tongban/domain/moment.ts'
import { listen, type Listening } from '../platform/database/listening.ts'
import type { Logger } from '../platform/log.ts'
import type { LedgerTools } from '../ledger/handle.ts'
import type { RecordKinds } from '../ledger/record-kind.ts'
import { newId } from '../platform/ids.ts'
import type { Answers } from './answers.ts'
import { createInbox } from './inbox.ts'
import type { RegionKeys } from './region-keys.ts'
import { createSender } from './sender.ts'

export type ExchangeTools = {
  pool: pg.Pool
  databaseUrl: string
  regions: string[]
  ledger: LedgerTools
  kinds: RecordKinds
  keys: RegionKeys
  answers: Answers
  now: () => InstantText
  log: Logger
}

/** A message may call for another; more rounds than this mean that a peer does not take what it is sent. */
const ROUNDS_MAX = 20

/** Looks for waiting messages this often even when nobody called, in case a call was missed. */
const SWEEP_MILLISECONDS = 5000

/**
 * The exchange between the regions of one process. They too meet only here: outbox, signed delivery, inbox.
 */
export async function startExchange(tools: ExchangeTools) {
  const { pool, regions, ledger, kinds, keys, log } = tools
  const inbox = createInbox({
    pool, regions, ledger, kinds, digest: ledger.digest, verify: keys.verify, makeId: newId,
    onAnswer: tools.answers.arrived,
    onParked: (region, peer, number, why) => log.error({ region, peer, number, why }, 'a message was parked'),
  })
  const sender = createSender({
    pool, regions, digest: ledger.digest, sign: keys.sign, now: tools.now,
    transport: { deliver: (delivery) => inbox.receive(delivery) },
    onFault: (region, peer, fault) => log.warn({ region, peer, fault }, 'a delivery was not taken'),
  })
  const sweep = (): void => void sender.sweep().catch((error: Error) => log.error({ error }, 'the outbox could not be read'))
  const listening: Listening = await listen(tools.databaseUrl, 'outbox', sweep, (error) => log.warn({ error }, 'lost the line to the database'))
  const timer = setInterval(sweep, SWEEP_MILLISECONDS)
  return {
    /** Sends what waits, and answers when everything on its way has arrived or failed. For tests and the demo clock. */
    async settleDown(): Promise<void> {
      for (let round = 0; round < ROUNDS_MAX && (await sender.sweep()) > 0; round += 1) await sender.idle()
    },
    async stop(): Promise<void> {
      clearInterval(timer)
      await listening.stop()
      await sender.idle()
    },
  }
}
