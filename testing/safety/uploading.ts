import type { Constellation } from '../constellation.ts'

/** The smallest picture there is, and the smallest document. */
export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

const BOUNDARY = 'between-the-parts'

/** One part of a form with files. `name` is written as it stands, whatever it does to the header. */
export type Part = { name: string; content: Buffer; type?: string }

/** A form with files as a browser writes it; `ends` false breaks off in the middle. */
export function formOf(parts: Part[], ends = true): Buffer {
  const pieces = parts.flatMap(({ name, content, type = 'image/png' }) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`), content, Buffer.from('\r\n'),
  ])
  return Buffer.concat([...pieces, ...(ends ? [Buffer.from(`--${BOUNDARY}--\r\n`)] : [])])
}

/** Uploads a form as somebody with this cookie. */
export async function send(world: Constellation, cookie: string, payload: Buffer, headers: Record<string, string> = {}) {
  const answer = await world.app.http.fastify.inject({
    method: 'POST', url: '/api/files', payload, headers: { cookie, 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
  })
  return { status: answer.statusCode, body: answer.json() }
}

export const upload = (world: Constellation, cookie: string, name: string, content: Buffer) => send(world, cookie, formOf([{ name, content }]))

/** The Cookie header of a session of staff of the demo. */
export async function staffCookie(world: Constellation, region: string, login: string): Promise<string> {
  const payload = { region, login, password: world.content.demoAccounts!.password }
  return cookieIn(await world.app.http.fastify.inject({ method: 'POST', url: '/api/session/staff', payload }))
}

/** The Cookie header of a session of the resident with this number. A number gets one code a minute. */
export async function residentCookie(world: Constellation, region: string, phone: string): Promise<string> {
  const asked = await world.app.http.fastify.inject({ method: 'POST', url: '/api/session/phone-code', payload: { region, phone } })
  const payload = { region, phone, code: asked.json().demoCode }
  return cookieIn(await world.app.http.fastify.inject({ method: 'POST', url: '/api/session/applicant', payload }))
}

function cookieIn(answer: { headers: Record<string, unknown> }): string {
  return String(answer.headers['set-cookie']).split(';')[0]!
}
