import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Caller } from '../identity/caller.ts'
import { testIdentity } from '../identity/test-identity.ts'
import { softwareCrypto } from '../platform/crypto/software-provider.ts'
import { fileStore } from '../platform/files/file-store.ts'
import { createLoggers } from '../platform/log.ts'
import { findUnknownFiles, openHeldFile, type AttachmentTools } from './attachments.ts'
import { mountAttachments } from './routes.ts'

const folder = await mkdtemp(join(tmpdir(), 'tongban-attachments-'))
after(() => rm(folder, { recursive: true, force: true }))
const files = await fileStore(folder, softwareCrypto)
const here = await testIdentity({ after })
const { database, http, identity } = here

const caseId = '01990000-0000-7000-8000-000000000001'
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

/** The one case there is: who has a part in it, and what is in it. */
const part = new Set(['chang', 'sun'].map((login) => `staff-${login}`))
const inCase = new Map<string, string>()
const asked: string[] = []

const tools: AttachmentTools = {
  pool: database.pool, reading: database.reading, files, clock: here.clock, subjectKey: identity.subjectKey, log: createLoggers('silent').http,
  async findCaseFile(caller: Caller, id, digest) {
    const name = inCase.get(digest)
    const hasPart = caller.kind === 'staff' && part.has(caller.accountId)
    return id === caseId && hasPart && name !== undefined ? { name, otherRegions: ['150404', '211282', '220303'].filter((code) => code !== caller.region) } : null
  },
  async fetchFromPeer(from, _to, digest) {
    asked.push(from)
    if (from === '150404') throw new Error('no way to 150404')
    return openHeldFile(tools, from, digest)
  },
}
mountAttachments(http, tools)

async function upload(cookie: string, name: string, content: Buffer, language = 'zh-CN') {
  const boundary = 'a-boundary'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const answer = await http.fastify.inject({
    method: 'POST', url: '/api/files', payload,
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}`, 'accept-language': language },
  })
  return { status: answer.statusCode, body: answer.json() as Record<string, unknown> }
}

const open = (cookie: string, digest: string, id = caseId) => http.fastify.inject({ url: `/api/cases/${id}/files/${digest}`, headers: { cookie } })

const clerk = await here.logInStaff('220303', 'chang')
const clerkElsewhere = await here.logInStaff('211282', 'sun')
const resident = await here.logInResident('220303', '13800000001')

test('what is uploaded is named by its content and by a harmless name', async () => {
  const { status, body } = await upload(clerk, '../../身份证.exe', png)
  assert.equal(status, 200)
  assert.deepEqual(body, { digest: softwareCrypto.sm3(png), name: '身份证.exe.png', contentType: 'image/png', bytes: png.length })
})

test('nobody uploads without logging in', async () => {
  assert.equal((await upload('', 'a.png', png)).body['code'], 'NotLoggedIn')
})

const refused: [string, Buffer, number, string, string, string][] = [
  ['a program called a picture', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]), 415, 'FileTypeRefused', '可执行程序', 'a program'],
  ['a vector picture', Buffer.from('<svg onload="alert(1)"/>'), 415, 'FileTypeRefused', '网页或矢量图', 'a web page'],
  ['nothing at all', Buffer.alloc(0), 400, 'FileMissing', '没有收到文件', 'No file'],
  ['more than 20 MB', Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]), 413, 'FileTooLarge', '20 MB', '20 MB'],
]

for (const [name, content, status, code, zh, en] of refused) {
  test(`${name} is refused in both languages`, async () => {
    const [chinese, english] = [await upload(resident, 'photo.png', content), await upload(resident, 'photo.png', content, 'en')]
    assert.deepEqual([chinese.status, chinese.body['code']], [status, code])
    assert.ok(String(chinese.body['title']).includes(zh), String(chinese.body['title']))
    assert.ok(String(english.body['title']).includes(en), String(english.body['title']))
  })
}

test('a file of exactly 20 MB is taken', async () => {
  const { status, body } = await upload(resident, 'large.png', Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024 - png.length)]))
  assert.deepEqual([status, body['bytes']], [200, 20 * 1024 * 1024])
})

test('only what somebody brought himself, to this region, may he hand in', async () => {
  const { body } = await upload(resident, 'proof.pdf', pdf)
  const digest = String(body['digest'])
  const stranger = 'f'.repeat(64)
  const unknownTo = (region: string, uploader: string) => findUnknownFiles(tools, region, uploader, [digest, stranger])
  assert.deepEqual(await unknownTo('220303', '13800000001'), [stranger])
  assert.deepEqual(await unknownTo('220303', '13800000002'), [digest, stranger])
  assert.deepEqual(await unknownTo('211282', '13800000001'), [digest, stranger])
})

test('neither the phone nor the account of the sender stands beside the file', async () => {
  const { rows } = await database.reading.query<{ row: string }>('SELECT a::text AS row FROM attachment a')
  assert.ok(rows.length > 0 && rows.every(({ row }) => !/13800000001|staff-chang/.test(row)))
})

test('whoever has a part in the case opens its file; for others there is no such case @rule S-10', async () => {
  const { body } = await upload(clerk, 'licence.pdf', pdf)
  const digest = String(body['digest'])
  inCase.set(digest, '营业执照.pdf')
  const answer = await open(clerk, digest)
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(answer.rawPayload, pdf)
  assert.match(String(answer.headers['content-disposition']), /^inline; .*filename\*=UTF-8''%E8%90%A5/)
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.equal(answer.headers['content-type'], 'application/pdf')
  for (const cookie of [await here.logInStaff('220303', 'song'), resident]) {
    assert.deepEqual([(await open(cookie, digest)).statusCode, (await open(cookie, digest)).json()['code']], [404, 'CaseNotFound'])
  }
  assert.equal((await open(clerk, digest, '01990000-0000-7000-8000-000000000002')).json()['code'], 'CaseNotFound')
  assert.equal((await open('', digest)).json()['code'], 'NotLoggedIn')
})

test('somebody’s own upload that is in no case is opened by nobody', async () => {
  assert.equal((await open(clerk, softwareCrypto.sm3(png))).json()['code'], 'CaseNotFound')
})

test('a file that another region holds is fetched once, past a region that is out of reach', async () => {
  const digest = softwareCrypto.sm3(pdf)
  inCase.set(digest, '营业执照.pdf')
  asked.length = 0
  for (let times = 1; times <= 2; times += 1) {
    const answer = await open(clerkElsewhere, digest)
    assert.deepEqual(answer.rawPayload, pdf)
  }
  assert.deepEqual(asked, ['150404', '220303'])
  assert.deepEqual(await findUnknownFiles(tools, '211282', 'staff-sun', [digest]), [digest])
})

test('a file that is nowhere yet is told to be on its way', async () => {
  inCase.set('e'.repeat(64), '结果.pdf')
  const answer = await open(clerk, 'e'.repeat(64))
  assert.deepEqual([answer.statusCode, answer.json()['code']], [404, 'FileNotHere'])
})

test('what arrives in place of the file asked for is not shown', async () => {
  const wanted = 'd'.repeat(64)
  inCase.set(wanted, '结果.pdf')
  const cheating = await testIdentity({ after })
  mountAttachments(cheating.http, { ...tools, pool: cheating.database.pool, reading: cheating.database.reading, fetchFromPeer: async () => [pdf] as never })
  const answer = await cheating.http.fastify.inject({
    url: `/api/cases/${caseId}/files/${wanted}`, headers: { cookie: await cheating.logInStaff('220303', 'chang') },
  })
  assert.equal(answer.json()['code'], 'FileNotHere')
})
