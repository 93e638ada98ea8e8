import type { FormDefinition } from './item.ts'
import type { Finding } from './finding.ts'

type Field = { title?: unknown; description?: unknown; oneOf?: unknown }

/** What keeps a form from being shown: a field without a title, a purpose or its English. @rule R-PI-001 */
export function lintForm(form: FormDefinition): Finding[] {
  const fields = form.schema.properties
  if (form.schema.type !== 'object' || !isRecord(fields) || Object.keys(fields).length === 0) {
    return [{ rule: 'R-PI-001', path: '/guide/form/schema', message: '表单一个字段也没有' }]
  }
  const findings: Finding[] = []
  for (const [name, field] of Object.entries(fields)) {
    const path = `/guide/form/schema/properties/${name}`
    if (!isRecord(field)) {
      findings.push({ rule: 'R-PI-001', path, message: '字段不是一个对象' })
      continue
    }
    findings.push(...lintField(name, field, form, path))
  }
  for (const name of requiredNames(form)) {
    if (!(name in fields)) {
      findings.push({ rule: 'R-PI-001', path: '/guide/form/schema/required', message: `必填的“${name}”不在表单里` })
    }
  }
  return findings
}

function lintField(name: string, field: Field, form: FormDefinition, path: string): Finding[] {
  const findings: Finding[] = []
  if (typeof field.title !== 'string' || field.title === '') {
    findings.push({ rule: 'R-PI-001', path, message: '字段没有名称' })
  }
  if (form.purposes[name] === undefined) {
    findings.push({ rule: 'R-PI-001', path, message: '没有写明为什么要填这一项' })
  }
  for (const key of englishKeys(name, field)) {
    if (!form.en[key]) findings.push({ rule: 'bilingual', path, message: `缺少英文“${key}”` })
  }
  return findings
}

/** The keys under which a field's title, help and choices have their English. */
function englishKeys(name: string, field: Field): string[] {
  const keys = [name]
  if (typeof field.description === 'string') keys.push(`${name}.help`)
  const choices = Array.isArray(field.oneOf) ? field.oneOf : []
  for (const choice of choices) {
    if (isRecord(choice)) keys.push(`${name}.${String(choice.const)}`)
  }
  return keys
}

function requiredNames(form: FormDefinition): string[] {
  return Array.isArray(form.schema.required) ? form.schema.required.filter((name) => typeof name === 'string') : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
