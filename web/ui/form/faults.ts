import type { RJSFSchema } from '@rjsf/utils'
import type { TFunction } from 'i18next'
import Schema from 'typebox/schema'
import { titleAt } from './definition.ts'

/** One place of a form that is not right yet: where, by which keyword of the schema, with its figure. */
export type FormFault = { path: string[]; keyword: string; limit: number | string | null }

type Finding = { keyword: string; instancePath: string; schemaPath: string; params: Record<string, unknown> }

/**
 * Everything that is not right yet, each place once and in the order of the fields. The schema is
 * interpreted, never compiled: the content security policy of the page forbids making code from text.
 */
export function faultsOf(schema: RJSFSchema, data: unknown): FormFault[] {
  const findings = findingsOf(schema, withoutUndefined(data), schema)
  const choices = findings.filter((finding) => finding.keyword === 'oneOf' || finding.keyword === 'anyOf')
  const told = findings.filter((finding) => !isNoise(finding, choices)).flatMap(faultsOfFinding)
  const seen = new Set<string>()
  return told
    .filter((fault) => {
      const place = fault.path.join('/')
      return !seen.has(place) && seen.add(place)
    })
    .sort((one, other) => orderOf(schema, one.path) - orderOf(schema, other.path))
}

/** What the interpreter finds; where a condition failed, what its branch finds, for the condition alone says too little. */
function findingsOf(schema: RJSFSchema, data: unknown, root: RJSFSchema): Finding[] {
  const [right, findings] = Schema.Errors({ ...definitionsOf(root), ...schema }, data) as [boolean, Finding[]]
  if (right) return []
  return findings.flatMap((finding) => {
    if (finding.keyword !== 'if') return [finding]
    const branch = at(at(schema, finding.schemaPath.slice(1)), `/${String(finding.params['failingKeyword'])}`)
    if (typeof branch !== 'object' || branch === null) return []
    const inside = findingsOf(branch as RJSFSchema, at(data, finding.instancePath), root)
    return inside.map((each) => ({ ...each, instancePath: finding.instancePath + each.instancePath }))
  })
}

function definitionsOf(root: RJSFSchema): RJSFSchema {
  return { ...(root.definitions && { definitions: root.definitions }), ...(root.$defs && { $defs: root.$defs }) }
}

/** What stands at a JSON pointer. */
function at(of: unknown, pointer: string): unknown {
  return namesOf(pointer).reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined), of)
}

function namesOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'))
}

/** Whether data satisfies a part of a form's schema; `root` holds what the part refers to. */
export function satisfies(schema: RJSFSchema, data: unknown, root: RJSFSchema): boolean {
  return Schema.Check({ ...definitionsOf(root), ...schema }, withoutUndefined(data))
}

/** The branches of a choice each complain about the same value; only the choice itself is worth telling. */
function isNoise(finding: Finding, choices: readonly Finding[]): boolean {
  if (finding.keyword === 'boolean') return true
  return choices.some((choice) => choice !== finding && finding.schemaPath.startsWith(`${choice.schemaPath}/${choice.keyword}/`))
}

function faultsOfFinding({ keyword, instancePath, params }: Finding): FormFault[] {
  const path = namesOf(instancePath)
  const names = params[keyword === 'required' ? 'requiredProperties' : 'additionalProperties']
  if (Array.isArray(names)) return names.map((name) => ({ path: [...path, String(name)], keyword, limit: null }))
  const limit = params['limit'] ?? params['format'] ?? params['multipleOf']
  return [{ path, keyword, limit: typeof limit === 'number' || typeof limit === 'string' ? limit : null }]
}

function orderOf(schema: RJSFSchema, path: readonly string[]): number {
  const names = Object.keys(schema.properties ?? {})
  const place = names.indexOf(path[0] ?? '')
  return place === -1 ? names.length : place
}

/** A cleared field is undefined to the form and absent to the schema. */
function withoutUndefined(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? {}))
}

/** What a person reads of a fault. */
export function sayFault(fault: FormFault, schema: RJSFSchema, t: TFunction<'form'>): string {
  const field = titleAt(schema, fault.path)
  const count = typeof fault.limit === 'number' ? fault.limit : 0
  switch (fault.keyword) {
    case 'required':
      return t(isChoice(schema, fault.path) ? 'requiredChoice' : 'required', { field })
    case 'minLength':
      return count <= 1 ? t('required', { field }) : t('minLength', { field, count })
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
      return t(fault.keyword, { field, count })
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
    case 'multipleOf':
      return t(fault.keyword, { field, limit: count })
    case 'pattern':
    case 'uniqueItems':
      return t(fault.keyword, { field })
    case 'enum':
    case 'const':
    case 'oneOf':
    case 'anyOf':
      return t('choice', { field })
    case 'additionalProperties':
      return t('extra', { field })
    case 'format':
      return fault.limit === 'date' || fault.limit === 'time' || fault.limit === 'email' ? t(fault.limit, { field }) : t('pattern', { field })
    case 'type':
      return t('unknown', { field })
    default:
      return t('unknown', { field })
  }
}

function isChoice(schema: RJSFSchema, path: readonly string[]): boolean {
  const field = path.length === 1 ? schema.properties?.[path[0]!] : undefined
  return typeof field === 'object' && (field.enum !== undefined || field.oneOf !== undefined || field.type === 'boolean')
}
