import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { CryptoProvider } from '../crypto/provider.ts'
import { newId } from '../ids.ts'
import { judgeContent, type Found } from './content-type.ts'

/** A file that is safely on disk, named by the SM3 digest of its content. */
export type StoredFile = { digest: string; bytes: number; contentType: string }

/** Why a file was not taken. Nothing of it is kept. */
export type NotTaken = { refused: 'tooLarge' } | { refused: 'empty' } | { refused: 'type'; found: Found }

/** Files by the digest of their content: the same content is kept once, and what is read is what was written. */
export type FileStore = {
  /** Takes a file in. When this has answered, the file outlives a loss of power. */
  put(content: Readable | Buffer, limitBytes: number): Promise<StoredFile | NotTaken>
  /** The content, from the start; null when it is not here. */
  open(digest: string): Promise<ReadStream | null>
  read(digest: string): Promise<Buffer | null>
}

const DIGEST = /^[0-9a-f]{64}$/

/** A store in a folder of its own. What an interrupted run was still receiving is thrown away. */
export async function fileStore(folder: string, crypto: CryptoProvider): Promise<FileStore> {
  const arriving = join(folder, 'arriving')
  await rm(arriving, { recursive: true, force: true })
  await mkdir(arriving, { recursive: true, mode: 0o700 })
  const pathOf = (digest: string): string => join(folder, digest.slice(0, 2), digest.slice(2))
  return {
    async put(content, limitBytes) {
      const path = join(arriving, newId())
      try {
        const received = await receive(content, path, limitBytes, crypto)
        if (received === null) return { refused: 'tooLarge' }
        if (received.bytes === 0) return { refused: 'empty' }
        const judged = await judgeContent(path)
        if ('found' in judged) return { refused: 'type', found: judged.found }
        await settle(path, pathOf(received.digest))
        return { ...received, contentType: judged.contentType }
      } finally {
        await rm(path, { force: true })
      }
    },
    async open(digest) {
      if (!DIGEST.test(digest) || (await stat(pathOf(digest)).catch(() => null)) === null) return null
      return createReadStream(pathOf(digest))
    },
    async read(digest) {
      return DIGEST.test(digest) ? readFile(pathOf(digest)).catch(() => null) : null
    },
  }
}

/** Writes what arrives, as long as it is within the limit. Null when it is not. */
async function receive(content: Readable | Buffer, path: string, limitBytes: number, crypto: CryptoProvider): Promise<{ digest: string; bytes: number } | null> {
  const file = await open(path, 'wx', 0o600)
  const hashing = crypto.hashing()
  let bytes = 0
  try {
    for await (const piece of Buffer.isBuffer(content) ? [content] : content) {
      const chunk = piece as Buffer
      bytes += chunk.length
      if (bytes > limitBytes) return null
      hashing.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
    return { digest: hashing.hex(), bytes }
  } finally {
    await file.close()
  }
}

/** Moves a whole file to its place; the folder is synced too, for it is what holds the name. */
async function settle(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to)
  const folder = await open(dirname(to))
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
