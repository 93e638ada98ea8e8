import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc, { type Arbitrary } from 'fast-check'
import type { Problem } from '@tongban/contract/problem.ts'
import { refusalTexts } from '@tongban/contract/refusals.ts'
import { findBrokenLink } from '@tongban/domain/ledger/chain.ts'
import { findEvents } from '../../server/ledger/ledger.store.ts'
import { softwareCrypto } from '../../server/platform/crypto/software-provider.ts'
import { nurseRegistration, unemployment } from '../cases/handed-in.ts'
import { constellation, type Constellation } from '../constellation.ts'
import { valuesFor, type KnownValues, type Schema } from './from-schema.ts'
import { openWire, sendBytes, type Received } from './wire.ts'

const SEED = 20_260_917
const REQUESTS = 20_000
const AT_ONCE = 12
/** What becomes of one request in forty between being made and being sent. */
const SPOILT = ['cut', 'type', 'bytes', 'query', 'address', 'method', 'long', 'proto', 'constructor', 'twice', 'deep', 'large', 'number']
const ODD_METHODS = ['PATCH', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH', 'HEAD']
/** Refusals of 400 that are about the whole of what was sent, so that there is no field to name. */
const UNREADABLE = new Set(['BodyUnreadable', 'AddressUnreadable', 'RequestUnreadable', 'CursorInvalid', 'FileMissing', 'OneFileOnly'])

type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }
type Described = { operationId: string; parameters: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }
type Request = { operation: string; method: string; url: string; headers: Record<string, string>; payload: string | undefined }

/** Operations that would end the sessions of the people who ask, or take a tenth of a second each: asked rarely or not at all. */
const RARE = new Set(['identity.changePassword', 'identity.loginStaff', 'identity.loginApplicant', 'identity.phoneCode'])
const NEVER = new Set(['identity.logout', 'demo.clock'])

const platform = await constellation({ after }, '2026-09-17T02:00:00.000Z')
const cookies = [await cookieOf('220303', 'chang'), await cookieOf('211282', 'sun'), await cookieOf('211282', 'li'), await cookieOf('211282', 'wang'), await cookieOf('150404', 'bai'), await cookieOf('220303', 'hu'), await cookieOf('220303', 'he'), await cookieOf('220303', 'operator'), await residentCookie(), '', 'tongban=220303.x', `tongban=220303.${'A'.repeat(43)}`]
const address = await platform.app.http.start('127.0.0.1', 0)

async function cookieOf(region: string, login: string): Promise<string> {
  const payload = { region, login, password: platform.content.demoAccounts?.password }
  return cookieIn(await platform.app.http.fastify.inject({ method: 'POST', url: '/api/session/staff', payload }))
}

async function residentCookie(): Promise<string> {
  const who = { region: '220303', phone: '13904340001' }
  const { demoCode: code } = (await platform.app.http.fastify.inject({ method: 'POST', url: '/api/session/phone-code', payload: who })).json<{ demoCode: string }>()
  return cookieIn(await platform.app.http.fastify.inject({ method: 'POST', url: '/api/session/applicant', payload: { ...who, code } }))
}

function cookieIn(reply: { statusCode: number; headers: Record<string, unknown> }): string {
  assert.equal(reply.statusCode, 200)
  return String(reply.headers['set-cookie']).split(';')[0] ?? ''
}

/** Cases to act on: taken in at the counter, every other one offered to the deciding region. */
async function openCases() {
  const chang = await platform.staff('220303', 'chang')
  const bodies = Array.from({ length: 60 }, (_, index) => ({ ...(index % 3 === 0 ? unemployment() : nurseRegistration()), window: null }))
  for (const [index, body] of bodies.entries()) {
    assert.equal((await chang.post('/api/cases', body)).status, 200)
    if (index % 2 === 0) await chang.post(`/api/cases/${body.caseId}/request-handover`, { commandId: body.commandId.replace(/^./, 'f'), seenPosition: 1 })
  }
  await platform.settle()
  return bodies
}

