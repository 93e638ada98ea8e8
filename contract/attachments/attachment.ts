import { Type, type Static } from 'typebox'
import { closed, named } from '../fields.ts'

/** A stored file, named by the SM3 digest of its content. */
export const Attachment = closed(
  {
    digest: Type.String(named('文件摘要', 'File digest', { pattern: '^[0-9a-f]{64}$' })),
    name: Type.String(named('文件名', 'File name', { minLength: 1, maxLength: 200 })),
    contentType: Type.String({ maxLength: 100 }),
    bytes: Type.Integer({ minimum: 0, maximum: 20971520 }),
  },
  named('附件', 'Attachment'),
)
export type Attachment = Static<typeof Attachment>
