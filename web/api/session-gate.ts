/** Asks the person to log in again; resolves when that is done, rejects when it was declined. */
export type RenewSession = () => Promise<void>

let renew: RenewSession | null = null
let underWay: Promise<void> | null = null

/** Names who asks for a new login, and answers with how to take the name back. */
export function guardSessions(by: RenewSession): () => void {
  renew = by
  return () => {
    if (renew === by) renew = null
  }
}

/** Waits for one new login, however many calls found the session ended. False when nobody is there to ask. */
export async function renewSession(): Promise<boolean> {
  if (renew === null) return false
  underWay ??= renew().finally(() => {
    underWay = null
  })
  try {
    await underWay
    return true
  } catch {
    return false
  }
}
