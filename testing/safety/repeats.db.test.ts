/** Every command is harmless when it is sent again: at the same moment, later, or after its answer was lost. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { after, test } from 'node:test'
import { commandPath, commandTypes } from '@tongban/contract/cases/commands.ts'
import { constellation, type Person } from '../constellation.ts'
import { act, castOf, commandFrom, moving, nurse, takeIn, unemployed } from './acting.ts'
import { PNG, residentCookie, staffCookie, upload } from './uploading.ts'

const AT_ONCE = 20

const world = await constellation({ after }, '2026-09-17T02:00:00.000Z')
const cast = await castOf(world)
const { chang, hu, sun, li, zhao, wang, bai, resident } = cast
const untried = new Set<string>(commandTypes.map(commandPath))

/** How often each command stands in the ledger of a case: the count of its events, read where the sender reads. */
async function positionOf(who: Person, caseId: string): Promise<number> {
  return (await commandFrom(who, caseId)).seenPosition
}

/** Sends one command twenty times at once and then once more. Whatever way it takes, it happens once. */
async function repeatedly(who: Person, caseId: string, command: string, fields: object = {}): Promise<void> {
  const path = `/api/cases/${caseId}/${command}`
  const body = await commandFrom(who, caseId, fields)
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => who.post(path, body)))
  for (const answer of answers) assert.deepEqual([answer.status, answer.body], [200, answers[0]!.body], `${command}: ${JSON.stringify(answer.body)}`)
  await world.settle()
  const position = await positionOf(who, caseId)
  const again = await who.post(path, body)
  assert.deepEqual([again.status, again.body], [200, answers[0]!.body], `${command} again`)
  assert.equal(again.body.state, 'recorded', command)
  assert.equal(await positionOf(who, caseId), position, `${command} did something when it was repeated`)
  await refusesAnotherAct(who, caseId, command, body)
  assert.equal(await positionOf(who, caseId), position, `${command} did something under another name`)
  untried.delete(command)
}

/** The same id for another act, on this case or another, is told to be taken. */
async function refusesAnotherAct(who: Person, caseId: string, command: string, body: { commandId: string; seenPosition: number }): Promise<void> {
  const { commandId, seenPosition } = body
  const [other, fields] = who === resident
    ? (command === 'withdraw-case' ? ['rate-case', { level: 3, text: '' }] : ['withdraw-case', { reasons: '不办了' }]) as [string, object]
    : (command === 'post-message' ? ['raise-problem', { problemId: randomUUID(), text: '少一页' }] : ['post-message', { messageId: randomUUID(), text: '收到', attachments: [] }]) as [string, object]
  const answer = await who.post(`/api/cases/${caseId}/${other}`, { commandId, seenPosition, ...fields })
  assert.deepEqual([answer.status, answer.body.code], [409, 'CommandIdTaken'], `${other} under the id of ${command}`)
}

async function handedOver(caseId: string): Promise<string> {
  await repeatedly(chang, caseId, 'request-handover')
  await world.settle()
  return caseId
}

test('a case in two regions, with paper and talk, from its hand-over to its rating', async () => {
  const caseId = await handedOver(await takeIn(cast, nurse()))
  const lines = (await chang.get(`/api/cases/${caseId}`)).body.packingList
  const [sent, back, problemId] = [randomUUID(), randomUUID(), randomUUID()]
  await repeatedly(chang, caseId, 'post-message', { messageId: randomUUID(), text: '材料今天寄出', attachments: [] })
  await repeatedly(chang, caseId, 'send-parcel', { parcelId: sent, purpose: 'materials', toApplicant: false, courier: '邮政 EMS', waybill: '1234567894417', lines })
  await repeatedly(sun, caseId, 'sign-for-parcel', { parcelId: sent, counted: lines.map(({ key, kind, pages }: Record<string, unknown>) => ({ key, kind, pages })) })
  await repeatedly(sun, caseId, 'raise-problem', { problemId, text: '照片不清楚' })
  await repeatedly(chang, caseId, 'settle-problem', { problemId, text: '重拍了' })
  await repeatedly(sun, caseId, 'reopen-problem', { problemId, text: '还是不清楚' })
  await act(chang, caseId, 'settle-problem', { problemId, text: '又拍了一张' })
  await world.settle()
  await repeatedly(sun, caseId, 'confirm-problem', { problemId })
  await repeatedly(sun, caseId, 'accept-case')
  await repeatedly(li, caseId, 'give-opinion', { agreed: true, text: '符合条件' })
  await act(zhao, caseId, 'give-opinion', { agreed: true, text: '符合条件' })
  await repeatedly(wang, caseId, 'decide-case', { outcome: 'granted', reasons: '符合条件', basis: '护士条例 第九条', remedies: null })
  await repeatedly(sun, caseId, 'issue-result', { channel: 'window', number: '开卫护变〔2026〕1号', attachments: [] })
  await act(sun, caseId, 'send-parcel', { parcelId: back, purpose: 'result', toApplicant: false, courier: '邮政 EMS', waybill: '1234567894418', lines: [{ key: 'result', name: '证书', kind: 'original', pages: 6, digests: [] }] })
  await world.settle()
  await act(chang, caseId, 'sign-for-parcel', { parcelId: back, counted: [{ key: 'result', kind: 'original', pages: 6 }] })
  await repeatedly(chang, caseId, 'hand-out-result', { to: '李仲洲', identityChecked: true })
  await world.settle()
  await repeatedly(resident, caseId, 'rate-case', { level: 5, text: '' })
})

