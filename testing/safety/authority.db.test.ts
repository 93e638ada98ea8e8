/** Who may ask for what, held against a table written here by hand, and whose cases nobody else gets to see. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { roles, type Role } from '@tongban/domain/identity/permissions.ts'
import { findAccountByLogin, keepAccounts } from '../../server/identity/account.store.ts'
import { inTransaction } from '../../server/platform/database/pool.ts'
import { constellation } from '../constellation.ts'
import { act, castOf, nurse, PHONE, takeIn } from './acting.ts'
import { sampleOf, type Sampled } from './sample-value.ts'
import { PNG, residentCookie, staffCookie, upload } from './uploading.ts'

/**
 * N nobody, R resident, I intake clerk, C case clerk, V reviewer, A approver, J joint officer, S supervisor,
 * O operator. A letter that stands here gets past the door; what stands behind it is another question.
 */
const MAY: Record<string, string> = {
  'platform.health': 'NRICVAJSO', 'identity.session': 'NRICVAJSO', 'identity.loginStaff': 'NRICVAJSO', 'identity.phoneCode': 'NRICVAJSO', 'identity.loginApplicant': 'NRICVAJSO',
  'identity.logout': 'NRICVAJSO', 'identity.changePassword': 'ICVAJSO',
  'catalogue.regions': 'NRICVAJSO', 'catalogue.search': 'NRICVAJSO', 'catalogue.guide': 'NRICVAJSO', 'catalogue.national': 'NRICVAJSO', 'catalogue.drafts': 'SO',
  'cases.receive': 'I', 'cases.submit': 'R', 'cases.findApplicant': 'I', 'cases.checkIdentifier': 'NRICVAJSO',
  'cases.get': 'ICVAJS', 'cases.receipt': 'ICVAJS', 'cases.export': 'ICVAJS', 'cases.own': 'R', 'cases.mine': 'R', 'cases.ownReceipt': 'R',
  'cases.track': 'NRICVAJSO', 'cases.trackByToken': 'NRICVAJSO',
  'cases.RequestHandover': 'I', 'cases.ConsentHandover': 'C', 'cases.DeclineHandover': 'C', 'cases.SendParcel': 'IC', 'cases.SignForParcel': 'IC',
  'cases.PostMessage': 'ICVAJS', 'cases.RaiseProblem': 'ICVAJS', 'cases.SettleProblem': 'ICVAJS', 'cases.ReopenProblem': 'ICVAJS', 'cases.ConfirmProblem': 'ICVAJS',
  'cases.TellNotOurMatter': 'C', 'cases.RefuseAcceptance': 'C', 'cases.RequestCorrection': 'C', 'cases.SubmitCorrection': 'RI', 'cases.AcceptCase': 'C',
  'cases.GiveOpinion': 'V', 'cases.CompleteJointAct': 'J', 'cases.DecideCase': 'A', 'cases.IssueResult': 'ICA', 'cases.HandOutResult': 'ICA',
  'cases.RateCase': 'R', 'cases.WithdrawCase': 'RI',
  'worklist.list': 'ICVAJS', 'worklist.counts': 'ICVAJS', 'worklist.find': 'ICVAJS', 'exchange.peers': 'SO',
  'attachments.upload': 'RICVAJS', 'attachments.get': 'RICVAJSO',
  'drafts.save': 'RICVAJSO', 'drafts.get': 'RICVAJSO', 'drafts.list': 'RICVAJSO', 'drafts.discard': 'RICVAJSO',
  'demo.clock': 'O', 'demo.accounts': 'NRICVAJSO',
}

const LETTER: Record<Role, string> = {
  intakeClerk: 'I', caseClerk: 'C', reviewer: 'V', approver: 'A', jointOfficer: 'J', supervisor: 'S', operator: 'O',
}

const world = await constellation({ after }, '2026-09-17T02:00:00.000Z')
const cast = await castOf(world)
const { fastify } = world.app.http

type Asked = { operationId: string; method: string; path: string; parameters: { name: string; in: string; schema: Sampled }[]; body: Sampled | null }

const document = (await fastify.inject('/api/openapi.json')).json()
const operations: Asked[] = Object.entries(document.paths as Record<string, Record<string, never>>).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, { operationId: string; parameters: Asked['parameters']; requestBody?: { content: Record<string, { schema: Sampled }> } }>).map(([method, one]) => ({
    operationId: one.operationId, method: method.toUpperCase(), path, parameters: one.parameters,
    body: one.requestBody?.content['application/json']?.schema ?? null,
  })))

