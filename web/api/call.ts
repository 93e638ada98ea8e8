import { ApiProblem, problemOf } from './failure.ts'
import { addressOf } from './operation.ts'
import type { AnyOperation, CallOf, ReplyOf } from './operation.ts'
import { throughGates } from './session-gate.ts'

const patienceMs = 20_000

/**
 * Asks the server to do an operation of the contract. When the session has ended, or a password has to be
 * chosen first, the page stays as it is, the person does that, and the same call is made once more. What the
 * page does by itself asks `quietly`: nobody is interrupted by a login. Throws ApiProblem.
 */
export async function call<O extends AnyOperation>(operation: O, given: CallOf<O>, { quietly = false } = {}): Promise<ReplyOf<O>> {
  return quietly ? ask(operation, given) : throughGates(() => ask(operation, given))
}

async function ask<O extends AnyOperation>(operation: O, given: CallOf<O>): Promise<ReplyOf<O>> {
  const { body } = given as { body?: unknown }
  const reply = await reach(addressOf(operation, given as object), {
    method: operation.method,
    headers: { accept: 'application/json', 'accept-language': document.documentElement.lang, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(patienceMs),
  })
  const content = await readJson(reply)
  if (!reply.ok) throw problemOf(reply.status, content)
  return content as ReplyOf<O>
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request)
  } catch (fault) {
    const late = fault instanceof DOMException && fault.name === 'TimeoutError'
    throw new ApiProblem(0, late ? 'timeout' : 'offline')
  }
}

/** A reply that is cut off or is not JSON came from something between us and the server. */
async function readJson(reply: Response): Promise<unknown> {
  try {
    const text = await reply.text()
    return text === '' ? null : JSON.parse(text)
  } catch {
    if (reply.ok) throw new ApiProblem(0, 'offline')
    return null
  }
}
