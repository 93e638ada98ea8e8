import { canonicalJson } from './canonical.ts'
import type { RecordedEvent } from './event.ts'

/** SM3 of a UTF-8 text in lower-case hexadecimal; handed in because the rules do no cryptography. */
export type Digest = (text: string) => string

/** What the first event of a record is linked to. */
export const chainStart = '0'.repeat(64)

/** The digest that binds an event to everything recorded before it. @rule R-CRY-001 */
export function digestOf(event: Omit<RecordedEvent, 'digest'>, previous: string, digest: Digest): string {
  const { recordId, position, type, data, effectiveAt, recordedAt, recordedIn, actor } = event
  return digest(
    canonicalJson({ recordId, position, type, data, effectiveAt, recordedAt, recordedIn, actor, previous }),
  )
}

/** Where a chain breaks first, and how. */
export type BrokenLink = { position: number; fault: 'gap' | 'anotherRecord' | 'digest' }

/**
 * Checks that events follow each other from `after` without a gap and that each digest binds the one
 * before. Returns the first broken link, or null when the whole chain holds. @rule R-ST-004
 */
export function findBrokenLink(
  events: readonly RecordedEvent[],
  digest: Digest,
  after: { position: number; digest: string } = { position: 0, digest: chainStart },
): BrokenLink | null {
  let previous = after
  const recordId = events[0]?.recordId
  for (const event of events) {
    if (event.position !== previous.position + 1) return { position: previous.position + 1, fault: 'gap' }
    if (event.recordId !== recordId) return { position: event.position, fault: 'anotherRecord' }
    if (digestOf(event, previous.digest, digest) !== event.digest) return { position: event.position, fault: 'digest' }
    previous = { position: event.position, digest: event.digest }
  }
  return null
}
