import fc from 'fast-check'

/** As much of a schema as a fitting value needs. */
export type Sampled = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Sampled[]
  properties?: Record<string, Sampled>
  required?: string[]
  items?: Sampled
  format?: string
  pattern?: string
  minLength?: number
  minimum?: number
  minItems?: number
}

/** The plainest value that a schema takes: the same each time, with nothing in it that need not be there. */
export function sampleOf(schema: Sampled): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.anyOf !== undefined) return sampleOf(schema.anyOf[0]!)
  switch (schema.type) {
    case 'string': return textOf(schema)
    case 'integer': case 'number': return schema.minimum ?? 0
    case 'boolean': return true
    case 'array': return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}))
    case 'object': return Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name)).map(([name, part]) => [name, sampleOf(part)]))
    default: return null
  }
}

function textOf({ format, pattern, minLength }: Sampled): string {
  if (format === 'uuid') return '01990000-0000-7000-8000-00000000000f'
  if (format === 'date') return '2026-09-17'
  if (pattern !== undefined) return fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: 1, numRuns: 1 })[0]!.padEnd(minLength ?? 0, '0')
  return '字'.repeat(minLength ?? 1)
}
