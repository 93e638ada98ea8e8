import { refusalTexts } from '@tongban/contract/refusals.ts'
import type { AnyOperation } from './call.ts'

type Node = Record<string, unknown>

/**
 * What must hold of every operation before it is reachable. Throws with the operation's name otherwise:
 * a route without a permission or with input without bounds is a mistake that must not reach a running
 * platform.
 *
 * @rule S-05 @rule S-18
 */
export function assertSound(operation: AnyOperation): void {
  const complain = (what: string): never => { throw new Error(`The operation ${operation.id} ${what}`) }
  if (!operation.permission) complain('names no permission; say "public" when it needs none')
  if (!operation.path.startsWith('/api/')) complain('has a path outside /api/')
  for (const code of operation.refusals) {
    if (refusalTexts[code] === undefined) complain(`can refuse with ${code}, which has no text in contract/refusals.ts`)
  }
  if (operation.method === 'GET' && operation.body !== undefined) complain('reads and yet takes a body')
  const named = [...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
  const known = Object.keys((operation.params as Node | undefined)?.['properties'] ?? {})
  if (named.toSorted().join() !== known.toSorted().join()) complain(`has the path ${operation.path} but the parameters ${known.join(', ') || 'none'}`)
  for (const part of ['params', 'query', 'body'] as const) {
    const unbounded = findUnbounded(operation[part] as unknown, part)
    if (unbounded !== null) complain(`takes ${unbounded} without a bound: give it a maxLength, a maximum, a format or a pattern`)
  }
}

/** The place of the first text or number in a schema that may be as long or as large as the sender likes. */
function findUnbounded(schema: unknown, place: string): string | null {
  if (typeof schema !== 'object' || schema === null) return null
  const node = schema as Node
  if (node['enum'] !== undefined || node['const'] !== undefined) return null
  if (node['type'] === 'string' && !isBoundedText(node)) return place
  if ((node['type'] === 'integer' || node['type'] === 'number') && node['maximum'] === undefined) return place
  const parts: [string, unknown][] = [
    ...Object.entries((node['properties'] as Node | undefined) ?? {}).map(([key, part]): [string, unknown] => [`${place}.${key}`, part]),
    [`${place}[]`, node['items']],
    [`${place}.*`, node['additionalProperties']],
    ...Object.entries((node['patternProperties'] as Node | undefined) ?? {}).map(([, part]): [string, unknown] => [`${place}.*`, part]),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((key) => ((node[key] as unknown[] | undefined) ?? []).map((part): [string, unknown] => [place, part])),
  ]
  for (const [inner, part] of parts) {
    const found = findUnbounded(part, inner)
    if (found !== null) return found
  }
  return null
}

function isBoundedText(node: Node): boolean {
  if (node['maxLength'] !== undefined || node['format'] !== undefined) return true
  const pattern = String(node['pattern'] ?? '*')
  return pattern.startsWith('^') && pattern.endsWith('$') && !/(?<!\\)[*+]|\{\d+,\}/.test(pattern)
}
