import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { nurseRegistration, unemployment } from '../../testing/cases/handed-in.ts'
import { constellation, type Person, type Reply } from '../../testing/constellation.ts'

const world = await constellation({ after }, '2026-09-17T02:00:00.000Z')
const chang = await world.staff('220303', 'chang')
const sun = await world.staff('211282', 'sun')
const li = await world.staff('211282', 'li')
const zhao = await world.staff('211282', 'zhao')
const wang = await world.staff('211282', 'wang')

async function act(who: Person, caseId: string, command: string, fields: object = {}): Promise<Reply> {
  const seen = await who.get(`/api/cases/${caseId}`)
  return who.post(`/api/cases/${caseId}/${command}`, { commandId: randomUUID(), seenPosition: seen.body.position, ...fields })
}

async function must(reply: Promise<Reply>): Promise<Reply['body']> {
  const { status, body } = await reply
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

test('a case taken in in 铁东 is decided in 开原 and handed out in 铁东, and both see the same record', async () => {
  const body = { ...nurseRegistration(), window: '综合窗口 05' }
  const { caseId } = body
  const receipt = await must(chang.post('/api/cases', body))
  assert.match(receipt.number, /^220303202609171\d{6}[0-9A-Z]$/)
  assert.deepEqual(await must(chang.post('/api/cases', body)), receipt, 'a repeat answers the same')
  assert.equal((await sun.get(`/api/cases/${caseId}`)).status, 404, '开原 sees nothing before the hand-over')

  await must(act(chang, caseId, 'request-handover'))
  await world.settle()
  const taken = await must(sun.get(`/api/cases/${caseId}`))
  assert.equal(taken.home, '211282', '开原 consents by agreement')
  assert.equal(taken.holder.step, 'sendParcel')

  const packed = (await must(chang.get(`/api/cases/${caseId}`))).packingList
  assert.equal(packed.reduce((sum: number, line: { pages: number }) => sum + line.pages, 0), 10)
  const parcelId = randomUUID()
  const sent = await must(act(chang, caseId, 'send-parcel', {
    parcelId, purpose: 'materials', toApplicant: false, courier: '邮政 EMS', waybill: '1234567894417', lines: packed,
  }))
  assert.equal(sent.state, 'recorded', 'the home answers at once')
  await must(act(sun, caseId, 'sign-for-parcel', {
    parcelId, counted: packed.map(({ key, kind, pages }: { key: string; kind: string; pages: number }) => ({ key, kind, pages })),
  }))
  await must(act(sun, caseId, 'accept-case'))
  const early = await act(wang, caseId, 'decide-case', { outcome: 'granted', reasons: '', basis: '', remedies: null })
  assert.equal(early.body.code, 'ReviewersMissing')
  await must(act(li, caseId, 'give-opinion', { agreed: true, text: '符合条件' }))
  assert.equal((await act(li, caseId, 'give-opinion', { agreed: true, text: '再签一次' })).body.code, 'OpinionAlreadyGiven')
  await must(act(zhao, caseId, 'give-opinion', { agreed: true, text: '符合条件' }))
  await must(act(wang, caseId, 'decide-case', { outcome: 'granted', reasons: '符合条件', basis: '护士条例 第九条', remedies: null }))
  await must(act(sun, caseId, 'issue-result', { channel: 'window', number: '开卫护变〔2026〕1号', attachments: [] }))
  const back = randomUUID()
  const lines = [{ key: 'result', name: '变更后的护士执业证书', kind: 'original', pages: 6, digests: [] }]
  await must(act(sun, caseId, 'send-parcel', { parcelId: back, purpose: 'result', toApplicant: false, courier: '邮政 EMS', waybill: '1234567894418', lines }))
  await world.settle()
  await must(act(chang, caseId, 'sign-for-parcel', { parcelId: back, counted: [{ key: 'result', kind: 'original', pages: 6 }] }))
  await must(act(chang, caseId, 'hand-out-result', { to: '李仲洲', identityChecked: true }))
  await world.settle()

  const here = await must(chang.get(`/api/cases/${caseId}`))
  const there = await must(sun.get(`/api/cases/${caseId}`))
  assert.equal(here.stage, 'closed')
  assert.equal(here.digest, there.digest)
  assert.deepEqual(here.timeline, there.timeline)

  const resident = await world.resident('220303', '13800000001')
  const mine = await must(resident.get('/api/mine/cases'))
  assert.equal(mine.cases[0].caseId, caseId)
  const own = await must(resident.get(`/api/mine/cases/${caseId}`))
  await must(resident.post(`/api/cases/${caseId}/rate-case`, { commandId: randomUUID(), seenPosition: own.position, level: 1, text: '' }))
  await world.settle()
  assert.equal((await must(sun.get(`/api/cases/${caseId}`))).rating.level, 1)
})

test('R-PUB-004: anybody with the number and the code sees the progress, covered', async () => {
  const body = { ...nurseRegistration('211282', '13800000002'), window: null }
  const { number } = await must(chang.post('/api/cases', body))
  const { lookupCode } = await must(chang.get(`/api/cases/${body.caseId}`))
  const seen = await must(world.anybody.post('/api/track', { number, lookupCode }))
  assert.equal(seen.applicant.name, '李仲*')
  assert.equal(JSON.stringify(seen).includes('220303190001010005'), false)
  assert.equal((await world.anybody.post('/api/track', { number, lookupCode: '000000' })).status, 404)
})

test('no notice in five working days is acceptance from the day of receipt', async () => {
  const body = { ...unemployment('211282', '13800000003'), window: null }
  await must(chang.post('/api/cases', body))
  await must(act(chang, body.caseId, 'request-handover'))
  await world.settle()
  await world.moveTo('2026-09-24T01:00:00.000Z')
  const seen = await must(sun.get(`/api/cases/${body.caseId}`))
  assert.deepEqual(seen.accepted, { on: '2026-09-17', deemed: true })
  assert.equal((await act(sun, body.caseId, 'request-correction', { lines: [{ key: 'idCard', material: '身份证', defect: '不清楚', standard: '清楚' }] })).body.code, 'StageDoesNotAllow')
})

test('two clerks at once: one wins, the other is told what happened meanwhile', async () => {
  const body = { ...unemployment('211282', '13800000004'), window: null }
  await must(chang.post('/api/cases', body))
  await must(act(chang, body.caseId, 'request-handover'))
  await world.settle()
  const { position } = await must(sun.get(`/api/cases/${body.caseId}`))
  const command = () => ({ commandId: randomUUID(), seenPosition: position })
  const both = await Promise.all([
    sun.post(`/api/cases/${body.caseId}/accept-case`, command()),
    sun.post(`/api/cases/${body.caseId}/tell-not-our-matter`, { ...command(), reasons: '不需要许可' }),
  ])
  assert.deepEqual(both.map((reply) => reply.status).sort(), [200, 409])
  const lost = both.find((reply) => reply.status === 409)!
  assert.equal(lost.body.code, 'StaleVersion')
  assert.equal(lost.body.data.since.length, 1)
})
