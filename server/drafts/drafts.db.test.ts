import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testIdentity } from '../identity/test-identity.ts'
import { newId } from '../platform/ids.ts'
import { sweepDrafts } from './drafts.ts'
import { mountDrafts } from './routes.ts'

const here = await testIdentity({ after })
const { send, database, clock } = here
mountDrafts(here.http, { pool: database.pool, reading: database.reading, clock, subjectKey: here.identity.subjectKey })

const DAY = 86_400
const resident = await here.logInResident('220303', '13800000001')
const draft = (content: Record<string, unknown> = { reason: '到期' }) => ({ region: '211282', itemCode: '000709110002', title: '居民身份证换领', content })
const save = (draftId: string, cookie: string, body: unknown = draft()) => send('PUT', `/api/drafts/${draftId}`, { cookie, body })
const open = (draftId: string, cookie: string) => send('GET', `/api/drafts/${draftId}`, { cookie })

test('what was saved is there again, and saving again writes over it', async () => {
  const draftId = newId()
  const saved = await save(draftId, resident)
  assert.deepEqual((await open(draftId, resident)).body, { ...draft(), savedAt: saved.body['savedAt'] })
  await save(draftId, resident, { ...draft({ reason: '损坏', more: [1, { two: '二' }] }), title: '换身份证', itemCode: null })
  const { body } = await open(draftId, resident)
  assert.deepEqual([body['title'], body['itemCode'], body['content']], ['换身份证', null, { reason: '损坏', more: [1, { two: '二' }] }])
})

test('it is there after logging in again, on whatever device', async () => {
  const draftId = newId()
  await save(draftId, resident)
  here.pass(70)
  assert.equal((await open(draftId, await here.logInResident('220303', '13800000001'))).status, 200)
})

test('other people’s drafts do not exist: not to read, to write over, or to discard', async () => {
  const draftId = newId()
  await save(draftId, resident)
  const others = [await here.logInResident('220303', '13800000002'), await here.logInStaff('220303', 'chang'), await here.logInResident('211282', '13800000001')]
  for (const other of others.slice(0, 2)) {
    assert.equal((await open(draftId, other)).body['code'], 'DraftNotFound')
    assert.equal((await save(draftId, other, draft({ stolen: true }))).body['code'], 'DraftNotFound')
    assert.deepEqual((await send('DELETE', `/api/drafts/${draftId}`, { cookie: other })).body, { done: false })
  }
  assert.equal((await open(draftId, others[2]!)).body['code'], 'DraftNotFound')
  assert.deepEqual((await open(draftId, resident)).body['content'], { reason: '到期' })
})

test('the list shows the caller’s own, latest first', async () => {
  const clerk = await here.logInStaff('211282', 'sun')
  const [first, second] = [newId(), newId()]
  await save(first, clerk)
  here.pass(1)
  await save(second, clerk)
  here.pass(1)
  await save(first, clerk, { ...draft(), title: '后来又改过' })
  const { drafts } = (await send('GET', '/api/drafts', { cookie: clerk })).body as { drafts: { draftId: string; title: string }[] }
  assert.deepEqual(drafts.map((one) => [one.draftId, one.title]), [[first, '后来又改过'], [second, '居民身份证换领']])
})

test('a discarded draft is gone, and discarding it again does no harm', async () => {
  const draftId = newId()
  await save(draftId, resident)
  const discard = () => send('DELETE', `/api/drafts/${draftId}`, { cookie: resident })
  assert.deepEqual([(await discard()).body, (await discard()).body], [{ done: true }, { done: false }])
  assert.equal((await open(draftId, resident)).body['code'], 'DraftNotFound')
})

test('256 kB and no more', async () => {
  const fitting = { text: 'x'.repeat(256 * 1024 - '{"text":""}'.length) }
  assert.equal((await save(newId(), resident, draft(fitting))).status, 200)
  const { status, body } = await save(newId(), resident, draft({ text: `${fitting.text}x` }))
  assert.deepEqual([status, body['code']], [413, 'DraftTooLarge'])
})

test('nobody keeps drafts without logging in', async () => {
  assert.equal((await send('GET', '/api/drafts')).body['code'], 'NotLoggedIn')
})

test('what was left for thirty days is removed @rule R-PI-006', async () => {
  const [old, recent] = [newId(), newId()]
  await save(old, await here.logInStaff('150404', 'bai'))
  here.pass(15 * DAY)
  await save(recent, await here.logInStaff('150404', 'bai'))
  clock.setOffset(15 * DAY * 1000 + 1)
  assert.ok((await sweepDrafts({ pool: database.pool, clock })) > 0)
  const again = await here.logInStaff('150404', 'bai')
  assert.equal((await open(old, again)).body['code'], 'DraftNotFound')
  assert.equal((await open(recent, again)).status, 200)
})
