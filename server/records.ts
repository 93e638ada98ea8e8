import { join } from 'node:path'
import type { AppParts } from './app-parts.ts'
import type { Moments } from './clocks/moments.ts'
import { createAnswers, type Answers } from './exchange/answers.ts'
import { startExchange } from './exchange/exchange.ts'
import { openRegionKeys } from './exchange/region-keys.ts'
import { createCommitter } from './ledger/committer.ts'
import { createDueSweep } from './ledger/due-sweep.ts'
import type { LedgerTools } from './ledger/handle.ts'
import { createRecentRecords } from './ledger/recent-records.ts'
import type { RecordKinds } from './ledger/record-kind.ts'

/** The records of a deployment at work: ledger, exchange and calendar, for every kind that there is. */
export type Records = {
  ledger: LedgerTools
  answers: Answers
  /** Settles what is due, here and at the peers, and answers how many records changed. */
  settle(): Promise<number>
  stop(): Promise<void>
}

const SWEEP_MILLISECONDS = 5000
/** About 10 kB each. */
const RECENT_MAX = 5000

/** Starts what keeps records going: the exchange between regions, and the sweep for what the calendar decides. */
export async function startRecords(parts: AppParts, kinds: RecordKinds, moments: Moments): Promise<Records> {
  const { clock, crypto, loggers, regions } = parts
  const { reading, writing: pool } = parts.pools
  const ledger: LedgerTools = { reading, commit: createCommitter(pool), recent: createRecentRecords(RECENT_MAX), digest: (text) => crypto.sm3(text), momentIn: moments.in }
  const answers = createAnswers()
  const exchange = await startExchange({
    pool, databaseUrl: parts.databaseUrl, regions, ledger, kinds, answers, now: clock.now, log: loggers.exchange,
    keys: openRegionKeys(crypto, join(parts.dataFolder, 'region-keys'), regions),
  })
  const due = createDueSweep(ledger, kinds, regions, loggers.ledger)
  const sweeping = setInterval(() => {
    due.run().catch((error: Error) => loggers.ledger.error({ error }, 'the sweep for due work failed'))
  }, SWEEP_MILLISECONDS)
  return {
    ledger,
    answers,
    async settle() {
      const settled = await due.run()
      await exchange.settleDown()
      return settled
    },
    async stop() {
      clearInterval(sweeping)
      await exchange.stop()
    },
  }
}
