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
  Needs extends Permission = Permission,
  Uploads extends boolean = boolean,
> = {
  /** feature.verb, unique. */
  id: string
  method: Method
  /** With :names for params, beginning with /api/. */
  path: string
  summary: { zh: string; en: string }
  permission: Needs
  params?: Params
  query?: Query
  body?: Body
  /** The body is one file as multipart/form-data. */
  upload?: Uploads
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
  const Needs extends Permission = Permission,
  const Uploads extends boolean = false,
>(declared: Operation<Params, Query, Body, Reply, Needs, Uploads>): Operation<Params, Query, Body, Reply, Needs, Uploads> {
  return Object.freeze(declared)
}

// oxlint-disable-next-line typescript/no-explicit-any -- parts that are not asked for may be anything
type Any = any

export type ParamsOf<O> = O extends Operation<infer P, Any, Any, Any, Any, Any> ? Static<P> : never
export type QueryOf<O> = O extends Operation<Any, infer Q, Any, Any, Any, Any> ? Static<Q> : never
export type BodyOf<O> = O extends Operation<Any, Any, infer B, Any, Any, Any> ? Static<B> : never
export type ReplyOf<O> = O extends Operation<Any, Any, Any, infer R, Any, Any> ? Static<R> : never
