import type pg from 'pg'
import type { InstantText } from '@tongban/domain/moment.ts'
import type { Caller } from '../identity/caller.ts'
import { earlier } from '../platform/actual-time.ts'
import type { SubjectKey } from '../identity/subject-key.ts'
import type { PlatformClock } from '../platform/clock.ts'
import { inTransaction, type Reader } from '../platform/database/pool.ts'
import { refuse } from '../platform/http/refused.ts'
import { findDraft, findDrafts, keepDraft, removeDraft, removeOldDrafts, type Draft } from './draft.store.ts'

export type DraftTools = { pool: pg.Pool; reading: Reader; clock: PlatformClock; subjectKey: SubjectKey }

const CONTENT_BYTES_MAX = 256 * 1024
/** Nobody looks through more than this. */
const LISTED_MAX = 100
/** What was begun and left for a month will not be handed in; what it says of people should not lie about. @rule R-PI-006 */
const KEPT_SECONDS = 30 * 86_400

/**
 * Saves a draft under the id that its owner's device made, over what was saved under it before.
 *
 * @throws Refused DraftTooLarge, or DraftNotFound when the id is somebody else's
 */
export async function saveDraft(tools: DraftTools, caller: Caller, draft: Omit<Draft, 'savedAt'>): Promise<InstantText> {
  if (Buffer.byteLength(JSON.stringify(draft.content)) > CONTENT_BYTES_MAX) throw refuse({ code: 'DraftTooLarge' })
  const savedAt = tools.clock.now()
  const owner = ownerKey(tools, caller)
  const kept = await inTransaction(tools.pool, (writer) => keepDraft(writer, caller.region, owner, { ...draft, savedAt }))
  if (!kept) throw refuse({ code: 'DraftNotFound' })
  return savedAt
}

/** A draft of the caller's own. @throws Refused DraftNotFound, for other people's too */
export async function openDraft(tools: DraftTools, caller: Caller, draftId: string): Promise<Draft> {
  const draft = await findDraft(tools.reading, caller.region, ownerKey(tools, caller), draftId)
  if (draft === null) throw refuse({ code: 'DraftNotFound' })
  return draft
}

/** The caller's own drafts, latest first. */
export function listOwnDrafts(tools: DraftTools, caller: Caller): Promise<Omit<Draft, 'content'>[]> {
  return findDrafts(tools.reading, caller.region, ownerKey(tools, caller), LISTED_MAX)
}

/** Throws a draft away. One that is gone already, or was never the caller's, is as good as thrown away. */
export async function throwAway(tools: DraftTools, caller: Caller, draftId: string): Promise<boolean> {
  return inTransaction(tools.pool, (writer) => removeDraft(writer, caller.region, ownerKey(tools, caller), draftId))
}

/** Removes drafts that were left for thirty days. */
export async function sweepDrafts(tools: Pick<DraftTools, 'pool' | 'clock'>): Promise<number> {
  return inTransaction(tools.pool, (writer) => removeOldDrafts(writer, earlier(tools.clock.now(), KEPT_SECONDS)))
}

/** Staff and residents are kept apart even where a number reads like an account. */
function ownerKey({ subjectKey }: DraftTools, caller: Caller): string {
  return `${caller.kind}:${subjectKey(caller.kind === 'staff' ? caller.accountId : caller.phone)}`
}
