import { ApiProblem } from './failure.ts'
import type { FailureKind } from './failure.ts'

/** Asks the person for what the server wants first; resolves when that is done, rejects when it was declined. */
export type AskPerson = () => Promise<void>

type Gate = {
  /** Names who asks the person, and answers with how to take the name back. */
  guard: (by: AskPerson) => () => void
  /** Waits until the person has done it once, however many calls stand here. False when he declined, or nobody is there to ask. */
  pass: () => Promise<boolean>
}

function makeGate(): Gate {
  let guardian: AskPerson | null = null
  let underWay: Promise<void> | null = null
  return {
    guard(by) {
      guardian = by
      return () => {
        if (guardian === by) guardian = null
      }
    },
    async pass() {
      if (guardian === null) return false
      underWay ??= guardian().finally(() => {
        underWay = null
      })
      try {
        await underWay
        return true
      } catch {
        return false
      }
    },
  }
}

const session = makeGate()
const password = makeGate()
const gates: Partial<Record<FailureKind, Gate>> = { sessionExpired: session, passwordMustChange: password }

/** Who asks for a new login when the session has ended. */
export const guardSessions = session.guard
/** Who asks for a password of the person's own when the one that he was given opens nothing else. */
export const guardPasswords = password.guard

/**
 * Makes a call, and makes it once more after each gate that the person had to pass on the way: a login, then
 * perhaps a new password. Throws what the call threw when he was not let through.
 */
export async function throughGates<Reply>(ask: () => Promise<Reply>): Promise<Reply> {
  const passed = new Set<Gate>()
  for (;;) {
    try {
      return await ask()
    } catch (failure) {
      const gate = failure instanceof ApiProblem ? gates[failure.kind] : undefined
      if (gate === undefined || passed.has(gate) || !(await gate.pass())) throw failure
      passed.add(gate)
    }
  }
}
