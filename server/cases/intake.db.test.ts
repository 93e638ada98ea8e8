import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { nurseRegistration, unemployment } from '../../testing/cases/handed-in.ts'
import { constellation } from '../../testing/constellation.ts'

const world = await constellation({ after }, '2026-09-17T02:00:00.000Z')
const chang = await world.staff('220303', 'chang')
const resident = await world.resident('220303', '13800000001')
const scan = { digest: 'a'.repeat(64), name: '身份证.jpg', contentType: 'image/jpeg', bytes: 1000 }

type Case = ReturnType<typeof unemployment>

/** What is wrong with what was handed in · the refusal · what its sentence must tell. */
const table: [wrong: string, change: (body: Case) => object, code: string, tells: RegExp][] = [
  ['a region with which there is no agreement', () => ({ handlingRegion: '530323' }), 'CrossingNotAllowed', /./],
  ['a region that nobody knows', () => ({ handlingRegion: '999998' }), 'RegionNotServed', /./],
  ['an item that is only listed', () => ({ itemCode: 'KS-109' }), 'ItemNotOpen', /./],
  ['a digit of the identity number wrong', (body) => ({ applicant: { ...body.applicant, identifier: '220303190001010006' } }), 'IdentifierInvalid', /校验码/],
  ['an identity number of a place that never was', (body) => ({ applicant: { ...body.applicant, identifier: '220171190001010035' } }), 'IdentifierInvalid', /行政区划/],
  ['a form with a field left out', (body) => ({ form: { ...body.form, reason: undefined } }), 'FormInvalid', /./],
  ['a form with a field that it does not have', (body) => ({ form: { ...body.form, religion: '无' } }), 'FormInvalid', /./],
  ['no material', () => ({ materials: [] }), 'MaterialsIncomplete', /居民身份证/],
  ['a file that nobody uploaded', (body) => ({ materials: body.materials.map((one) => ({ ...one, scans: [scan] })) }), 'AttachmentUnknown', /身份证\.jpg/],
]

for (const [wrong, change, code, tells] of table) {
  test(`taken in with ${wrong}: ${code}, in words`, async () => {
    const body = unemployment()
    const reply = await chang.post('/api/cases', { ...body, window: null, ...change(body) })
    assert.equal(reply.body.code, code, JSON.stringify(reply.body))
    assert.match(reply.body.title, tells)
    assert.ok(reply.status >= 400 && reply.status < 500)
  })
}

test('a form that is not right names its fields in words', async () => {
  const body = unemployment()
  const { reason: _reason, ...form } = body.form
  const reply = await chang.post('/api/cases', { ...body, window: null, form })
  assert.deepEqual(reply.body.errors.map((error: { field: string; name: string }) => [error.field, error.name]), [['form.reason', '失业原因']])
})

test('R-INT-014: the same matter is taken at the counter and from the phone, as the applicant likes', async () => {
  const counter = await chang.post('/api/cases', { ...unemployment(), window: null })
  const phone = await resident.post('/api/regions/220303/applications', { ...unemployment(), mode: 'fullyOnline' })
  assert.deepEqual([counter.status, phone.status], [200, 200])
  await world.settle()
  const own = await resident.get('/api/mine/cases')
  assert.equal(own.body.cases.length, 2, 'both are his by the phone number')
})

test('what needs original papers is not taken from a phone', async () => {
  const reply = await resident.post('/api/regions/220303/applications', nurseRegistration())
  assert.equal(reply.body.code, 'CounterNeeded')
})

test('an application from the phone is his who logged in, whatever number the form says', async () => {
  const body = unemployment('211282', '13900000009')
  const receipt = await resident.post('/api/regions/220303/applications', { ...body, mode: 'fullyOnline' })
  const own = await resident.get(`/api/mine/cases/${receipt.body.caseId}`)
  assert.equal(own.body.applicant.phone, '13800000001')
  const other = await world.resident('220303', '13900000009')
  assert.equal((await other.get(`/api/mine/cases/${receipt.body.caseId}`)).status, 404)
})

test('an id of a case that exists opens no second one', async () => {
  const body = { ...unemployment(), window: null }
  await chang.post('/api/cases', body)
  const again = await chang.post('/api/cases', { ...body, commandId: randomUUID() })
  assert.equal(again.body.code, 'CommandIdTaken')
})

test('somebody who was here before is known again, by the identifier alone', async () => {
  await chang.post('/api/cases', { ...unemployment(), window: null })
  const found = await chang.post('/api/applicants/find', { identifierKind: 'identityNumber', identifier: '220303190001010005' })
  assert.equal(found.body.known.name, '李仲洲')
  const unknown = await chang.post('/api/applicants/find', { identifierKind: 'creditCode', identifier: '11220303000000000C' })
  assert.deepEqual([unknown.body.valid, unknown.body.known], [true, null])
})
