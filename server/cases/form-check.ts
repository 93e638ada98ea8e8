import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { FieldProblem } from '@tongban/contract/problem.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import type { GuidedItem } from '../catalogue/content.ts'

/** What is wrong with a filled-in form, field by field; empty when nothing is. */
export type FormCheck = (item: GuidedItem, form: Record<string, unknown>, language: Language) => FieldProblem[]

/** More findings than this help nobody. */
const FINDINGS_MAX = 20

/** Checks forms against the schema of their item: the same schema that drew them. */
export function createFormCheck(): FormCheck {
  const ajv = new Ajv({ allErrors: true, strict: false })
  addFormats.default(ajv)
  const compiled = new WeakMap<object, ValidateFunction>()

  return (item, form, language) => {
    const { schema, en } = item.guide.form
    let validate = compiled.get(schema)
    if (!validate) {
      validate = ajv.compile(schema)
      compiled.set(schema, validate)
    }
    if (validate(form)) return []
    return (validate.errors ?? []).slice(0, FINDINGS_MAX).map((error) => problemOf(error, schema, en, language))
  }
}

type Properties = Record<string, { title?: string; description?: string }>

function problemOf(error: ErrorObject, schema: Record<string, unknown>, en: Record<string, string>, language: Language): FieldProblem {
  const { missingProperty, additionalProperty } = error.params as { missingProperty?: string; additionalProperty?: string }
  const key = missingProperty ?? additionalProperty ?? error.instancePath.split('/')[1] ?? ''
  const name = nameOf(key, schema, en, language)
  const help = language === 'zh' ? own((schema['properties'] ?? {}) as Properties, key)?.description : own(en, `${key}.help`)
  const empty = error.keyword === 'required'
  const message = language === 'zh' ? (empty ? `${name}没有填。` : `${name}填得不对。`) : empty ? `${name} is missing.` : `${name} is not right.`
  return { field: ['form', key].join('.').slice(0, 200), name, message, fix: help ?? message }
}

/** What a field is called; one that the form does not have is called what the sender called it. */
function nameOf(key: string, schema: Record<string, unknown>, en: Record<string, string>, language: Language): string {
  const title = own((schema['properties'] ?? {}) as Properties, key)?.title
  const name = (language === 'en' ? own(en, key) : undefined) ?? title ?? key.slice(0, 60)
  return name.trim() === '' ? (language === 'zh' ? '没有名称的一项' : 'A field without a name') : name
}

/** A form may have a field called constructor; what every object inherits under that name is not its title. */
function own<Value>(table: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
