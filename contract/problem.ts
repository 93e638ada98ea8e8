/** One field that was refused, in words: its name, what is wrong with it, and how to mend it. */
export type FieldProblem = { field: string; name: string; message: string; fix: string }

/**
 * Every refusal on the wire, as RFC 9457 has it. `code` is stable and is what programs read; `title` and
 * `detail` are sentences in the language of the request.
 */
export type Problem = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  /** The article of law behind it, where there is one. */
  article: string | null
  errors: FieldProblem[]
  /** What belongs to the code: the events since, the missing materials, the region that is home. */
  data: Record<string, unknown>
  requestId: string
}
