import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { TSchema } from 'typebox'
import type { FieldProblem } from '@tongban/contract/problem.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import { adviceOf, nameOf, stepsOf, type PlainSchema } from './field-names.ts'
import { sentencesFor } from './field-sentences.ts'
import { unreadablePlace } from './readable-text.ts'

/** Checks one part of a request. Answers what is wrong, in words; nothing when all is well. */
export type InputCheck = (value: unknown, language: Language) => FieldProblem[]

/** More findings than this help nobody. */
const FINDINGS_MAX = 20

const KEYWORDS = ['x-en', 'x-fix', 'x-fix-en']
const options = { allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true, keywords: KEYWORDS } as const

/** The one way of writing an id: digests bind ids as text, so an id that could be written twice would break a chain. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const exact = withFormats(new Ajv2020(options))
/** What arrives in an address is text; a number or a yes in it is read as such. */
const fromText = withFormats(new Ajv2020({ ...options, coerceTypes: true }))

function withFormats(ajv: Ajv2020): Ajv2020 {
  formats.default(ajv, ['date', 'date-time', 'email', 'uri', 'time'])
  ajv.addFormat('uuid', ID)
  return ajv
}

/** Compiles the check of a body, or of any value that keeps its types on the wire. */
export function checkOf(schema: TSchema): InputCheck {
  return makeCheck(exact.compile(schema), schema as PlainSchema, false)
}

/** Compiles the check of parameters and queries, which turns text into the types of the schema in place. */
export function textCheckOf(schema: TSchema): InputCheck {
  return makeCheck(fromText.compile(schema), schema as PlainSchema, true)
}

function makeCheck(validate: ValidateFunction, schema: PlainSchema, changesTypes: boolean): InputCheck {
  return (value, language) => {
    const place = unreadablePlace(value)
    if (place !== null) return [problemAt(schema, place.steps, place.keyword, {}, undefined, language)]
    if (validate(value)) {
      // A number that was read out of text may be infinite, which the limits of a schema do not see.
      const endless = changesTypes ? unreadablePlace(value) : null
      return endless === null ? [] : [problemAt(schema, endless.steps, endless.keyword, {}, undefined, language)]
    }
    return pruned(validate.errors ?? []).slice(0, FINDINGS_MAX).map((error) => inWords(schema, error, value, language))
  }
}

function inWords(schema: PlainSchema, error: ErrorObject, root: unknown, language: Language): FieldProblem {
  const params = error.params as Record<string, unknown>
  const inner = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty']
  const steps = [...stepsOf(error.instancePath), ...(inner === undefined ? [] : [String(inner)])]
  return problemAt(schema, steps, error.keyword, params, valueAt(root, steps), language)
}

function problemAt(
  schema: PlainSchema, steps: string[], keyword: string, params: Record<string, unknown>, value: unknown, language: Language,
): FieldProblem {
  const name = nameOf(schema, steps, language).slice(0, 200)
  const { message, fix } = sentencesFor({ keyword, name, params, value }, language)
  const advice = keyword === 'pattern' || keyword === 'format' ? adviceOf(schema, steps, language) : null
  return { field: steps.join('.').slice(0, 200), name, message, fix: advice ?? fix }
}

function valueAt(root: unknown, steps: string[]): unknown {
  return steps.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined), root)
}

/**
 * A value that may take several forms is told off once for each of them. What helps is the form that was
 * meant: the one that got furthest. Where that cannot be told, the place itself is named and nothing more.
 */
function pruned(errors: ErrorObject[]): ErrorObject[] {
  let kept = errors
  for (const choice of errors.filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf')) {
    const branchOf = (error: ErrorObject): string | null =>
      error !== choice && error.schemaPath.startsWith(`${choice.schemaPath}/`) && error.instancePath.startsWith(choice.instancePath)
        ? (error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0] ?? null)
        : null
    const groups = Map.groupBy(kept.filter((error) => branchOf(error) !== null), branchOf)
    const meant = [...groups.values()].filter((group) => !group.some((error) => isWrongForm(error, choice)))
    const rest = kept.filter((error) => error !== choice && branchOf(error) === null)
    kept = [...rest, ...(meant.length === 1 ? (meant[0] ?? []) : [choice])]
  }
  return kept
}

/** Whether a finding says that another form was meant: the type of the value itself, or the word that tells forms apart. */
function isWrongForm(error: ErrorObject, choice: ErrorObject): boolean {
  if (error.instancePath === choice.instancePath) return error.keyword === 'type' || error.keyword === 'const' || error.keyword === 'enum'
  const depth = stepsOf(error.instancePath).length - stepsOf(choice.instancePath).length
  return depth === 1 && error.keyword === 'const'
}
