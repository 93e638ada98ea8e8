import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Type } from 'typebox'
import { closed, Line, named } from '@tongban/contract/fields.ts'
import { operation } from '@tongban/contract/operation.ts'
import type { Problem } from '@tongban/contract/problem.ts'
import { platformClock } from '../clock.ts'
import { createLoggers } from '../log.ts'
import { StartupProblem } from '../startup-problem.ts'
import { FileReply } from './call.ts'
import { httpServer, type HttpOptions, type HttpServer } from './http-server.ts'
import { refuse } from './refused.ts'

const greet = operation({
  id: 'test.greet', method: 'POST', path: '/api/greetings/:place', summary: { zh: '问好', en: 'Greet' }, permission: 'public',
  params: closed({ place: Type.String(named('地点', 'Place', { pattern: '^[a-z]{1,400}$' })) }),
  query: closed({ times: Type.Optional(Type.Integer(named('次数', 'Times', { minimum: 1, maximum: 3 }))) }),
  body: closed({ name: Line('姓名', 'Name', 20) }),
  reply: closed({ text: Type.String() }), refusals: ['CaseNotFound'],
})
const open = operation({ id: 'test.open', method: 'GET', path: '/api/open', summary: { zh: '看', en: 'Look' }, permission: 'public', reply: closed({ who: Type.String() }), refusals: ['CaseNotFound'] })
const secret = operation({ id: 'test.secret', method: 'GET', path: '/api/secret', summary: { zh: '密', en: 'Secret' }, permission: 'case.decide', reply: closed({ who: Type.String() }), refusals: [] })
const paper = operation({
  id: 'test.paper', method: 'GET', path: '/api/paper.pdf', summary: { zh: '纸', en: 'Paper' }, permission: 'public',
  reply: Type.Unsafe<Buffer>({ type: 'string', contentMediaType: 'application/pdf' }), refusals: [],
})
const send = operation({
  id: 'test.send', method: 'POST', path: '/api/files', summary: { zh: '传', en: 'Send' }, permission: 'public', upload: true,
  reply: closed({ name: Type.String(), bytes: Type.Integer() }), refusals: ['FileMissing'],
})

type Person = { name: string; may: string[] }

const options: HttpOptions<Person> = {
  gate: {
    async authenticate(request) {
      const name = request.headers['x-test-person']
      return typeof name === 'string' ? { name, may: name === 'king' ? ['case.decide'] : [] } : null
    },
    authorize(permission, caller) {
      if (caller === null) return refuse({ code: 'NotLoggedIn' })
      return caller.may.includes(permission) ? null : refuse({ code: 'PermissionMissing' })
    },
  },
  clock: platformClock(),
  log: createLoggers('silent').http,
  publicOrigin: null,
  webRoot: null,
  trustedProxies: [],
  version: '0',
  checkReplies: true,
}

async function serverWith(change: Partial<HttpOptions<Person>> = {}): Promise<HttpServer<Person>> {
  const server = await httpServer({ ...options, ...change })
  server.mount(greet, ({ params, query, body }) => {
    if (body.name === 'nobody') return refuse({ code: 'CaseNotFound' })
    if (body.name === 'bug') throw new Error('a wire came loose')
    if (body.name === 'undeclared') return refuse({ code: 'CodeWrong' })
    if (body.name === 'database') throw Object.assign(new Error('down'), { code: 'ECONNREFUSED' })
    if (body.name === 'wrong reply') return { text: 3 } as never
    return { text: `${body.name}@${params.place}`.repeat(query.times ?? 1) }
  })
  server.mount(open, ({ caller }) => ({ who: caller?.name ?? 'nobody' }))
  server.mount(secret, ({ caller }) => ({ who: caller.name }))
  server.mount(paper, () => Buffer.from('%PDF-1.7'))
  server.mount(send, async ({ file }) => {
    let bytes = 0
    for await (const piece of file.stream) bytes += (piece as Buffer).length
    return { name: file.name, bytes }
  })
  return server
}

const server = await serverWith()
after(() => server.stop())

