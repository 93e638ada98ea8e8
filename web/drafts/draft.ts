/** What somebody has begun, kept on this device until it is handed in. */
export type Draft<Content> = {
  id: string
  content: Content
  /** When it was last kept, by the browser's clock. */
  savedAt: string
  /** The id under which it will be handed in, made once. */
  commandId: string
}

/** Where drafts are kept. `merge` writes only the named fields, so that two open pages do not undo each other. */
export type DraftStore = {
  read(id: string): Promise<Draft<Record<string, unknown>> | null>
  merge(id: string, fields: Record<string, unknown>): Promise<Draft<Record<string, unknown>>>
  remove(id: string): Promise<void>
  removeAll(): Promise<void>
}

/** A draft after some of its fields were written. A field set to undefined is forgotten. */
export function withFields(
  before: Draft<Record<string, unknown>> | null,
  id: string,
  fields: Record<string, unknown>,
  made: { at: string; commandId: string },
): Draft<Record<string, unknown>> {
  const content = Object.fromEntries(Object.entries({ ...before?.content, ...fields }).filter(([, value]) => value !== undefined))
  return { id, content, savedAt: made.at, commandId: before?.commandId ?? made.commandId }
}