/** An account like one of the demo, somewhere else and with other roles. Answers the Cookie header of its session. */
async function hire(login: string, region: string, organisations: string[], held: Role[]): Promise<string> {
  const { reading, writing } = world.pools
  const model = (await findAccountByLogin(reading, '220303', 'chang'))!
  const account = { ...model, region, accountId: `staff-${login}`, login, organisations, roles: held }
  await inTransaction(writing, (writer) => keepAccounts(writer, [account]))
  return staffCookie(world, region, login)
}

/** Asks for an operation with values that its schema takes; `known` are the values that matter. */
async function ask({ method, path, parameters, body }: Asked, cookie: string, known: Record<string, string>, withBody = true) {
  const valueOf = (one: Asked['parameters'][number]) => encodeURIComponent(known[one.name] ?? String(sampleOf(one.schema)))
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => valueOf(parameters.find((one) => one.name === name)!))
  const query = parameters.filter((one) => one.in === 'query').map((one) => `${one.name}=${valueOf(one)}`).join('&')
  const payload = body === null || !withBody ? (method === 'POST' ? {} : undefined) : sampleOf(body) as object
  const answer = await fastify.inject({ method: method as 'GET', url: `${filled}?${query}`, headers: { cookie }, ...(payload === undefined ? {} : { payload }) })
  return { status: answer.statusCode, code: String(answer.headers['content-type']).includes('problem') ? answer.json().code as string : null }
}

test('the table knows every operation, and no other', () => {
  assert.deepEqual(operations.map((one) => one.operationId).sort(), Object.keys(MAY).sort())
})

for (const role of roles) {
  test(`${role}: gets past the doors that the table opens, and no other @rule S-05`, async () => {
    const cookie = await hire(`only-${role.toLowerCase()}`, '220303', ['220303-centre'], [role])
    for (const operation of operations.filter((one) => one.operationId !== 'identity.logout')) {
      const { status, code } = await ask(operation, cookie, {}, false)
      if (MAY[operation.operationId]!.includes(LETTER[role])) assert.ok(status !== 401 && status !== 403, `${operation.operationId}: ${status} ${code}`)
      else assert.deepEqual([status, code], [403, 'PermissionMissing'], operation.operationId)
    }
  })
}

test('nobody and residents get past their doors and no other @rule S-05', async () => {
  const resident = await residentCookie(world, '220303', '13900000080')
  for (const operation of operations.filter((one) => one.operationId !== 'identity.logout')) {
    const may = MAY[operation.operationId]!
    const asNobody = await ask(operation, '', {}, false)
    assert.equal(asNobody.code === 'NotLoggedIn', !may.includes('N'), `nobody, ${operation.operationId}: ${asNobody.status} ${asNobody.code}`)
    const asEnded = await ask(operation, `tongban=220303.${'A'.repeat(43)}`, {}, false)
    assert.equal(asEnded.code === 'SessionExpired', !may.includes('N'), `an ended session, ${operation.operationId}: ${asEnded.status} ${asEnded.code}`)
    const asResident = await ask(operation, resident, {}, false)
    assert.equal(asResident.code === 'PermissionMissing', !may.includes('R'), `a resident, ${operation.operationId}: ${asResident.status} ${asResident.code}`)
  }
})

const everyPost: Role[] = ['intakeClerk', 'caseClerk', 'reviewer', 'approver', 'jointOfficer', 'supervisor']

/** A case that is under way in 铁东 and 开原, with a file in it. */
async function caseUnderWay() {
  const scan = (await upload(world, await staffCookie(world, '220303', 'chang'), '护士证.png', PNG)).body
  const handedIn = nurse()
  const caseId = await takeIn(cast, { ...handedIn, materials: handedIn.materials.map((one) => ({ ...one, scans: [scan] })) } as typeof handedIn)
  const offered = await takeIn(cast, nurse('150404'))
  for (const one of [caseId, offered]) await act(cast.chang, one, 'request-handover')
  await world.settle()
  const { number } = (await cast.chang.get(`/api/cases/${caseId}`)).body
  return { caseId, number: String(number), digest: String(scan.digest) }
}

const theCase = await caseUnderWay()

