import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Person } from '../../testing/constellation.ts'
import { nurseRegistration, unemployment } from '../../testing/cases/handed-in.ts'
import type { Stage } from './stage.ts'

const address = '四平市铁东区平东街道平东路 7 号'
const seen = (key: string, originalPages = 0, copyPages = 0) => ({ key, originalSeen: true, originalPages, copyPages, scans: [] })

/** What was handed in on a day, by which of the people of the demo, and how far it has come. */
type Matter = { on: string; by: number; what: object; then?: 'accepted' | 'correction' | 'posted' }

const matters: Matter[] = [
  { on: '2026-09-11T01:05:00.000Z', by: 0, what: { itemCode: '000709110002', materials: [seen('oldCard'), seen('registrationForm')], delivery: { by: 'window', address: null }, form: { reason: 'expired', householdPlace: '辽宁省开原市', captureReady: 'atCounter', pickUp: 'counter', contactAddress: address } } },
  { on: '2026-09-11T02:20:00.000Z', by: 2, what: {}, then: 'accepted' },
  { on: '2026-09-14T01:40:00.000Z', by: 3, what: {} },
  { on: '2026-09-14T06:10:00.000Z', by: 4, what: {}, then: 'correction' },
  { on: '2026-09-15T02:30:00.000Z', by: 1, what: { itemCode: '002014008001', materials: [seen('idCard', 0, 1)], form: { lastEmployer: '四平市某商场', leftOn: '2026-08-31', reason: 'contractEnded', payTo: 'socialSecurityCard' } } },
  { on: '2026-09-16T01:15:00.000Z', by: 3, what: nurseRegistration(), then: 'posted' },
  { on: '2026-09-16T02:05:00.000Z', by: 4, what: { itemCode: '002014008001', materials: [seen('idCard', 0, 1)], form: { lastEmployer: '铁岭市某印刷厂', leftOn: '2026-08-15', reason: 'closure', payTo: 'socialSecurityCard' } } },
  { on: '2026-09-16T03:10:00.000Z', by: 0, what: {} },
  { on: '2026-09-16T03:45:00.000Z', by: 2, what: { itemCode: '000709110002', materials: [seen('oldCard'), seen('registrationForm')], delivery: { by: 'post', address }, form: { reason: 'damaged', householdPlace: '辽宁省开原市', captureReady: 'atCounter', pickUp: 'post', contactAddress: address } } },
]

/** When the first of it is handed in; a stage that wants it begins before. */
export const otherWorkBegins = '2026-09-11T00:30:00.000Z'

/** What else lies on the desks of 铁东 and 开原 on an ordinary morning, so that a list looks like one. */
export async function seedOtherWork(stage: Stage): Promise<void> {
  const sun = await stage.staff('211282', 'sun')
  for (const { on, by, what, then } of matters) {
    await stage.moveTo(on)
    const { caseId } = await seedCase(stage, { ...unemployment(), ...what, applicant: applicantOf(stage, by) }, { posted: then === 'posted' })
    if (then === 'accepted') await command(sun, caseId, 'accept-case')
    if (then === 'correction') {
      await command(sun, caseId, 'request-correction', { lines: [{ key: 'idCard', material: '居民身份证', defect: '复印件看不清号码', standard: '照片、姓名、号码清楚' }] })
    }
  }
  await stage.settle()
}

/** One of the people of the demo as an applicant. */
export function applicantOf(stage: Stage, index: number) {
  const { name, idNumber, phone } = stage.content.demoAccounts!.residents[index]!
  return { kind: 'person', identifierKind: 'identityNumber', representative: null, name, identifier: idNumber, phone }
}

export type Seeded = { caseId: string; number: string; lookupCode: string }

/** A case that came to a counter of 铁东 before the story begins: handed over, and its paper posted where it is asked for. */
export async function seedCase(stage: Stage, body: Record<string, unknown> & { caseId: string }, { posted = false } = {}): Promise<Seeded> {
  const chang = await stage.staff('220303', 'chang')
  const { caseId } = body
  const { number } = await must(chang.post('/api/cases', { ...body, window: '综合窗口 05' }))
  await command(chang, caseId, 'request-handover')
  await stage.settle()
  const { packingList, lookupCode } = await must(chang.get(`/api/cases/${caseId}`))
  if (posted) {
    await command(chang, caseId, 'send-parcel', { parcelId: randomUUID(), purpose: 'materials', toApplicant: false, courier: '邮政 EMS', waybill: '1234567894001', lines: packingList })
    await stage.settle()
  }
  return { caseId, number, lookupCode }
}

async function command(who: Person, caseId: string, act: string, fields: object = {}): Promise<void> {
  const { position } = await must(who.get(`/api/cases/${caseId}`))
  await must(who.post(`/api/cases/${caseId}/${act}`, { commandId: randomUUID(), seenPosition: position, ...fields }))
}

async function must(reply: ReturnType<Person['get']>): Promise<Awaited<ReturnType<Person['get']>>['body']> {
  const { status, body } = await reply
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