/** Ids, codes and whole parts that exist, so that requests reach the rules and the database. */
async function knownValues({ content }: Constellation): Promise<KnownValues> {
  const bodies = await openCases()
  const some = bodies.slice(0, 6)
  const few = ['01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000002']
  const codes = [...content.items.values()].filter((item) => item.guide !== null).map((item) => item.code).slice(0, 6)
  const lists = bodies.flatMap(({ materials }) => materials.map(({ key }) => ({ key, name: '材料', kind: 'original', pages: 1, digests: [] })))
  return {
    caseId: bodies.map(({ caseId }) => caseId), draftId: few, parcelId: few, problemId: few,
    region: ['220303', '211282', '150404'], handlingRegion: ['211282', '150404'], itemCode: [...some.map(({ itemCode }) => itemCode), ...codes], code: codes,
    applicant: some.map(({ applicant }) => applicant), form: some.map(({ form }) => form), materials: some.map(({ materials }) => materials), delivery: some.map(({ delivery }) => delivery),
    mode: some.map(({ mode }) => mode), lines: [lists.slice(0, 3)], seenPosition: [1, 2, 3, 4, 5, 6, 7, 8], identifier: ['220303190001010005', '211282190001010119'],
    phone: ['13904340001'], login: ['chang', 'nobody'], toApplicant: [false], agreed: [true],
  }
}

const document = (await platform.app.http.fastify.inject('/api/openapi.json')).json<{ paths: Record<string, Record<string, Described>> }>()
const known = await knownValues(platform)

function requestsTo(path: string, method: string, operation: Described): Arbitrary<Request> {
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema
  const parameters = fc.record(Object.fromEntries(operation.parameters.map((one) => [one.name, one.required ? valuesFor(one.schema, known, one.name) : fc.option(valuesFor(one.schema, known, one.name), { nil: undefined })])))
  return fc.record({
    parameters,
    body: schema === undefined ? fc.constant(undefined) : valuesFor(schema, known),
    cookie: fc.constantFrom(...cookies),
    // Mostly as a browser sends it; now and then cut off, mislabelled or in no encoding that we read.
    spoil: fc.oneof({ weight: 40, arbitrary: fc.constant('none') }, { weight: 1, arbitrary: fc.constantFrom(...SPOILT) }),
    language: fc.constantFrom('zh-CN', 'en', '*', ';;q=x,,', ''),
  }).map(({ parameters: values, body, cookie, spoil, language }) => {
    const place = (raw: unknown): string => encodeURIComponent(wellFormed(typeof raw === 'object' ? JSON.stringify(raw) : String(raw)))
    const named = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => place(values[name]))
    const query = operation.parameters.filter((one) => one.in === 'query' && values[one.name] !== undefined).map((one) => `${one.name}=${place(values[one.name])}`).join('&')
    const text = body === undefined ? undefined : JSON.stringify(body)
    return {
      operation: operation.operationId, method: spoil === 'method' ? ODD_METHODS[body === undefined ? named.length % ODD_METHODS.length : 0]! : method.toUpperCase(),
      url: `${spoil === 'address' ? named.replace(/.$/, '%zz') : named}${query || spoil === 'query' ? '?' : ''}${query}${spoil === 'query' ? '&%%=%&a[]=1&a[]=2' : ''}${spoil === 'long' ? `${query === '' ? '?' : '&'}a=${'a'.repeat(20_000)}` : ''}`,
      headers: { cookie, 'accept-language': language, ...(text === undefined && method !== 'post' ? {} : { 'content-type': spoil === 'type' ? 'text/xml' : 'application/json' }) },
      payload: text === undefined ? undefined : spoiltText(text, spoil),
    }
  })
}

