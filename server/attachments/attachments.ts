import { Readable } from 'node:stream'
import type pg from 'pg'
import type { Attachment } from '@tongban/domain/attachment.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import type { Caller } from '../identity/caller.ts'
import { actualTime } from '../platform/actual-time.ts'
import { takeTry, type TryLimit } from '../platform/attempts/attempt.store.ts'
import type { SubjectKey } from '../identity/subject-key.ts'
import type { PlatformClock } from '../platform/clock.ts'
import { inTransaction, type Reader } from '../platform/database/pool.ts'
import type { FileStore, NotTaken } from '../platform/files/file-store.ts'
import type { ArrivingFile } from '../platform/http/call.ts'
import { refuse, type Refused } from '../platform/http/refused.ts'
import type { Logger } from '../platform/log.ts'
import { findBrought, findHeld, keepAttachment } from './attachment.store.ts'
import { fittingName } from './file-name.ts'

export const FILE_BYTES_MAX = 20 * 1024 * 1024
/** What a resident may send in a day: many times what any matter asks for, and not enough to fill a disk. */
const RESIDENT_UPLOADS: TryLimit = { most: 200, withinSeconds: 86_400 }

/** What a case says of one of its files: what it is called there, and which other regions may hold it. */
export type CaseFile = { name: string; otherRegions: string[] }

/**
 * Finds a file of a case for somebody; null when he has no part in the case, or the case has no such file. It
 * is all that attachments know of cases, and the only way to another person's file.
 */
export type FindCaseFile = (caller: Caller, caseId: string, digest: string) => Promise<CaseFile | null>

/** Asks another region for a file. Null when it does not hand it over; throws when it cannot be reached. */
export type FetchFromPeer = (fromRegion: string, toRegion: string, digest: string) => Promise<AsyncIterable<Uint8Array> | null>

export type AttachmentTools = {
  pool: pg.Pool
  reading: Reader
  files: FileStore
  clock: PlatformClock
  subjectKey: SubjectKey
  findCaseFile: FindCaseFile
  fetchFromPeer: FetchFromPeer
  log: Logger
}

/**
 * Takes a file in. The answer names it by its content and by a harmless name.
 *
 * @throws Refused FileTooLarge, FileTypeRefused, FileMissing, TooManyTries
 */
export async function takeIn(tools: AttachmentTools, caller: Caller, file: ArrivingFile, language: Language): Promise<Attachment> {
  const { pool, clock, files } = tools
  const uploader = tools.subjectKey(caller.kind === 'staff' ? caller.accountId : caller.phone)
  if (caller.kind === 'applicant') {
    const { allowed } = await inTransaction(pool, (writer) => takeTry(writer, caller.region, `upload:${uploader}`, actualTime(clock), RESIDENT_UPLOADS))
    if (!allowed) throw refuse({ code: 'TooManyTries' })
  }
  const stored = await files.put(file.stream, FILE_BYTES_MAX)
  if ('refused' in stored) throw refusalOf(stored, language)
  const attachment = { ...stored, name: fittingName(file.name, stored.contentType) }
  await inTransaction(pool, (writer) => keepAttachment(writer, caller.region, attachment, uploader, clock.now()))
  return attachment
}

function refusalOf(notTaken: NotTaken, language: Language): Refused {
  switch (notTaken.refused) {
    case 'tooLarge': return refuse({ code: 'FileTooLarge' })
    case 'empty': return refuse({ code: 'FileMissing' })
    case 'type': return refuse({ code: 'FileTypeRefused', found: notTaken.found[language] })
  }
}

/**
 * Opens a file of a case for somebody who has a part in it. What only another region holds is fetched from
 * there, checked by its digest, and kept.
 *
 * @throws Refused CaseNotFound, FileNotHere
 */
export async function openCaseFile(
  tools: AttachmentTools, caller: Caller, caseId: string, digest: string,
): Promise<{ content: Readable; contentType: string; name: string }> {
  const known = await tools.findCaseFile(caller, caseId, digest)
  if (known === null) throw refuse({ code: 'CaseNotFound' })
  const held = (await findHeld(tools.reading, caller.region, digest)) ?? (await fetchOnce(tools, caller.region, known, digest))
  const content = held === null ? null : await tools.files.open(digest)
  if (held === null || content === null) throw refuse({ code: 'FileNotHere' })
  return { content, contentType: held.contentType, name: fittingName(known.name, held.contentType) }
}

/** A file that a region holds, for handing it to a peer that may have it; null when the region has no such file. */
export async function openHeldFile(
  tools: Pick<AttachmentTools, 'reading' | 'files'>, region: string, digest: string,
): Promise<Readable | null> {
  return (await findHeld(tools.reading, region, digest)) === null ? null : tools.files.open(digest)
}

/**
 * The files among these that somebody did not bring to this region himself: he may not hand them in.
 *
 * @param uploader the account's id or the resident's phone number
 */
export async function findUnknownFiles(
  tools: Pick<AttachmentTools, 'reading' | 'subjectKey'>, region: string, uploader: string, digests: readonly string[],
): Promise<string[]> {
  const brought = await findBrought(tools.reading, region, tools.subjectKey(uploader), digests)
  return digests.filter((digest) => !brought.includes(digest))
}

/** Tries the regions one after the other. A region that cannot be reached is noted and the next one asked. */
async function fetchOnce(tools: AttachmentTools, region: string, known: CaseFile, digest: string): Promise<Attachment | null> {
  for (const peer of known.otherRegions) {
    try {
      const content = await tools.fetchFromPeer(peer, region, digest)
      const stored = content === null ? null : await tools.files.put(Readable.from(content), FILE_BYTES_MAX)
      if (stored === null) continue
      if ('refused' in stored || stored.digest !== digest) throw new Error('What arrived is not the file that was asked for')
      const attachment = { ...stored, name: fittingName(known.name, stored.contentType) }
      await inTransaction(tools.pool, (writer) => keepAttachment(writer, region, attachment, `region:${peer}`, tools.clock.now()))
      return attachment
    } catch (error) {
      tools.log.warn({ region, peer, digest, error }, 'a file could not be fetched')
    }
  }
  return null
}
