/** One intent of a person: the same content asked for again is the same intent, and bears the same id. */
export type Intent = { commandId: string; content: string }

/** The intent behind a content: the one before, if nothing was changed since, or a new one. */
export function intentFor(before: Intent | null, content: unknown, newId: () => string): Intent {
  const text = JSON.stringify(content)
  return before !== null && before.content === text ? before : { commandId: newId(), content: text }
}
