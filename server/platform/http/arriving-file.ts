import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { ArrivingFile } from './call.ts'
import { refuse, type Refused } from './refused.ts'

const NAME_CHARACTERS_MAX = 200

/** The one file of an upload, as it begins to arrive, or the refusal when there is none. */
export async function arrivingFile(request: FastifyRequest): Promise<ArrivingFile | Refused> {
  if (!request.isMultipart()) return refuse({ code: 'FileMissing' })
  try {
    const parts = request.files()
    const { value: part } = await parts.next()
    return part === undefined ? refuse({ code: 'FileMissing' }) : { name: harmlessName(part.filename), stream: Readable.from(contentOf(part.file, parts)) }
  } catch {
    // Whatever the reader of the form stumbles over, what was sent is no form.
    return refuse({ code: 'BodyUnreadable' })
  }
}

/** The content to its end, and not one byte of it believed before the form has ended as a form does. */
async function* contentOf(file: Readable, parts: AsyncIterator<unknown>): AsyncGenerator<Buffer> {
  let another = false
  try {
    for await (const piece of file) yield piece as Buffer
    another = !(await parts.next()).done
  } catch (error) {
    throw refuse({ code: (error as { code?: string }).code === 'FST_FILES_LIMIT' ? 'OneFileOnly' : 'BodyUnreadable' })
  }
  if (another) throw refuse({ code: 'OneFileOnly' })
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
