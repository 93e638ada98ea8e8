/** Runs pieces of work with the same key one after the other; null when too many are waiting already. */
export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result> | null

/**
 * Makes turns. Guesses at one password are judged one by one, so that a hundred at the same moment are no
 * way around a limit of five.
 *
 * @param most how many may wait behind one key
 */
export function createTurns(most: number): Turns {
  const lines = new Map<string, { waiting: number; last: Promise<unknown> }>()
  return (key, work) => {
    const line = lines.get(key) ?? { waiting: 0, last: Promise.resolve() }
    if (line.waiting >= most) return null
    line.waiting += 1
    lines.set(key, line)
    const mine = line.last.then(work)
    line.last = mine.catch(() => undefined).finally(() => {
      line.waiting -= 1
      if (line.waiting === 0) lines.delete(key)
    })
    return mine
  }
}
