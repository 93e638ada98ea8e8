export type AutosaveState = 'saved' | 'saving' | 'failed'

type AutosaveOptions = {
  write: (fields: Record<string, unknown>) => Promise<void>
  waitMs: number
  onState: (state: AutosaveState) => void
}

/** Gathers changed fields and writes them together a moment after the last one; `flush` writes at once. */
export function makeAutosave({ write, waitMs, onState }: AutosaveOptions) {
  let waiting: Record<string, unknown> = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<void> = Promise.resolve()

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    if (Object.keys(waiting).length === 0) return last
    const fields = waiting
    waiting = {}
    last = last.then(async () => {
      try {
        await write(fields)
        if (Object.keys(waiting).length === 0) onState('saved')
      } catch {
        // What could not be written is tried again together with the next change.
        waiting = { ...fields, ...waiting }
        onState('failed')
      }
    })
    return last
  }

  return {
    change(fields: Record<string, unknown>): void {
      waiting = { ...waiting, ...fields }
      onState('saving')
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), waitMs)
    },
    flush,
    /** Forgets what has not been written yet; for a draft that was handed in. */
    stop(): void {
      clearTimeout(timer)
      waiting = {}
    },
  }
}