/** What is done to a body between being right and being sent. */
function spoiltText(text: string, spoil: string): string {
  switch (spoil) {
    case 'cut': return text.slice(0, -1)
    case 'bytes': return `${text}\ud800`
    case 'proto': return `{"__proto__":{"permissions":["demo.clock"]},${text.slice(1)}`
    case 'constructor': return `{"constructor":{"prototype":{"code":"x"}},"toString":1,${text.slice(1)}`
    case 'twice': return text.replace(/^\{(.+)\}$/s, '{$1,$1}')
    case 'deep': return `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
    case 'large': return `{"a":"${'字'.repeat(400_000)}"}`
    case 'number': return text.replace(/:\d+/, ':1e400')
    default: return text
  }
}

/** Half of a character cannot stand in an address at all; the body is where it goes. */
function wellFormed(text: string): string {
  return text.toWellFormed()
}

function requests(): Request[] {
  const all = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).filter(([, operation]) => !NEVER.has(operation.operationId)).map(([method, operation]) => (
    { weight: RARE.has(operation.operationId) ? 1 : 30, arbitrary: requestsTo(path, method, operation) })))
  return fc.sample(fc.oneof(...all), { seed: SEED, numRuns: REQUESTS })
}

/** What is wrong with an answer, or null. */
function faultOf(reply: Received, { method, headers }: Request): string | null {
  const { statusCode } = reply
  if (statusCode >= 500) return `answered ${statusCode}`
  if (statusCode < 400 || method === 'HEAD') return null
  if (!reply.contentType.startsWith('application/problem+json')) return `answered ${statusCode} as ${reply.contentType}`
  const problem = JSON.parse(reply.body) as Problem
  if (refusalTexts[problem.code] === undefined) return `refused with ${problem.code}, which nobody knows`
  if (problem.status !== statusCode || problem.detail === '') return 'refused without a sentence'
  if (headers['accept-language'] !== 'en' && !(isChinese(problem.title) && isChinese(problem.detail))) return 'refused without a sentence in Chinese'
  if (statusCode === 400 && problem.errors.length === 0 && !UNREADABLE.has(problem.code)) return 'refused what was sent and named no field'
  return problem.errors.every(({ name, message, fix }) => name !== '' && message !== '' && fix !== '') ? null : 'refused a field without naming it'
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

test(`${REQUESTS} requests drawn from the API document bring no 5xx (S-18), seed ${SEED}`, async (t) => {
  const queue = requests()
  const answers = new Map<string, number>()
  const faults: string[] = []
  const reached = new Set<string>()
  const wire = openWire(address, AT_ONCE)
  const work = async (): Promise<void> => {
    for (let request = queue.pop(); request !== undefined; request = queue.pop()) {
      const { operation, method, url, payload } = request
      const reply = await wire.send(request)
      const fault = faultOf(reply, request)
      if (fault !== null) faults.push(`${operation} ${method} ${url.slice(0, 200)} ${fault}: ${reply.body.slice(0, 300)} — ${payload?.slice(0, 1500) ?? 'no body'}`)
      if (reply.statusCode === 200) reached.add(operation)
      answers.set(String(reply.statusCode), (answers.get(String(reply.statusCode)) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  wire.close()
  t.diagnostic(`answers by status: ${[...answers].sort().map(([status, times]) => `${status} × ${times}`).join(', ')}`)
  t.diagnostic(`operations that were carried out at least once: ${reached.size}`)
  assert.equal(faults.length, 0, `\n${faults.slice(0, 8).join('\n')}`)
  assert.ok(reached.size >= 30, `only ${[...reached].join(', ')} were reached`)
})

const garbage: [string, string][] = [
  ['bytes that are no HTTP', 'hello there\r\n\r\n'],
  ['a method that does not exist', 'FETCH /api/regions HTTP/1.1\r\nhost: x\r\n\r\n'],
  ['a line without an end', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`],
  ['a length that is no number', 'POST /api/cases HTTP/1.1\r\nhost: x\r\ncontent-length: many\r\n\r\n'],
  ['two lengths', 'POST /api/cases HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
  ['a length and pieces at once', 'POST /api/cases HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a null character in a header', 'GET /api/regions HTTP/1.1\r\nhost: x\r\nx: a\0b\r\n\r\n'],
]

for (const [name, bytes] of garbage) {
  test(`${name} is answered with Problem Details`, async () => {
    const answer = await sendBytes(address, bytes)
    assert.match(answer, /^HTTP\/1\.1 4\d\d /)
    const { code, title, detail, errors } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as Problem
    assert.deepEqual([refusalTexts[code] !== undefined, isChinese(title), isChinese(detail), errors], [true, true, true, []])
  })
}

test('after all of it the platform answers, and every ledger in every region verifies', async () => {
  assert.equal((await platform.anybody.get('/api/regions')).status, 200)
  await platform.settle()
  const { reading } = platform.pools
  const { rows } = await reading.query<{ region: string; record_id: string; digest: string; position: number }>('SELECT region, record_id, digest, position FROM record')
  assert.ok(rows.length > 60)
  for (const { region, record_id: recordId, digest, position } of rows) {
    const events = await findEvents(reading, region, recordId)
    assert.equal(findBrokenLink(events, softwareCrypto.sm3), null, `${region}/${recordId}`)
    assert.deepEqual([events.at(-1)?.digest, events.at(-1)?.position], [digest, position])
  }
})
