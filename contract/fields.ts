import { Type, type TObject, type TProperties, type TSchema, type TSchemaOptions } from 'typebox'

/**
 * The name of a field in both languages. A refusal for bad input names the field by it, so every field
 * that a person fills in carries one.
 */
export function named(zh: string, en: string, options: TSchemaOptions = {}): TSchemaOptions {
  return { title: zh, 'x-en': en, ...options }
}

/** An object that refuses fields it does not know, so that a slip in a name is told and not ignored. */
export function closed<T extends TProperties>(properties: T, options: TSchemaOptions = {}): TObject<T> {
  return Type.Object(properties, { additionalProperties: false, ...options })
}

/** A value or null. */
export function nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()])
}

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[], options: TSchemaOptions = {}) {
  return Type.Unsafe<T>({ type: 'string', enum: [...words], ...options })
}

export const Uuid = (zh: string, en: string) => Type.String(named(zh, en, { format: 'uuid' }))

/** An id that the caller makes once for one intent and keeps when it repeats the call. */
export const CommandId = Uuid('操作编号', 'Command id')

/** What is written in one line. */
export const Line = (zh: string, en: string, maxLength = 200) =>
  Type.String(named(zh, en, { minLength: 1, maxLength }))

/** What is written in sentences. */
export const Prose = (zh: string, en: string, maxLength = 2000) =>
  Type.String(named(zh, en, { minLength: 1, maxLength }))

export const RegionCode = Type.String(named('行政区划代码', 'Region code', { pattern: '^[0-9]{6}([0-9]{3})?$' }))
export const ItemCode = Type.String(named('事项编码', 'Item code', { minLength: 1, maxLength: 40, pattern: '^[0-9A-Za-z_-]+$' }))

export const InstantText = Type.String({ format: 'date-time' })
export const LegalDate = Type.String({ format: 'date' })

/** A name in both languages. */
export const Bilingual = closed({ zh: Type.String(), en: Type.String() })
