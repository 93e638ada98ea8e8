import type { FileHandle } from 'node:fs/promises'

const END_RECORD_BYTES = 22
const COMMENT_BYTES_MAX = 65_535
const DIRECTORY_BYTES_MAX = 4_194_304
const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const ENTRY_HEAD_BYTES = 46

/** The names of what a ZIP archive holds, read from its directory alone. Null when it has none that can be read. */
export async function zipNames(file: FileHandle, size: number): Promise<string[] | null> {
  const tail = await readAt(file, Math.max(0, size - END_RECORD_BYTES - COMMENT_BYTES_MAX), size)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || tail.length - end < END_RECORD_BYTES || tail.readUInt32LE(end) !== END_MARK) return null
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (length > DIRECTORY_BYTES_MAX || start + length > size) return null
  return namesIn(await readAt(file, start, start + length))
}

function namesIn(directory: Buffer): string[] | null {
  const names: string[] = []
  let at = 0
  while (at + ENTRY_HEAD_BYTES <= directory.length) {
    if (directory.readUInt32LE(at) !== ENTRY_MARK) return null
    const [name, extra, comment] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30), directory.readUInt16LE(at + 32)]
    names.push(directory.toString('utf8', at + ENTRY_HEAD_BYTES, at + ENTRY_HEAD_BYTES + name))
    at += ENTRY_HEAD_BYTES + name + extra + comment
  }
  return names
}

async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(to - from)
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from)
  return buffer.subarray(0, bytesRead)
}
