import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import type { Language } from '../language.ts'

/**
 * What an item asks to be filled in: a JSON Schema in Chinese and the order of its fields; the English
 * by field (`licence`), help (`licence.help`) and answer (`licence.lost`); and what each field is for.
 */
export type FormDefinition = {
  schema: unknown
  ui: unknown
  en: Record<string, string>
  purposes?: Record<string, { purpose: string; purposeEn: string }>
}

type Json = Record<string, unknown>

/** The form in a language. A sentence without English stays Chinese: better than an empty label. */
export function inLanguage(definition: FormDefinition, language: Language): { schema: RJSFSchema; ui: UiSchema } {
  const schema = language === 'en' ? translated(definition.schema as Json, '', definition.en) : definition.schema
  return { schema: schema as RJSFSchema, ui: withRadios(schema as Json, (definition.ui ?? {}) as Json) as UiSchema }
}

/** What the answers to each field are used for, in a language. */
export function purposesIn(definition: FormDefinition, language: Language): Record<string, string> {
  const entries = Object.entries(definition.purposes ?? {})
  return Object.fromEntries(entries.map(([field, { purpose, purposeEn }]) => [field, language === 'en' ? purposeEn : purpose]))
}

function translated(part: Json, path: string, en: Record<string, string>): Json {
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`)
  const each = (parts: unknown, pathOf: (name: string) => string) =>
    Object.fromEntries(Object.entries((parts ?? {}) as Json).map(([name, value]) => [name, translated(value as Json, pathOf(name), en)]))
  const branches = (parts: unknown) => (Array.isArray(parts) ? parts.map((branch: Json) => translated(branch, path, en)) : parts)
  const answers = (parts: unknown) =>
    Array.isArray(parts) ? parts.map((answer: Json) => ('const' in answer ? { ...answer, title: en[inside(String(answer['const']))] ?? answer['title'] } : translated(answer, path, en))) : parts
  return {
    ...part,
    ...('title' in part && { title: en[path] ?? part['title'] }),
    ...('description' in part && { description: en[inside('help')] ?? part['description'] }),
    ...('properties' in part && { properties: each(part['properties'], inside) }),
    ...('items' in part && { items: translated(part['items'] as Json, path, en) }),
    ...('oneOf' in part && { oneOf: answers(part['oneOf']) }),
    ...('anyOf' in part && { anyOf: answers(part['anyOf']) }),
    ...('allOf' in part && { allOf: branches(part['allOf']) }),
    ...('then' in part && { then: translated(part['then'] as Json, path, en) }),
    ...('else' in part && { else: translated(part['else'] as Json, path, en) }),
  }
}

const fewAnswers = 4

/** A question with a few answers shows them all; only a longer list hides behind a menu. */
function withRadios(schema: Json, ui: Json): Json {
  const after = { ...ui }
  for (const [name, field] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>)) {
    const given = (ui[name] ?? {}) as Json
    const answers = field['oneOf'] ?? field['enum']
    if (Array.isArray(answers) && answers.length <= fewAnswers && !('ui:widget' in given)) after[name] = { 'ui:widget': 'radio', ...given }
    else if (field['type'] === 'object') after[name] = withRadios(field, given)
  }
  return after
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