const json = { 'content-type': 'application/json' }
const post = (payload: string | Buffer, headers: Record<string, string> = json, url = '/api/greetings/siping') =>
  server.fastify.inject({ method: 'POST', url, headers, payload })

const good = JSON.stringify({ name: '张三' })

const bad: [string, Promise<{ statusCode: number; body: string }>, number, string][] = [
  ['JSON that is cut off', post('{"name":'), 400, 'BodyUnreadable'],
  ['JSON with a key that reaches for the prototype', post('{"__proto__":{},"name":"x"}'), 400, 'BodyUnreadable'],
  ['bytes that are not UTF-8', post(Buffer.from('7b226e616d65223a22ff227d', 'hex')), 400, 'BodyUnreadable'],
  ['no body', post(''), 400, 'InputInvalid'],
  ['a body that is no object', post('3'), 400, 'InputInvalid'],
  ['a null character', post('{"name":"a\\u0000"}'), 400, 'InputInvalid'],
  ['half of a surrogate pair', post('{"name":"\\ud800"}'), 400, 'InputInvalid'],
  ['a number beyond all numbers', post(good, json, '/api/greetings/siping?times=1e400'), 400, 'InputInvalid'],
  ['the same query twice', post(good, json, '/api/greetings/siping?times=1&times=2'), 400, 'InputInvalid'],
  ['a query that nobody knows', post(good, json, '/api/greetings/siping?tiems=1'), 400, 'InputInvalid'],
  ['a percent sign that stands for nothing', post(good, json, '/api/greetings/%zz'), 400, 'AddressUnreadable'],
  ['an encoded null in the address', post(good, json, '/api/greetings/a%00b'), 400, 'InputInvalid'],
  ['bytes in the address that are not UTF-8', post(good, json, '/api/greetings/%ff'), 400, 'AddressUnreadable'],
  ['a parameter without end', post(good, json, `/api/greetings/${'a'.repeat(3000)}`), 400, 'AddressUnreadable'],
  ['plain text', post('name=x', { 'content-type': 'text/plain' }), 415, 'ContentTypeRefused'],
  ['a form of the old kind', post('name=x', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'ContentTypeRefused'],
  ['a form with a file where JSON is wanted', post('--x--', { 'content-type': 'multipart/form-data; boundary=x' }), 400, 'InputInvalid'],
  ['no type at all', post(good, {}), 415, 'ContentTypeRefused'],
  ['two megabytes', post(JSON.stringify({ name: 'x'.repeat(2_000_000) })), 413, 'BodyTooLarge'],
  ['nesting without end', post('['.repeat(100_000) + ']'.repeat(100_000)), 400, 'InputInvalid'],
  ['an address that nobody has', server.fastify.inject('/api/nothing'), 404, 'NotFound'],
  ['a method that nobody has', server.fastify.inject({ method: 'DELETE', url: '/api/open' }), 404, 'NotFound'],
  ['a page of somebody else', post(good, { ...json, origin: 'https://elsewhere.example' }), 403, 'ForeignOrigin'],
  ['a page of nobody', post(good, { ...json, origin: 'null' }), 403, 'ForeignOrigin'],
  ['a page that the browser calls foreign', post(good, { ...json, 'sec-fetch-site': 'cross-site' }), 403, 'ForeignOrigin'],
  ['a refusal that the handler returns', post('{"name":"nobody"}'), 404, 'CaseNotFound'],
  ['a database that is away', post('{"name":"database"}'), 503, 'OutOfReach'],
  ['a mistake of ours', post('{"name":"bug"}'), 500, 'Fault'],
  ['a refusal that the contract does not announce', post('{"name":"undeclared"}'), 500, 'Fault'],
  ['a reply that the contract does not describe', post('{"name":"wrong reply"}'), 500, 'Fault'],
  ['an upload without a file', post('--x--\r\n', { 'content-type': 'multipart/form-data; boundary=x' }, '/api/files'), 400, 'FileMissing'],
  ['an upload that is JSON', post('{}', json, '/api/files'), 400, 'FileMissing'],
  ['an upload without a boundary', post('x', { 'content-type': 'multipart/form-data' }, '/api/files'), 400, 'BodyUnreadable'],
  ['nobody at a closed door', server.fastify.inject('/api/secret'), 401, 'NotLoggedIn'],
  ['the wrong one at a closed door', server.fastify.inject({ url: '/api/secret', headers: { 'x-test-person': 'jack' } }), 403, 'PermissionMissing'],
]

for (const [name, reply, status, code] of bad) {
  test(`${name} is answered with ${status} ${code}`, async () => {
    const { statusCode, body } = await reply
    const problem = JSON.parse(body) as Problem
    assert.deepEqual([statusCode, problem.status, problem.code], [status, status, code])
    assert.notEqual(problem.detail, '')
    assert.doesNotMatch(body, /wire came loose/)
  })
}

test('a good request gets its reply, and an address is read by its types', async () => {
  const reply = await post(good, { ...json, host: 'tongban.example', origin: 'http://tongban.example' }, '/api/greetings/siping?times=2')
  assert.deepEqual([reply.statusCode, reply.json()], [200, { text: '张三@siping张三@siping' }])
})

test('what was wrong is told in the language that was asked for', async () => {
  const zh = (await post('{"name":""}', { ...json, 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' })).json<Problem>()
  const en = (await post('{"name":""}', { ...json, 'accept-language': 'en-GB,zh;q=0.5' })).json<Problem>()
  assert.deepEqual([zh.title, zh.detail], ['填写的内容有误。', '“姓名”不能空着。'])
  assert.deepEqual(en.errors, [{ field: 'name', name: 'Name', message: '“Name” is empty.', fix: 'Fill in “Name”.' }])
})

test('the right one passes a closed door, and an open one needs nobody', async () => {
  assert.deepEqual((await server.fastify.inject({ url: '/api/secret', headers: { 'x-test-person': 'king' } })).json(), { who: 'king' })
  assert.deepEqual((await server.fastify.inject('/api/open')).json(), { who: 'nobody' })
})

test('every answer carries the headers that keep a page to itself (S-20, R-PI-007)', async () => {
  for (const url of ['/api/open', '/api/nothing', '/nowhere.js']) {
    const { headers } = await server.fastify.inject(url)
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/)
  }
})

test('where the public address has TLS, browsers are told to use nothing else (S-03)', async (t) => {
  const secure = await serverWith({ publicOrigin: 'https://tongban.example' })
  t.after(() => secure.stop())
  assert.match(String((await secure.fastify.inject('/api/open')).headers['strict-transport-security']), /max-age=31536000/)
  assert.equal((await server.fastify.inject('/api/open')).headers['strict-transport-security'], undefined)
  const foreign = await secure.fastify.inject({ method: 'POST', url: '/api/greetings/siping', headers: { ...json, origin: 'http://tongban.example' }, payload: good })
  assert.equal(foreign.json<Problem>().code, 'ForeignOrigin')
})

test('a file is sent with its type and its name', async () => {
  const { headers, body } = await server.fastify.inject('/api/paper.pdf')
  assert.deepEqual([headers['content-type'], body], ['application/pdf', '%PDF-1.7'])
  assert.match(String(headers['content-disposition']), /^inline; filename="paper\.pdf"/)
})

test('an upload keeps its Chinese name and loses what is dangerous in one', async () => {
  const form = (name: string): Buffer => Buffer.from(`--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\nabc\r\n--x--\r\n`)
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  assert.deepEqual((await post(form('户口簿.pdf'), headers, '/api/files')).json(), { name: '户口簿.pdf', bytes: 3 })
  assert.equal((await post(form('..\\..\\etc/pass\u202ewd'), headers, '/api/files')).json<{ name: string }>().name, 'passwd')
})

const unsound: [string, object, RegExp][] = [
  ['without a permission', { permission: undefined }, /names no permission/],
  ['with a refusal that has no text', { refusals: ['NoSuchRefusal'] }, /NoSuchRefusal, which has no text/],
  ['with text without end', { body: closed({ note: Type.String() }) }, /takes body\.note without a bound/],
  ['with a number without end', { query: closed({ page: Type.Integer() }) }, /takes query\.page without a bound/],
  ['with a pattern that never ends', { body: closed({ note: Type.Array(Type.String({ pattern: '^a+$' })) }) }, /takes body\.note\[\] without a bound/],
  ['whose path and parameters differ', { path: '/api/greetings/:town' }, /has the path/],
  ['that reads and takes a body', { method: 'GET' }, /reads and yet takes a body/],
]

for (const [name, change, message] of unsound) {
  test(`an operation ${name} is never mounted (S-05, S-18)`, async () => {
    const other = await httpServer(options)
    assert.throws(() => other.mount({ ...greet, ...change } as typeof greet, () => ({ text: '' })), message)
  })
}

test('the API document lists what is mounted', async () => {
  const document = (await server.fastify.inject('/api/openapi.json')).json<{ paths: Record<string, Record<string, { operationId: string }>> }>()
  assert.equal(document.paths['/api/greetings/{place}']?.['post']?.operationId, 'test.greet')
  assert.equal(Object.keys(document.paths).length, 5)
})

test('a port that is taken is told in one sentence', async (t) => {
  const [first, second] = [await serverWith(), await serverWith()]
  t.after(() => Promise.all([first.stop(), second.stop()]))
  const port = Number(new URL(await first.start('127.0.0.1', 0)).port)
  const error = await second.start('127.0.0.1', port).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof StartupProblem)
  assert.match(error.message, new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken`))
})

const garbage: [string, string, RegExp][] = [
  ['bytes that are not HTTP', 'hello there\r\n\r\n', /^HTTP\/1\.1 400 .*RequestUnreadable/s],
  ['headers without end', `GET /api/open HTTP/1.1\r\nhost: x\r\ncookie: ${'a'.repeat(40_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
  ['an address that is no address', 'GET http://[ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', /^HTTP\/1\.1 4\d\d /],
]

test('what is no request is answered and does no harm', async (t) => {
  const real = await serverWith()
  t.after(() => real.stop())
  const port = Number(new URL(await real.start('127.0.0.1', 0)).port)
  for (const [name, bytes, expected] of garbage) {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (piece) => { answer += piece.toString() })
    socket.on('error', () => undefined)
    socket.write(bytes)
    await once(socket, 'close')
    assert.match(answer, expected, name)
  }
  assert.equal((await fetch(`http://127.0.0.1:${port}/api/open`)).status, 200)
})

test('pages are served, each application under its own address', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'tongban-web-'))
  t.after(() => rm(root, { recursive: true, force: true }))
  await mkdir(join(root, 'desk'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), 'portal')
  await writeFile(join(root, 'desk/index.html'), 'desk')
  await writeFile(join(root, 'assets/app-1a2b.js'), 'script')
  await writeFile(join(root, 'assets/app-1a2b.js.br'), 'pressed')
  const web = await serverWith({ webRoot: root })
  const get = (url: string, headers = {}) => web.fastify.inject({ url, headers })
  assert.equal((await get('/')).body, 'portal')
  assert.equal((await get('/track/220303-abc')).body, 'portal')
  assert.equal((await get('/desk')).body, 'desk')
  assert.equal((await get('/desk/cases/1?x=2')).body, 'desk')
  assert.equal((await get('/api/nothing')).json<Problem>().code, 'NotFound')
  assert.equal((await get('/missing.js')).statusCode, 404)
  assert.equal((await get('/..%2f..%2fetc/passwd')).body.includes('root:'), false)
  const script = await get('/assets/app-1a2b.js')
  assert.deepEqual([script.body, script.headers['cache-control']], ['script', 'public, max-age=31536000, immutable'])
  assert.equal((await get('/assets/app-1a2b.js', { 'accept-encoding': 'br' })).body, 'pressed')
  assert.equal((await get('/')).headers['cache-control'], 'no-cache')
  await web.stop()
})

test('a file that could do something in a page is saved and not shown', () => {
  const reply = new FileReply(Buffer.from(''), 'application/zip', '材料.docx')
  assert.equal(reply.fileName, '材料.docx')
})
