/** Files as they arrive over HTTP: told by their content, under a harmless name, and nobody else's to use. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { constellation } from '../constellation.ts'
import { act, castOf, nurse, takeIn } from './acting.ts'
import { formOf, PDF, PNG, send, staffCookie, upload } from './uploading.ts'

const LIMIT_BYTES = 20 * 1024 * 1024

const world = await constellation({ after }, '2026-09-17T02:00:00.000Z')
const cast = await castOf(world)
const chang = await staffCookie(world, '220303', 'chang')
const sun = await staffCookie(world, '211282', 'sun')

/** A zip of empty files with these names, as far as a reader looks for names. */
function zipOf(names: string[]): Buffer {
  const locals = names.map((name) => Buffer.concat([Buffer.from('504b030414000000000000000000000000000000000000000000', 'hex'), sizeOf(name), Buffer.from([0, 0]), Buffer.from(name)]))
  const directory = names.map((name) => Buffer.concat([Buffer.from('504b01021400140000000000000000000000000000000000ffffffff', 'hex'), sizeOf(name), Buffer.alloc(16), Buffer.from(name)]))
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(directory.reduce((sum, one) => sum + one.length, 0), 12)
  end.writeUInt32LE(locals.reduce((sum, one) => sum + one.length, 0), 16)
  return Buffer.concat([...locals, ...directory, end])
}

function sizeOf(name: string): Buffer {
  const size = Buffer.alloc(2)
  size.writeUInt16LE(Buffer.byteLength(name))
  return size
}

const refused: [string, string, Buffer][] = [
  ['a program of Windows', '身份证.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(512)])],
  ['a program of Linux', '照片.png', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(512)])],
  ['a page', '照片.jpg', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a page behind a byte order mark and blanks', '照片.jpg', Buffer.from('\ufeff   \n<HTML><body onload=alert(1)>')],
  ['a vector picture', '公章.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a script', '说明.docx', Buffer.from('#!/bin/sh\nrm -rf /\n')],
  ['an archive with names that lead elsewhere', '材料.docx', zipOf(['../../etc/passwd', 'a'.repeat(200)])],
  ['an archive that says it holds sixty thousand files', '材料.xlsx', Buffer.concat([zipOf(['1']).subarray(0, -14), Buffer.from('60ea60ea', 'hex'), Buffer.alloc(10)])],
  ['plain text', '说明.pdf', Buffer.from('只是一段文字')],
  ['the end of a document without its beginning', '证明.pdf', Buffer.from('1 0 obj\n%%EOF\n')],
]

for (const [name, called, content] of refused) {
  test(`${name} called ${called} is refused @rule S-18 @rule S-20`, async () => {
    const { status, body } = await upload(world, chang, called, content)
    assert.deepEqual([status, body.code], [415, 'FileTypeRefused'])
    assert.match(body.detail, /按内容看这是\S+。$/)
  })
}

const names: [string, string, string][] = [
  ['../../../etc/passwd', 'passwd.png', 'a way up'],
  ['C:\\\\Users\\\\a\\\\照片.png', '照片.png', 'a way of Windows'],
  ['照片\u202egnp.exe', '照片gnp.exe.png', 'letters from right to left'],
  ['a\u0000b.png', 'ab.png', 'a null character'],
  ['', '未命名.png', 'nothing'],
  ['..', '未命名.png', 'dots'],
  ['字'.repeat(400), `${'字'.repeat(196)}.png`, 'four hundred characters'],
  ['<img src=x onerror=alert(1)>.png', 'img src=x onerror=alert(1).png', 'a tag'],
]

for (const [given, kept, what] of names) {
  test(`a name of ${what} becomes harmless`, async () => {
    const { status, body } = await upload(world, chang, given, PNG)
    // A form whose header holds a null character may also be refused as no form at all.
    if (status === 400) assert.equal(body.code, 'BodyUnreadable')
    else assert.deepEqual([status, body.name], [200, kept])
  })
}

