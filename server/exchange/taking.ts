import type pg from 'pg'
import type { LedgerTools } from '../ledger/handle.ts'
import type { RecordKinds } from '../ledger/record-kind.ts'

/** What taking a message in needs from the world. */
export type TakingTools = {
  pool: pg.Pool
  ledger: LedgerTools
  kinds: RecordKinds
  makeId: () => string
  /** Told of the answer to a forwarded command, for whoever still waits for it. */
  onAnswer: (region: string, commandId: string) => void
  onParked: (region: string, peer: string, number: number, why: string) => void
}

/** Where in the log of which peer a message stands. */
export type Place = { peer: string; number: number; digest: string }
