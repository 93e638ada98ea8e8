/** The order of a list on the screen, and how many new rows wait to be shown. */
export type SteadyRows = { shown: readonly string[]; held: number }

/**
 * The list after it was read again while somebody works in it: rows keep their places, those that left go
 * (but not the one that is open), and a row that would push others down waits until it is asked for. A row
 * that comes after all others pushes nothing and is shown at once.
 */
export function steadyRows(shown: readonly string[], read: readonly string[], open: string | null): SteadyRows {
  const there = new Set(read)
  const kept = shown.filter((id) => there.has(id) || id === open)
  const known = new Set(kept)
  const last = Math.max(-1, ...kept.map((id) => read.indexOf(id)))
  const after = read.slice(last + 1).filter((id) => !known.has(id))
  return { shown: [...kept, ...after], held: read.length - kept.filter((id) => there.has(id)).length - after.length }
}