const forms: [string, Buffer, Record<string, string>, number, string][] = [
  ['an empty file', formOf([{ name: 'a.png', content: Buffer.alloc(0) }]), {}, 400, 'FileMissing'],
  ['a form without a file', formOf([]), {}, 400, 'FileMissing'],
  ['a form that breaks off', formOf([{ name: 'a.png', content: PNG }], false), {}, 400, 'BodyUnreadable'],
  ['a form that breaks off in its header', formOf([{ name: 'a.png', content: PNG }], false).subarray(0, 40), {}, 400, 'BodyUnreadable'],
  ['no boundary', formOf([{ name: 'a.png', content: PNG }]), { 'content-type': 'multipart/form-data' }, 400, 'BodyUnreadable'],
  ['another boundary', formOf([{ name: 'a.png', content: PNG }]), { 'content-type': 'multipart/form-data; boundary=other' }, 400, 'BodyUnreadable'],
  ['JSON', Buffer.from('{}'), { 'content-type': 'application/json' }, 400, 'FileMissing'],
  ['a picture without a form', PNG, { 'content-type': 'image/png' }, 415, 'ContentTypeRefused'],
  ['two files', formOf([{ name: 'a.png', content: PNG }, { name: 'b.pdf', content: PDF }]), {}, 400, 'OneFileOnly'],
]

for (const [name, payload, headers, status, code] of forms) {
  test(`${name}: ${code}`, async () => {
    const answer = await send(world, chang, payload, headers)
    assert.deepEqual([answer.status, answer.body.code], [status, code], JSON.stringify(answer.body))
  })
}

test('over a real connection a file of 20 MB is taken and one byte more is not @rule S-18', async () => {
  const address = await world.app.http.start('127.0.0.1', 0)
  const sendOf = async (bytes: number) => {
    const form = new FormData()
    form.append('file', new Blob([PNG, Buffer.alloc(bytes - PNG.length)]), '扫描件.png')
    const answer = await fetch(`${address}/api/files`, { method: 'POST', headers: { cookie: chang }, body: form })
    return [answer.status, ((await answer.json()) as { code?: string }).code ?? null]
  }
  assert.deepEqual(await sendOf(LIMIT_BYTES), [200, null])
  assert.deepEqual(await sendOf(LIMIT_BYTES + 1), [413, 'FileTooLarge'])
  assert.deepEqual(await sendOf(LIMIT_BYTES), [200, null])
})

test('somebody else\'s file is nobody\'s to hand in, whatever its digest is known by', async () => {
  const mine = (await upload(world, chang, '证书.png', PNG)).body
  const caseId = await takeIn(cast, nurse())
  await act(cast.chang, caseId, 'request-handover')
  await world.settle()
  const seen = (await cast.sun.get(`/api/cases/${caseId}`)).body
  const message = { commandId: randomUUID(), seenPosition: seen.position, messageId: randomUUID(), text: '看附件', attachments: [mine] }
  const stolen = await cast.sun.post(`/api/cases/${caseId}/post-message`, message)
  assert.deepEqual([stolen.status, stolen.body.code], [422, 'AttachmentUnknown'])
  const handedIn = nurse()
  const opened = await cast.resident.post('/api/regions/220303/applications', { ...handedIn, mode: 'fullyOnline', itemCode: '002009001001', materials: [{ ...handedIn.materials[0]!, scans: [mine] }] })
  assert.ok(['AttachmentUnknown', 'FormInvalid'].includes(opened.body.code), JSON.stringify(opened.body))
})

test('the other region opens the file that came with the case, under headers that let it do nothing', async () => {
  const scan = (await upload(world, chang, '执业证书.png', PNG)).body
  const handedIn = nurse()
  // Whoever hands in may say what he likes of his own file; what is shown is what it is.
  const liar = { ...scan, name: '证书\u202egnp.exe', contentType: 'text/html' }
  const caseId = await takeIn(cast, { ...handedIn, materials: handedIn.materials.map((one) => ({ ...one, scans: [liar] })) } as typeof handedIn)
  await act(cast.chang, caseId, 'request-handover')
  await world.settle()
  const answer = await world.app.http.fastify.inject({ url: `/api/cases/${caseId}/files/${scan.digest}`, headers: { cookie: sun } })
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(answer.rawPayload, PNG)
  assert.equal(answer.headers['content-type'], 'image/png')
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.match(String(answer.headers['content-security-policy']), /^default-src 'none'/)
  const disposition = decodeURIComponent(String(answer.headers['content-disposition']))
  assert.match(disposition, /^inline; .*证书gnp\.exe\.png$/)
  assert.doesNotMatch(disposition, /[\u202a-\u202e\u2066-\u2069]/)
})

test('what a browser could act on is saved and not shown', async () => {
  const caseId = await takeIn(cast, nurse())
  const answer = await world.app.http.fastify.inject({ url: `/api/cases/${caseId}/export.json`, headers: { cookie: chang } })
  assert.match(String(answer.headers['content-disposition']), /^attachment; /)
  assert.equal(answer.headers['cache-control'], 'private, no-store')
})
