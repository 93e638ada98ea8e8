import type { Static, TObject, TSchema } from 'typebox'
import type { Permission } from '@tongban/domain/identity/permissions.ts'

export type { Permission }

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * One thing that can be asked of a deployment: where, by whom, with what, and every named refusal. The
 * server mounts it, the web calls it, the API document is printed from it; none of them says it again.
 */
export type Operation<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema = TSchema,
  Reply extends TSchema = TSchema,
> = {
  /** feature.verb, unique. */
  id: string
  method: Method
  /** With :names for params, beginning with /api/. */
  path: string
  summary: { zh: string; en: string }
  permission: Permission
  params?: Params
  query?: Query
  body?: Body
  /** The body is one file as multipart/form-data. */
  upload?: boolean
  reply: Reply
  /** Codes of contract/refusals.ts that this operation can answer, besides those of bad input and missing rights. */
  refusals: readonly string[]
}

/** Declares an operation; the types of its parts are kept for both readers. */
export function operation<
  Params extends TObject = TObject<{}>,
  Query extends TObject = TObject<{}>,
  Body extends TSchema = TSchema,
  Reply extends TSchema = TSchema,
>(declared: Operation<Params, Query, Body, Reply>): Operation<Params, Query, Body, Reply> {
  return Object.freeze(declared)
}

export type ParamsOf<O> = O extends Operation<infer P, TObject, TSchema, TSchema> ? Static<P> : never
export type QueryOf<O> = O extends Operation<TObject, infer Q, TSchema, TSchema> ? Static<Q> : never
export type BodyOf<O> = O extends Operation<TObject, TObject, infer B, TSchema> ? Static<B> : never
export type ReplyOf<O> = O extends Operation<TObject, TObject, TSchema, infer R> ? Static<R> : never
