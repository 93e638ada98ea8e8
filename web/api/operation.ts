import type { BodyOf, Operation, ParamsOf, QueryOf, ReplyOf } from '@tongban/contract/operation.ts'

export type { ReplyOf }

// oxlint-disable-next-line typescript/no-explicit-any -- parts that are not asked for may be anything
type Any = any

export type AnyOperation = Operation<Any, Any, Any, Any>

/** A part that an operation does not have is not asked for; one that may be empty may be left out. */
type Part<Name extends string, Value> = unknown extends Value ? unknown : keyof Value extends never ? unknown : {} extends Value ? { [K in Name]?: Value } : { [K in Name]: Value }

/** What an operation is called with. */
export type CallOf<O> = Part<'params', ParamsOf<O>> & Part<'query', QueryOf<O>> & Part<'body', BodyOf<O>>

/** The address of an operation, with its parameters and its query in place. Throws when a parameter is missing. */
export function addressOf(operation: Pick<AnyOperation, 'id' | 'path'>, call: { params?: unknown; query?: unknown }): string {
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
