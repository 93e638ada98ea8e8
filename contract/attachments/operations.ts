import { Type } from 'typebox'
import { closed, named } from '../fields.ts'
import { operation } from '../operation.ts'
import { Attachment } from './attachment.ts'

/** One file, told by its content and not by its name; 20 MB at most, nothing that can be executed. @rule S-18 @rule S-20 */
export const uploadFile = operation({
  id: 'attachments.upload', method: 'POST', path: '/api/files',
  summary: { zh: '上传文件', en: 'Upload a file' }, permission: 'file.upload', upload: true,
  reply: Attachment, refusals: ['FileTooLarge', 'FileTypeRefused', 'FileMissing', 'OneFileOnly', 'TooManyTries'],
})

/** A file of a case that the reader has a part in. */
export const getFile = operation({
  id: 'attachments.get', method: 'GET', path: '/api/cases/:caseId/files/:digest',
  summary: { zh: '看附件', en: 'Open a file' }, permission: 'session',
  params: closed({ caseId: Type.String({ format: 'uuid' }), digest: Type.String(named('文件摘要', 'File digest', { pattern: '^[0-9a-f]{64}$' })) }),
  reply: Type.Unsafe<Buffer>({ type: 'string', contentMediaType: 'application/octet-stream' }), refusals: ['CaseNotFound', 'FileNotHere'],
})
