import type { Attachment } from '@tongban/domain/attachment.ts'
import type { InstantText } from '@tongban/domain/moment.ts'
import type { Reader, Writer } from '../platform/database/pool.ts'

type AttachmentRow = { digest: string; name: string; content_type: string; bytes: number }

/** Notes that a region holds a file, and who brought it. The same person bringing it again gives it its new name. */
export async function keepAttachment(
  writer: Writer, region: string, attachment: Attachment, uploadedBy: string, at: InstantText,
): Promise<void> {
  const { digest, name, contentType, bytes } = attachment
  await writer.query(
    `INSERT INTO attachment (region, digest, name, content_type, bytes, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (region, digest, uploaded_by) DO UPDATE SET name = excluded.name`,
    [region, digest, name, contentType, bytes, uploadedBy, at],
  )
}

/** A file that a region holds, whoever brought it; null when it does not have it. */
export async function findHeld(reader: Reader, region: string, digest: string): Promise<Attachment | null> {
  const { rows } = await reader.query<AttachmentRow>({
    name: 'find-held-attachment',
    text: 'SELECT digest, name, content_type, bytes FROM attachment WHERE region = $1 AND digest = $2 LIMIT 1',
    values: [region, digest],
  })
  const row = rows[0]
  return row ? { digest: row.digest, name: row.name, contentType: row.content_type, bytes: row.bytes } : null
}

/** Which of these files somebody brought to a region himself. */
export async function findBrought(reader: Reader, region: string, uploadedBy: string, digests: readonly string[]): Promise<string[]> {
  const { rows } = await reader.query<{ digest: string }>({
    name: 'find-brought-attachments',
    text: 'SELECT digest FROM attachment WHERE region = $1 AND uploaded_by = $2 AND digest = ANY($3)',
    values: [region, uploadedBy, digests],
  })
  return rows.map((row) => row.digest)
}
