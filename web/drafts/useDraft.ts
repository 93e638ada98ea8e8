import { useCallback, useEffect, useMemo, useState } from 'react'
import { browserTime } from '../ui/now.ts'
import { makeAutosave } from './autosave.ts'
import type { AutosaveState } from './autosave.ts'
import type { DraftStore } from './draft.ts'

const waitMs = 350

type Kept<Content> = { content: Partial<Content>; commandId: string }

/**
 * A draft on this device, field by field. It is written a moment after each change, and at once when
 * the page is hidden or left; it is removed only by `handedIn`.
 */
export function useDraft<Content extends object>(store: DraftStore, id: string) {
  const [kept, setKept] = useState<Kept<Content> | null>(null)
  const [state, setState] = useState<AutosaveState>('saved')
  const [savedAt, setSavedAt] = useState<string | null>(null)

  const saving = useMemo(
    () =>
      makeAutosave({
        waitMs,
        write: async (fields) => void (await store.merge(id, fields)),
        onState: (next) => {
          setState(next)
          if (next === 'saved') setSavedAt(browserTime())
        },
      }),
    [store, id],
  )

  useEffect(() => {
    let current = true
    const open = async () => {
      const draft = await store.read(id).catch(() => null)
      if (current) setKept({ content: (draft?.content ?? {}) as Partial<Content>, commandId: draft?.commandId ?? crypto.randomUUID() })
    }
    void open()
    const leave = () => void saving.flush()
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      current = false
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      void saving.flush()
    }
  }, [store, id, saving])

  const change = useCallback(
    (fields: Partial<Content>) => {
      setKept((before) => (before === null ? before : { ...before, content: { ...before.content, ...fields } }))
      saving.change(fields as Record<string, unknown>)
    },
    [saving],
  )

  const handedIn = useCallback(async () => {
    saving.stop()
    await store.remove(id)
    setKept({ content: {}, commandId: crypto.randomUUID() })
  }, [saving, store, id])

  return { content: kept?.content ?? null, commandId: kept?.commandId ?? null, state, savedAt, change, handedIn }
}
