import type { Language } from '@tongban/contract/refusal-message.ts'

/** A schema as plain JSON, which is all that TypeBox makes. */
export type PlainSchema = {
  title?: string
  'x-en'?: string
  'x-fix'?: string
  'x-fix-en'?: string
  properties?: Record<string, PlainSchema>
  additionalProperties?: PlainSchema | boolean
  patternProperties?: Record<string, PlainSchema>
  items?: PlainSchema | boolean
  anyOf?: PlainSchema[]
  oneOf?: PlainSchema[]
  allOf?: PlainSchema[]
}

/** The steps of a JSON pointer, as Ajv writes it. */
export function stepsOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/**
 * What a person calls a place in what was sent: “材料”第 3 项的“页数”. Names come from the titles of the schema;
 * a part without a title keeps its key.
 */
export function nameOf(schema: PlainSchema, steps: string[], language: Language): string {
  let candidates = [schema]
  let name = ''
  for (const step of steps) {
    const inList = candidates.some((one) => branches(one).some((branch) => branch.items !== undefined)) && /^\d+$/.test(step)
    candidates = candidates.flatMap((one) => branches(one).flatMap((branch) => partsAt(branch, step)))
    if (inList) {
      name = language === 'zh' ? `${name}第 ${Number(step) + 1} 项` : `${name} ${Number(step) + 1}`.trim()
    } else {
      const title = titleOf(candidates, language) ?? step
      name = name === '' ? title : language === 'zh' ? `${name}的${title}` : `${name}: ${title}`
    }
  }
  if (name !== '') return name
  return titleOf([schema], language) ?? (language === 'zh' ? '发送的内容' : 'what was sent')
}

/** The advice that the schema itself gives for a place, or null. */
export function adviceOf(schema: PlainSchema, steps: string[], language: Language): string | null {
  let candidates = [schema]
  for (const step of steps) candidates = candidates.flatMap((one) => branches(one).flatMap((branch) => partsAt(branch, step)))
  const key = language === 'zh' ? 'x-fix' : 'x-fix-en'
  return candidates.flatMap(branches).find((one) => one[key] !== undefined)?.[key] ?? null
}

function titleOf(candidates: PlainSchema[], language: Language): string | null {
  const titled = candidates.flatMap(branches).find((one) => one.title !== undefined)
  return titled === undefined ? null : ((language === 'en' ? titled['x-en'] : undefined) ?? titled.title ?? null)
}

function branches(schema: PlainSchema): PlainSchema[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  return [schema, ...inner.flatMap(branches)]
}

function partsAt(schema: PlainSchema, step: string): PlainSchema[] {
  const own = Object.hasOwn(schema.properties ?? {}, step) ? schema.properties?.[step] : undefined
  if (own !== undefined) return [own]
  if (/^\d+$/.test(step) && typeof schema.items === 'object') return [schema.items]
  const byPattern = Object.values(schema.patternProperties ?? {})
  return typeof schema.additionalProperties === 'object' ? [...byPattern, schema.additionalProperties] : byPattern
}
