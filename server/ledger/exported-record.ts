import { ExportedRecord } from '@tongban/contract/ledger/exported-record.ts'
import { findBrokenLink, type BrokenLink } from '@tongban/domain/ledger/chain.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { CryptoProvider } from '../platform/crypto/provider.ts'
import { checkOf } from '../platform/http/input-check.ts'

/** What checking a file came to. `sentence` says it in both languages. */
export type Verification = { holds: boolean; sentence: string }

const checkShape = checkOf(ExportedRecord)

const FAULTS: Record<BrokenLink['fault'], string> = {
  gap: '前面缺了一条，或顺序被改过 / an event before it is missing or out of order',
  anotherRecord: '属于另一个办件 / it belongs to another record',
  digest: '内容或摘要被改过 / its content or its digest was changed',
}

/**
 * Checks an exported record with nothing but the file itself: its layout, and that every event is bound to the
 * one before it. That nothing was cut off at the end only shows against the digest that the platform shows, so
 * the last one is named. @rule R-ST-004
 */
export function verifyExport(text: string, crypto: CryptoProvider): Verification {
  const file = parse(text)
  if (file === null) return { holds: false, sentence: '文件不是 JSON，无法核验。 / The file is not JSON.' }
  const [wrong] = checkShape(file, 'zh')
  if (wrong !== undefined) return { holds: false, sentence: `文件格式不对：${wrong.field} ${wrong.message} / The file is not an exported record.` }
  const { number, recordId, events } = file as ExportedRecord
  const link = findBrokenLink(events as RecordedEvent[], (content) => crypto.sm3(content))
  if (link !== null) return { holds: false, sentence: `办件 ${number} 从第 ${link.position} 条起不可信：${FAULTS[link.fault]}。 / The record breaks at event ${link.position}.` }
  if (events[0]?.recordId !== recordId) return { holds: false, sentence: `办件 ${number}：${FAULTS.anotherRecord}。` }
  return { holds: true, sentence: `办件 ${number} 的 ${events.length} 条记录首尾相连，没有改动。末条摘要 ${events.at(-1)?.digest}。 / All ${events.length} events hold.` }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
