import { ExportedRecord } from '@tongban/contract/ledger/exported-record.ts'
import { findBrokenLink, type BrokenLink } from '@tongban/domain/ledger/chain.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { CryptoProvider } from '../platform/crypto/provider.ts'
import { checkOf } from '../platform/http/input-check.ts'

/** What checking a file came to. `sentence` says it in both languages. */
export type Verification = { holds: boolean; sentence: string }

const checkShape = checkOf(ExportedRecord)

const FAULTS: Record<BrokenLink['fault'], { zh: string; en: string }> = {
  gap: { zh: '前面缺了一条，或顺序被改过', en: 'an event before it is missing or out of order' },
  anotherRecord: { zh: '属于另一个办件', en: 'it belongs to another record' },
  digest: { zh: '内容或摘要被改过', en: 'its content or its digest was changed' },
}

/**
 * Checks an exported record with nothing but the file itself: its layout, that every event is bound to the
 * one before it, and that the heading, which no digest binds, says what the first event says. That nothing was cut off at the end only shows against the digest that the platform shows, so
 * the last one is named. @rule R-ST-004
 */
export function verifyExport(text: string, crypto: CryptoProvider): Verification {
  const file = parse(text)
  if (file === null) return { holds: false, sentence: '文件不是 JSON，无法核验。 / The file is not JSON.' }
  const [wrong] = checkShape(file, 'zh')
  if (wrong !== undefined) return { holds: false, sentence: `文件格式不对：${wrong.field} ${wrong.message} / The file is not an exported record.` }
  const { number, recordId, events } = file as ExportedRecord
  const link = findBrokenLink(events as RecordedEvent[], (content) => crypto.sm3(content))
  if (link !== null) {
    const { zh, en } = FAULTS[link.fault]
    return { holds: false, sentence: `办件 ${number} 从第 ${link.position} 条起不可信：${zh}。 / The record breaks at event ${link.position}: ${en}.` }
  }
  if (!headingFits(number, recordId, events)) {
    return { holds: false, sentence: `第 1 条记录不是办件 ${number} 的，属于另一个办件。 / Event 1 is not of the record that the heading names.` }
  }
  return { holds: true, sentence: `办件 ${number} 的 ${events.length} 条记录首尾相连，没有改动。末条摘要 ${events.at(-1)?.digest}。 / All ${events.length} events hold.` }
}

function headingFits(number: string, recordId: string, [first]: ExportedRecord['events']): boolean {
  const opened = (first?.data ?? {}) as { number?: unknown }
  return first?.recordId === recordId && opened.number === number
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
