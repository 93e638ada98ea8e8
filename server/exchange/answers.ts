/** Lets a request wait for the answer to a command that went to another region. */
export type Answers = {
  wait(region: string, commandId: string, milliseconds: number): Promise<void>
  arrived(region: string, commandId: string): void
}

/** Waiting in this process. When the answer comes in through another process the wait simply ends late. */
export function createAnswers(): Answers {
  const waiting = new Map<string, Set<() => void>>()
  return {
    wait(region, commandId, milliseconds) {
      return new Promise((resolve) => {
        const key = `${region}/${commandId}`
        const together = waiting.get(key) ?? new Set()
        const timer = setTimeout(end, milliseconds)
        function end(): void {
          clearTimeout(timer)
          together.delete(end)
          if (together.size === 0) waiting.delete(key)
          resolve()
        }
        waiting.set(key, together.add(end))
      })
    },
    arrived(region, commandId) {
      const ends = waiting.get(`${region}/${commandId}`)
      if (ends) for (const end of Array.from(ends)) end()
    },
  }
}
