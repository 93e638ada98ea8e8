import { readFileSync } from 'node:fs'

/** One value with its verdict: 'valid', or the name of the reason against it. */
export type IdentifierVector = { value: string; verdict: string; note?: string; parts?: Record<string, unknown> }

/** The vectors of one file of this folder. */
export function readIdentifierVectors<Vector extends IdentifierVector>(file: string): Vector[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return (JSON.parse(text) as { vectors: Vector[] }).vectors
}

/** The area codes that the product ships with, as the set of all that were in force at some time. */
export function readAreaCodes(): Set<string> {
  const text = readFileSync(new URL('../../content/regions/area-codes.json', import.meta.url), 'utf8')
  const { current, former } = JSON.parse(text) as Record<'current' | 'former', Record<string, string[]>>
  return new Set([...Object.values(current), ...Object.values(former)].flat())
}
