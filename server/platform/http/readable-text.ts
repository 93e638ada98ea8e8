/** No form of ours is nested as deeply as this; what is, was made to exhaust somebody. */
const DEPTH_MAX = 40

export type Unreadable = { steps: string[]; keyword: 'unreadable' | 'depth' | 'endless' }

/**
 * Finds text that the database cannot keep (a null character, half of a surrogate pair), a number beyond all
 * numbers, or nesting without end, in values as well as in the names of fields. Null when there is none.
 */
export function unreadablePlace(value: unknown): Unreadable | null {
  return search(value, [])
}

function search(value: unknown, steps: string[]): Unreadable | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : { steps, keyword: 'endless' }
  if (typeof value === 'string') return isReadable(value) ? null : { steps, keyword: 'unreadable' }
  if (typeof value !== 'object' || value === null) return null
  if (steps.length >= DEPTH_MAX) return { steps: steps.slice(0, 1), keyword: 'depth' }
  for (const [key, inner] of Object.entries(value)) {
    if (!isReadable(key)) return { steps: [...steps, key.toWellFormed().replaceAll('\0', '')], keyword: 'unreadable' }
    const found = search(inner, [...steps, key])
    if (found !== null) return found
  }
  return null
}

function isReadable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
