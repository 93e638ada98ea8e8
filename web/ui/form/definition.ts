import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import type { Language } from '../language.ts'

/**
 * What an item asks to be filled in: a JSON Schema in Chinese, the order of its fields with the help
 * beside each, and the English of every Chinese sentence in them.
 */
export type FormDefinition = { schema: Record<string, unknown>; ui: Record<string, unknown>; en: Record<string, string> }

/** The parts of a schema that people read, and nothing that a rule compares with. */
const read = new Set(['title', 'description', 'ui:title', 'ui:description', 'ui:help', 'ui:placeholder', 'ui:enumNames', 'enumNames'])

/** The form in a language. A sentence without English stays Chinese: better than an empty label. */
export function inLanguage(definition: FormDefinition, language: Language): { schema: RJSFSchema; ui: UiSchema } {
  if (language === 'zh-CN') return { schema: definition.schema as RJSFSchema, ui: definition.ui as UiSchema }
  const translate = (text: string) => definition.en[text] ?? text
  return { schema: translated(definition.schema, translate) as RJSFSchema, ui: translated(definition.ui, translate) as UiSchema }
}

function translated(part: unknown, translate: (text: string) => string, isRead = false): unknown {
  if (typeof part === 'string') return isRead ? translate(part) : part
  if (Array.isArray(part)) return part.map((item) => translated(item, translate, isRead))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, translated(value, translate, isTextOf(key, value))]))
}

/** A field may itself be called “title”; then its value is a schema and not a sentence. */
function isTextOf(key: string, value: unknown): boolean {
  return read.has(key) && (typeof value === 'string' || Array.isArray(value))
}

/** The title of the field at a path of property names, or the last name where the schema has none. */
export function titleAt(schema: RJSFSchema, path: readonly string[]): string {
  let at: unknown = schema
  for (const name of path) at = /^\d+$/.test(name) ? property(at, 'items') : property(property(at, 'properties'), name)
  const title = property(at, 'title')
  if (typeof title === 'string') return title
  return conditionalTitle(schema, path) ?? path.at(-1) ?? ''
}

/** A field that only some answers bring up stands inside allOf, then or else. */
function conditionalTitle(schema: RJSFSchema, path: readonly string[]): string | null {
  const branches = [schema.then, schema.else, ...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  for (const branch of branches) {
    if (typeof branch !== 'object' || branch === null) continue
    const title = titleAt(branch as RJSFSchema, path)
    if (title !== path.at(-1)) return title
  }
  return null
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined
}
