import type { Static, TSchema } from 'typebox'

/** What the client needs to know of an operation of the contract. */
export type AnyOperation = {
  id: string
  method: string
  path: string
  params?: TSchema | undefined
  query?: TSchema | undefined
  body?: TSchema | undefined
  reply: TSchema
}

type StaticOf<Schema> = Schema extends TSchema ? Static<Schema> : never
type Part<Name extends string, Schema> = [Schema] extends [TSchema] ? { [K in Name]: Static<Schema> } : unknown

/** What an operation is called with: only the parts that it has. */
export type CallOf<O extends AnyOperation> = Part<'params', O['params']> & Part<'body', O['body']> & QueryPart<O['query']>
type QueryPart<Schema> = [Schema] extends [TSchema] ? { query?: Static<Schema> } : unknown

export type ReplyOf<O extends AnyOperation> = StaticOf<O['reply']>

/** The address of an operation, with its parameters and its query in place. Throws when a parameter is missing. */
export function addressOf(operation: AnyOperation, call: { params?: unknown; query?: unknown }): string {
  const params = (call.params ?? {}) as Record<string, unknown>
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${operation.id} is called without its parameter ${name}`)
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((call.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== '') query.append(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
