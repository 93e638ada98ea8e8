import type { Wire } from '../random-requests/wire.ts'

/** Somebody of the staff by his login, or a resident by his phone. */
export type Identity = { region: string; login: string } | { region: string; phone: string }

// oxlint-disable-next-line typescript/no-explicit-any -- whatever came back; who reads it knows what he asked for
export type Reply = { status: number; body: any }

/** Somebody at a device that keeps its cookie, and logs in again when the platform does not know it any more. */
export type Person = {
  identity: Identity
  /** @throws Unanswered when the platform went away before it had answered */
  get(path: string): Promise<Reply>
  post(path: string, body: unknown): Promise<Reply>
}

/** The line broke before an answer had come: the request may have been carried out, or not. */
export class Unanswered extends Error {}

export function openPerson(wire: Wire, address: string, password: string, identity: Identity): Person {
  let cookie = ''
  const send = async (method: string, url: string, body: unknown): Promise<Reply> => {
    const headers = { cookie, 'content-type': 'application/json' }
    const reply = await answered(wire.send({ method, url, headers, payload: body === undefined ? undefined : JSON.stringify(body) }))
    return { status: reply.statusCode, body: JSON.parse(reply.body) }
  }
  const ask = async (method: string, path: string, body?: unknown): Promise<Reply> => {
    if (cookie === '') cookie = await logIn(address, password, identity)
    const reply = await send(method, path, body)
    if (reply.status !== 401) return reply
    cookie = await logIn(address, password, identity)
    return send(method, path, body)
  }
  return { identity, get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body) }
}

/** The cookie of a new session. */
async function logIn(address: string, password: string, identity: Identity): Promise<string> {
  if ('login' in identity) return cookieFrom(await post(`${address}/api/session/staff`, { ...identity, password }))
  const sent = await post(`${address}/api/session/phone-code`, identity)
  const { demoCode: code } = (await answered(sent.json())) as { demoCode: string }
  return cookieFrom(await post(`${address}/api/session/applicant`, { ...identity, code }))
}

async function post(url: string, body: object): Promise<Response> {
  const reply = await answered(fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }))
  if (reply.status !== 200) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`)
  return reply
}

function cookieFrom(reply: Response): string {
  return reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const BROKEN_LINE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/** Tells a broken line apart from every other fault. */
async function answered<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: { code?: string } }
    if (BROKEN_LINE.has(code ?? cause?.code ?? '')) throw new Unanswered()
    throw error
  }
}
