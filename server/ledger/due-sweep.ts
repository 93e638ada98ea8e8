import type { Logger } from '../platform/log.ts'
import { settleRecord, type LedgerTools } from './handle.ts'
import { findDue } from './ledger.store.ts'
import type { RecordKinds } from './record-kind.ts'

const PAGE = 200

/**
 * Notices what the calendar has decided. The law does not wait for it: every command settles first, so this
 * only makes lists and peers know of it in time. It reads by the index on the due moment, page by page to
 * the end, so that nothing due is ever left for being many.
 */
export function createDueSweep(tools: LedgerTools, kinds: RecordKinds, regions: readonly string[], log: Logger) {
  let running: Promise<number> | null = null

  async function sweep(): Promise<number> {
    let settled = 0
    for (const region of regions) settled += await sweepRegion(tools, kinds, region, log)
    return settled
  }

  return {
    /** Settles all that is due now and answers how many records that changed. One sweep at a time. */
    run(): Promise<number> {
      running ??= sweep().finally(() => (running = null))
      return running
    },
  }
}

async function sweepRegion(tools: LedgerTools, kinds: RecordKinds, region: string, log: Logger): Promise<number> {
  let settled = 0
  let after = { settleAt: '0001-01-01T00:00:00.000Z', recordId: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const due = await findDue(tools.reading, region, tools.momentIn(region).at, after, PAGE)
    for (const { recordId, kind } of due) {
      try {
        if (await settleRecord(tools, kinds.get(kind)!, region, recordId)) settled += 1
      } catch (error) {
        log.error({ error, region, recordId }, 'a record that is due could not be settled')
      }
    }
    const last = due.at(-1)
    if (!last || due.length < PAGE) return settled
    after = { settleAt: last.settleAt, recordId: last.recordId }
  }
}
