import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { FieldProblem } from '@tongban/contract/problem.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import type { GuidedItem } from '../catalogue/content.ts'

/** What is wrong with a filled-in form, field by field; empty when nothing is. */
export type FormCheck = (item: GuidedItem, form: Record<string, unknown>, language: Language) => FieldProblem[]

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
    return (validate.errors ?? []).map((error) => problemOf(error, schema, en, language))
  }
}

function problemOf(error: ErrorObject, schema: Record<string, unknown>, en: Record<string, string>, language: Language): FieldProblem {
  const missing = (error.params as { missingProperty?: string; additionalProperty?: string })
  const inside = error.instancePath.split('/').find((step) => step !== '')
  const key = missing.missingProperty ?? missing.additionalProperty ?? inside ?? ''
  const properties = (schema['properties'] ?? {}) as Record<string, { title?: string; description?: string }>
  const name = language === 'zh' ? (properties[key]?.title ?? key) : (en[key] ?? properties[key]?.title ?? key)
  const help = language === 'zh' ? properties[key]?.description : en[`${key}.help`]
  const empty = error.keyword === 'required'
  const message = language === 'zh' ? (empty ? `${name}没有填` : `${name}填得不对`) : empty ? `${name} is missing` : `${name} is not right`
  return { field: ['form', key].join('.'), name, message, fix: help ?? message }
}
