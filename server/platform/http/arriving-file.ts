import type { FastifyRequest } from 'fastify'
import type { ArrivingFile } from './call.ts'
import { refuse, type Refused } from './refused.ts'

const NAME_CHARACTERS_MAX = 200

/** The one file of an upload, as it begins to arrive, or the refusal when there is none. */
export async function arrivingFile(request: FastifyRequest): Promise<ArrivingFile | Refused> {
  if (!request.isMultipart()) return refuse({ code: 'FileMissing' })
  try {
    const part = await request.file()
    return part === undefined ? refuse({ code: 'FileMissing' }) : { name: harmlessName(part.filename), stream: part.file }
  } catch {
    // Whatever the reader of the form stumbles over, what was sent is no form.
    return refuse({ code: 'BodyUnreadable' })
  }
}

/** The last part of the name, without what a file system, a header or a terminal could take for something else. */
export function harmlessName(given: string | undefined): string {
  const last = (given ?? '').toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // oxlint-disable-next-line no-control-regex -- control characters are what must go
  const clean = last.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '').trim()
  if (clean === '' || /^\.+$/.test(clean)) return '未命名'
  const characters = [...clean]
  if (characters.length <= NAME_CHARACTERS_MAX) return clean
  const ending = /\.\w{1,8}$/.exec(clean)?.[0] ?? ''
  return characters.slice(0, NAME_CHARACTERS_MAX - ending.length).join('') + ending
}
