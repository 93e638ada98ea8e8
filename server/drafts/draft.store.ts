import type { InstantText } from '@tongban/domain/moment.ts'
import type { Reader, Writer } from '../platform/database/pool.ts'

/** What somebody has begun and not yet handed in. @term 草稿 */
export type Draft = {
  draftId: string
  intendedRegion: string
  itemCode: string | null
  title: string
  content: Record<string, unknown>
  savedAt: InstantText
}

type DraftRow = { draft_id: string; intended_region: string; item_code: string | null; title: string; content: Record<string, unknown>; saved_at: InstantText }

/** Writes a draft, or writes over it. Answers false when the id is somebody else's; then nothing is written. */
export async function keepDraft(writer: Writer, region: string, owner: string, draft: Draft): Promise<boolean> {
  const { rowCount } = await writer.query(
    `INSERT INTO draft (region, draft_id, owner, intended_region, item_code, title, content, saved_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)
     ON CONFLICT (region, draft_id) DO UPDATE SET intended_region = excluded.intended_region, item_code = excluded.item_code,
       title = excluded.title, content = excluded.content, saved_at = excluded.saved_at
     WHERE draft.owner = excluded.owner`,
    [region, draft.draftId, owner, draft.intendedRegion, draft.itemCode, draft.title, JSON.stringify(draft.content), draft.savedAt],
  )
  return rowCount === 1
}

/** A draft of somebody; null when there is none, and when it is another's. */
export async function findDraft(reader: Reader, region: string, owner: string, draftId: string): Promise<Draft | null> {
  const { rows } = await reader.query<DraftRow>(
    `SELECT draft_id, intended_region, item_code, title, content, saved_at FROM draft
     WHERE region = $1 AND draft_id = $2 AND owner = $3`,
    [region, draftId, owner],
  )
  const row = rows[0]
  if (row === undefined) return null
  const { title, content } = row
  return { draftId: row.draft_id, intendedRegion: row.intended_region, itemCode: row.item_code, title, content, savedAt: row.saved_at }
}

/** Somebody's drafts without their contents, latest first. */
export async function findDrafts(reader: Reader, region: string, owner: string, most: number): Promise<Omit<Draft, 'content'>[]> {
  const { rows } = await reader.query<Omit<DraftRow, 'content'>>(
    `SELECT draft_id, intended_region, item_code, title, saved_at FROM draft
     WHERE region = $1 AND owner = $2 ORDER BY saved_at DESC, draft_id LIMIT $3`,
    [region, owner, most],
  )
  return rows.map((row) => ({
    draftId: row.draft_id, intendedRegion: row.intended_region, itemCode: row.item_code, title: row.title, savedAt: row.saved_at,
  }))
}

/** Removes a draft of somebody. Answers whether there was one. */
export async function removeDraft(writer: Writer, region: string, owner: string, draftId: string): Promise<boolean> {
  const { rowCount } = await writer.query('DELETE FROM draft WHERE region = $1 AND draft_id = $2 AND owner = $3', [region, draftId, owner])
  return rowCount === 1
}

/** Removes what nobody has touched since a moment, and answers how many drafts that were. @rule R-PI-006 */
export async function removeOldDrafts(writer: Writer, savedBefore: InstantText): Promise<number> {
  const { rowCount } = await writer.query('DELETE FROM draft WHERE saved_at < $1', [savedBefore])
  return rowCount
}