const strangers: [string, string][] = [
  ['another organisation of the intake region', await hire('elsewhere-1', '220303', ['220303-transport', '220303-police'], everyPost)],
  ['another organisation of the deciding region', await hire('elsewhere-2', '211282', ['211282-transport', '211282-police'], everyPost)],
  ['a third region', await hire('elsewhere-3', '150404', ['150404-centre', '150404-health'], everyPost)],
  ['a clerk who names an organisation of another region as his', await hire('elsewhere-4', '150404', ['220303-centre', '211282-health'], everyPost)],
  ['another resident', await residentCookie(world, '220303', '13900000081')],
]

/** The lists that may show a case, under everything by which it can be looked for. */
const lists = [
  ...['hand', 'toReceive', 'others', 'applicant', 'toDeliver', 'overdue', 'done'].map((queue) => `/api/work?queue=${queue}`),
  ...[theCase.number, theCase.number.slice(0, 12), '李仲洲', PHONE, '220303190001010005', '护士'].map((words) => `/api/work/find?words=${encodeURIComponent(words)}`),
  '/api/mine/cases',
]

/** The lists in which somebody sees the case, of those that are open to him. */
async function listsWithTheCase(cookie: string): Promise<string[]> {
  const found: string[] = []
  for (const list of lists) {
    const answer = await fastify.inject({ url: list, headers: { cookie } })
    assert.ok(answer.statusCode === 200 || answer.json().code === 'PermissionMissing', `${list}: ${answer.body}`)
    const { rows = [], cases = [] } = answer.json()
    const ids = [...rows.map((row: { recordId: string }) => row.recordId), ...cases.map((row: { caseId: string }) => row.caseId)]
    if (ids.includes(theCase.caseId)) found.push(list)
  }
  return found
}

for (const [name, cookie] of strangers) {
  test(`for ${name} there is no such case, whatever is asked of it @rule S-10`, async () => {
    const letters = name === 'another resident' ? 'R' : 'ICVAJS'
    const ofOneCase = operations.filter(({ path, operationId }) => path.includes('{caseId}') && [...letters].some((letter) => MAY[operationId]!.includes(letter)))
    assert.ok(ofOneCase.length >= 4)
    for (const operation of ofOneCase) {
      const answer = await ask(operation, cookie, { caseId: theCase.caseId, digest: theCase.digest })
      assert.deepEqual([answer.status, answer.code], [404, 'CaseNotFound'], operation.operationId)
    }
  })

  test(`no list of ${name} holds the case @rule S-10`, async () => assert.deepEqual(await listsWithTheCase(cookie), []))
}

test('whoever has a part in the case finds it under each of its names', async () => {
  const ofChang = await listsWithTheCase(await staffCookie(world, '220303', 'chang'))
  assert.equal(ofChang.filter((list) => list.includes('/find')).length, 6)
  assert.equal(ofChang.filter((list) => list.includes('queue=')).length, 1)
})

test('two regions know one case, and each sees only the log of its own messages', async () => {
  assert.equal((await cast.chang.get(`/api/cases/${theCase.caseId}`)).status, 200)
  assert.equal((await cast.sun.get(`/api/cases/${theCase.caseId}`)).status, 200)
  const { peers } = (await cast.he.get('/api/exchange/peers')).body
  assert.deepEqual([...new Set(peers.map((peer: { region: string }) => peer.region))], ['220303'])
})

test('a draft is its owner\'s alone, whoever knows its id', async () => {
  const owner = await residentCookie(world, '220303', '13900000083')
  const draftId = randomUUID()
  const body = { region: '220303', itemCode: null, title: '护士执业变更', content: { name: '李仲洲' } }
  const put = (cookie: string) => fastify.inject({ method: 'PUT', url: `/api/drafts/${draftId}`, headers: { cookie }, payload: body })
  assert.equal((await put(owner)).statusCode, 200)
  for (const cookie of [await residentCookie(world, '220303', '13900000084'), await staffCookie(world, '220303', 'chang')]) {
    assert.equal((await fastify.inject({ url: `/api/drafts/${draftId}`, headers: { cookie } })).statusCode, 404)
    assert.equal((await put(cookie)).statusCode, 404)
    await fastify.inject({ method: 'DELETE', url: `/api/drafts/${draftId}`, headers: { cookie } })
  }
  assert.equal((await fastify.inject({ url: `/api/drafts/${draftId}`, headers: { cookie: owner } })).statusCode, 200)
})
