import fc, { type Arbitrary } from 'fast-check'

/** A schema as the API document prints it. */
export type Schema = {
  type?: string | string[]; enum?: unknown[]; const?: unknown; anyOf?: Schema[]; properties?: Record<string, Schema>; required?: string[]
  items?: Schema; additionalProperties?: Schema | boolean; patternProperties?: Record<string, Schema>
  format?: string; pattern?: string; minLength?: number; maxLength?: number; minimum?: number; maximum?: number; maxItems?: number
}

/** Values that programs stumble over, of every type, whatever was asked for. */
const HOSTILE: unknown[] = [
  null, '', ' ', '\0', 'a\u0000b', '\ud800', '\udfff\ud800', '\u202e', '👩‍👩‍👧', '铁'.repeat(300), 'a'.repeat(5000), "'; drop table record; --", '%', '%00', '{{7*7}}', '$1', '\\', '../../etc/passwd',
  '__proto__', 'constructor', '2026-02-30', '9999-99-99', '-271821-04-20', '+275760-09-13T00:00:00Z', 'NaN', 'null', '0x10', '1e400', '-0', 'true',
  0, -1, 0.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, Number.MAX_VALUE, true, false, [], {}, [[[[[]]]]], { a: { b: { c: null } } }, Array.from({ length: 300 }, () => 0),
  { constructor: 1 }, { '\0': 1 }, { length: -1 },
]

const hostile = fc.constantFrom(...HOSTILE)

/** Real values by the name of the field, so that most requests get past the door and into the rooms. */
export type KnownValues = Record<string, unknown[]>

/** Values for a schema: mostly what it asks for, now and then what it does not. */
export function valuesFor(schema: Schema, known: KnownValues, name = ''): Arbitrary<unknown> {
  const fitting = fittingValues(schema, known, name)
  const real = known[name]
  return real === undefined
    ? fc.oneof({ weight: 24, arbitrary: fitting }, { weight: 1, arbitrary: hostile })
    : fc.oneof({ weight: 24, arbitrary: fc.constantFrom(...real) }, { weight: 3, arbitrary: fitting }, { weight: 1, arbitrary: hostile })
}

function fittingValues(schema: Schema, known: KnownValues, name: string): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => valuesFor(one, known, name)))
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'string') return textFor(schema)
  if (type === 'integer') return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 5, 2 ** 31 - 1) })
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true })
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'array') return fc.array(valuesFor(schema.items ?? {}, known, name), { maxLength: Math.min(schema.maxItems ?? 3, 3) })
  return type === 'object' ? objectFor(schema, known) : fc.jsonValue({ maxDepth: 2 })
}

function textFor(schema: Schema): Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.uuid()
  if (schema.format === 'date') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  if (schema.format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern))
  return fc.string({ unit: 'grapheme', minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 30, 30) })
}

function objectFor(schema: Schema, known: KnownValues): Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {})
  if (properties.length === 0) return fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 })
  const whole = fc.record(Object.fromEntries(properties.map(([name, part]) => [name, valuesFor(part, known, name)])), { requiredKeys: schema.required ?? [] })
  return fc.oneof(
    { weight: 30, arbitrary: whole },
    { weight: 1, arbitrary: whole.map((value) => ({ ...value, surprise: 1 })) },
    { weight: 1, arbitrary: fc.tuple(whole, fc.constantFrom(...properties.map(([name]) => name))).map(([value, gone]) => { const { [gone]: _, ...rest } = value as Record<string, unknown>; return rest }) },
  )
}