test('a correction, and every way in which a case ends early', async () => {
  const corrected = await handedOver(await takeIn(cast, unemployed()))
  await repeatedly(sun, corrected, 'request-correction', { lines: [{ key: 'idCard', material: '身份证', defect: '看不清', standard: '正反面都清楚' }] })
  await repeatedly(resident, corrected, 'submit-correction', { materials: unemployed().materials, form: null })
  await repeatedly(resident, corrected, 'withdraw-case', { reasons: '不办了' })
  await repeatedly(sun, await handedOver(await takeIn(cast, unemployed())), 'tell-not-our-matter', { reasons: '不需要许可' })
  await repeatedly(sun, await handedOver(await takeIn(cast, unemployed())), 'refuse-acceptance', { reasons: '不归这里管', rightAuthority: '铁岭市人社局' })
})

test('a hand-over that a person must agree to, and an act of a second authority', async () => {
  await repeatedly(bai, await handedOver(await takeIn(cast, unemployed('150404'))), 'consent-handover')
  await repeatedly(bai, await handedOver(await takeIn(cast, unemployed('150404'))), 'decline-handover', { reason: '材料不全' })
  const joint = await takeIn(cast, moving())
  await world.settle()
  await act(sun, joint, 'accept-case')
  await world.settle()
  await repeatedly(hu, joint, 'complete-joint-act', { key: 'moveOut', agreed: true, text: '同意迁出', attachments: [] })
})

test('no command of the table was left out', () => assert.deepEqual([...untried], []))

test('a command sent after a record is not done again when the record has come here since', async () => {
  const caseId = await handedOver(await takeIn(cast, unemployed('150404')))
  const problemId = randomUUID()
  await act(chang, caseId, 'raise-problem', { problemId, text: '缺一页' })
  await world.settle()
  const settled = await commandFrom(bai, caseId, { problemId, text: '补上了' })
  const path = `/api/cases/${caseId}/settle-problem`
  const first = await bai.post(path, settled)
  assert.equal(first.body.state, 'recorded', JSON.stringify(first.body))
  await act(bai, caseId, 'consent-handover')
  await world.settle()
  const position = await positionOf(bai, caseId)
  assert.deepEqual((await bai.post(path, settled)).body, first.body)
  assert.equal(await positionOf(bai, caseId), position)
})

test('opening a case twenty times at once opens it once; its command id opens no other', async () => {
  const body = { ...unemployed(), window: null }
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => chang.post('/api/cases', body)))
  for (const answer of answers) assert.deepEqual([answer.status, answer.body], [200, answers[0]!.body])
  const other = await chang.post('/api/cases', { ...body, caseId: randomUUID() })
  assert.deepEqual([other.status, other.body.code], [409, 'CommandIdTaken'])
  const taken = await chang.post('/api/cases', { ...body, commandId: randomUUID() })
  assert.deepEqual([taken.status, taken.body.code], [409, 'CommandIdTaken'])
})

test('applying twenty times at once from the phone is one application', async () => {
  const cookie = await residentCookie(world, '220303', '13900000078')
  const scan = (await upload(world, cookie, '身份证.png', PNG)).body
  const online = { ...unemployed(), mode: 'fullyOnline', materials: [{ ...unemployed().materials[0]!, originalSeen: false, copyPages: 0, scans: [scan] }] }
  const apply = () => world.app.http.fastify.inject({ method: 'POST', url: '/api/regions/220303/applications', headers: { cookie }, payload: online })
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, apply))
  for (const answer of answers) assert.deepEqual([answer.statusCode, answer.json()], [200, answers[0]!.json()])
})

test('one id for two cases at the same moment is done on one of them', async () => {
  const [one, two] = [await takeIn(cast, unemployed()), await takeIn(cast, unemployed())]
  const body = { ...(await commandFrom(chang, one)), messageId: randomUUID(), text: '核对过了', attachments: [] }
  const answers = await Promise.all([one, two].map((caseId) => chang.post(`/api/cases/${caseId}/post-message`, body)))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  assert.equal(answers.find(({ status }) => status === 409)!.body.code, 'CommandIdTaken')
})

test('who never got the first answer gets it by asking again, at home and from elsewhere', async () => {
  const address = await world.app.http.start('127.0.0.1', 0)
  const caseId = await handedOver(await takeIn(cast, unemployed()))
  for (const [who, login, region] of [[sun, 'sun', '211282'], [chang, 'chang', '220303']] as const) {
    const body = await commandFrom(who, caseId, { messageId: randomUUID(), text: `${login}：已核对`, attachments: [] })
    const before = await positionOf(sun, caseId)
    await sendAndHangUp(`${address}/api/cases/${caseId}/post-message`, await staffCookie(world, region, login), body)
    while (await positionOf(sun, caseId) === before) await world.settle()
    const answer = await who.post(`/api/cases/${caseId}/post-message`, body)
    assert.deepEqual([answer.status, answer.body.position, answer.body.state], [200, before + 1, 'recorded'])
    assert.equal(await positionOf(sun, caseId), before + 1)
  }
})

/** Sends a request whole and breaks the line before any answer can come. */
function sendAndHangUp(url: string, cookie: string, body: unknown): Promise<void> {
  const payload = JSON.stringify(body)
  return new Promise((resolve) => {
    const sending = request(url, { method: 'POST', headers: { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } })
    sending.on('error', () => resolve())
    sending.end(payload, () => setTimeout(() => { sending.destroy(); resolve() }, 1))
  })
}
