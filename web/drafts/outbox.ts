import { createStore, del, entries, set } from 'idb-keyval'
import { isFinal } from '../api/failure.ts'

/** What a person has handed in and the server has not answered yet. */
export type Waiting = {
  commandId: string
  operation: string
  call: unknown
  /** What it is, for the list of what waits. */
  title: string
  since: string
  /** Why the server would not take it; it then waits for the person and not for the network. */
  refusal: string | null
}

export type OutboxStore = {
  put(waiting: Waiting): Promise<void>
  remove(commandId: string): Promise<void>
  all(): Promise<Waiting[]>
}

/** The outbox in the browser's own database. */
export function deviceOutbox(): OutboxStore {
  const store = createStore('tongban-outbox', 'outbox')
  return {
    put: (waiting) => set(waiting.commandId, waiting, store),
    remove: (commandId) => del(commandId, store),
    all: async () => (await entries<string, Waiting>(store)).map(([, waiting]) => waiting),
  }
}

/**
 * Sends one thing, keeping it until the server has answered. Resolves with the reply; rejects with
 * the failure, and then it is still kept, unless the answer was final and the person stands before it.
 */
export async function sendKept<Reply>(outbox: OutboxStore, waiting: Waiting, send: (waiting: Waiting) => Promise<Reply>): Promise<Reply> {
  await outbox.put(waiting)
  try {
    const reply = await send(waiting)
    await outbox.remove(waiting.commandId)
    return reply
  } catch (failure) {
    if (isFinal(failure)) await outbox.remove(waiting.commandId)
    throw failure
  }
}

/** Sends everything that waits, oldest first, and answers with what is still there. A refused one is marked and kept. */
export async function sendWaiting(
  outbox: OutboxStore,
  send: (waiting: Waiting) => Promise<unknown>,
  sayRefusal: (failure: unknown) => string,
): Promise<Waiting[]> {
  const waiting = (await outbox.all()).sort((one, other) => (one.since < other.since ? -1 : 1))
  for (const one of waiting) {
    if (one.refusal !== null) continue
    try {
      await send(one)
      await outbox.remove(one.commandId)
    } catch (failure) {
      if (!isFinal(failure)) break
      await outbox.put({ ...one, refusal: sayRefusal(failure) })
    }
  }
  return outbox.all()
}
