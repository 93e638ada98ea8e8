/** A stored file, named by the SM3 digest of its content. @term 附件 */
export type Attachment = { digest: string; name: string; contentType: string; bytes: number }
