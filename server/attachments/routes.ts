import { getFile, uploadFile } from '@tongban/contract/attachments/operations.ts'
import type { Caller } from '../identity/caller.ts'
import { FileReply } from '../platform/http/call.ts'
import type { HttpServer } from '../platform/http/http-server.ts'
import { openCaseFile, takeIn, type AttachmentTools } from './attachments.ts'

/** Handing files in, and opening those of a case. */
export function mountAttachments(http: Pick<HttpServer<Caller>, 'mount'>, tools: AttachmentTools): void {
  http.mount(uploadFile, ({ caller, file, language }) => takeIn(tools, caller, file, language))
  http.mount(getFile, async ({ caller, params }) => {
    const { content, contentType, name } = await openCaseFile(tools, caller, params.caseId, params.digest)
    return new FileReply(content, contentType, name)
  })
}
