import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { softwareCrypto } from '../crypto/software-provider.ts'
import { fileStore } from './file-store.ts'

const folder = await mkdtemp(join(tmpdir(), 'tongban-files-'))
after(() => rm(folder, { recursive: true, force: true }))
const store = await fileStore(folder, softwareCrypto)
const LIMIT = 1_000_000

/** A ZIP archive with these files in it, stored as they are. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const [nameBytes, content] = [Buffer.from(name), Buffer.from(text)]
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(content.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, nameBytes, content])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), shared, tail, nameBytes]))
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

const docx = (main: string, extra: Record<string, string> = {}): Buffer => zip({
  '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  'word/document.xml': '<w:document/>', ...extra,
})
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

const rows: [string, Buffer, string][] = [
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), 'application/pdf'],
  ['a PNG picture', png, 'image/png'],
  ['a JPEG picture', jpeg, 'image/jpeg'],
  ['an OFD document', zip({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<x/>' }), 'application/ofd'],
  ['a Word document', docx(WORD), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a Word document with macros inside', docx(WORD, { 'word/vbaProject.bin': 'x' }), '带宏的 Office 文件'],
  ['a Word document that says it has macros', docx('application/vnd.ms-word.document.macroEnabled.main+xml'), '带宏的 Office 文件'],
  ['an archive', zip({ 'setup.txt': 'x' }), '压缩包'],
  ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), '可执行程序'],
  ['a Linux program', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(200)]), '可执行程序'],
  ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /\n'), '脚本'],
  ['a web page', Buffer.from('\n <!DOCTYPE html><script>alert(1)</script>'), '网页或矢量图'],
  ['a page that begins with a comment', Buffer.from('<!-- x --><svg onload="alert(1)"/>'), '网页或矢量图'],
  ['a vector picture', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), '网页或矢量图'],
  ['plain text', Buffer.from('你好，这是说明'), '纯文本'],
  ['noise', Buffer.from('0102030405060708', 'hex'), '无法识别的内容'],
  ['an old Office file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), '旧版 Office 文件，请另存为 docx 或 xlsx'],
]

for (const [name, content, expected] of rows) {
  test(`${name} is told by its content (S-18, S-20)`, async () => {
    const result = await store.put(content, LIMIT)
    assert.equal('digest' in result ? result.contentType : result.refused === 'type' ? result.found.zh : result.refused, expected)
  })
}

test('what was put is read back, once kept however often it comes', async () => {
  const first = await store.put(Readable.from([png.subarray(0, 10), png.subarray(10)]), LIMIT)
  const second = await store.put(png, LIMIT)
  assert.deepEqual(first, second)
  assert.ok('digest' in first)
  assert.equal(first.digest, softwareCrypto.sm3(png))
  assert.deepEqual(await store.read(first.digest), png)
  const pieces: Buffer[] = []
  for await (const piece of (await store.open(first.digest)) ?? []) pieces.push(piece as Buffer)
  assert.deepEqual(Buffer.concat(pieces), png)
})

test('a file over the limit is refused while it arrives', async () => {
  let sent = 0
  const endless = Readable.from((function* () { for (;;) { sent += 1; yield Buffer.alloc(1000) } })())
  assert.deepEqual(await store.put(endless, 10_000), { refused: 'tooLarge' })
  assert.ok(sent < 100)
})

test('another provider of cryptography takes the place of this one without a change (R-CRY-002)', async (t) => {
  const other = await mkdtemp(join(tmpdir(), 'tongban-files-'))
  t.after(() => rm(other, { recursive: true, force: true }))
  const module = { ...softwareCrypto, hashing: () => ({ update: () => undefined, hex: () => 'ab'.repeat(32) }) }
  const stored = await (await fileStore(other, module)).put(png, LIMIT)
  assert.ok('digest' in stored)
  assert.equal(stored.digest, 'ab'.repeat(32))
})

test('an empty file is refused', async () => {
  assert.deepEqual(await store.put(Buffer.alloc(0), LIMIT), { refused: 'empty' })
})

test('an upload that breaks off leaves nothing', async () => {
  const broken = Readable.from((async function* () { yield png; throw new Error('connection lost') })())
  await assert.rejects(store.put(broken, LIMIT), /connection lost/)
  assert.deepEqual(await readdir(join(folder, 'arriving')), [])
})

test('a name that is no digest finds nothing', async () => {
  for (const name of ['', '..', '../../etc/passwd', 'a'.repeat(64), 'A'.repeat(64)]) {
    assert.equal(await store.open(name), null)
    assert.equal(await store.read(name), null)
  }
})
