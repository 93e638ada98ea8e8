import { clear, createStore, del, get, update } from 'idb-keyval'
import { browserNow } from '../ui/now.ts'
import { withFields } from './draft.ts'
import type { Draft, DraftStore } from './draft.ts'

type AnyDraft = Draft<Record<string, unknown>>

/** Drafts in the browser's own database. They outlive a reload, a crash, and the end of a session. */
export function deviceStore(): DraftStore {
  const store = createStore('tongban-drafts', 'drafts')
  return {
    read: async (id) => (await get<AnyDraft>(id, store)) ?? null,
    merge: async (id, fields) => {
      let after: AnyDraft | null = null
      const made = { at: browserNow(), commandId: crypto.randomUUID() }
      await update<AnyDraft>(id, (before) => (after = withFields(before ?? null, id, fields, made)), store)
      return after!
    },
    remove: (id) => del(id, store),
    removeAll: () => clear(store),
  }
}
