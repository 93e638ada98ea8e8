import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testIdentity } from '../identity/test-identity.ts'
import { findClockOffset } from '../platform/settings.store.ts'
import { createDemoClock } from './demo-clock.ts'
import { mountDemo } from './routes.ts'

const here = await testIdentity({ after })
const { send, content, clock, database } = here
const settledAt: string[] = []
const moveClock = createDemoClock({
  pool: database.pool, clock, content,
  settleDue: async () => { settledAt.push(clock.now()); return 3 },
})
mountDemo(here.http, { content, accounts: content.demoAccounts!, moveClock })

const operator = await here.logInStaff('220303', 'operator')
const move = (minutes: unknown, cookie = operator) => send('POST', '/api/demo/clock', { body: { minutes }, cookie })

test('moving the clock moves the platform, then lets the calendar decide, and is remembered', async () => {
  const { status, body } = await move(2 * 1440)
  assert.equal(status, 200)
  assert.deepEqual(body, { now: '2026-09-19T04:00:00.000Z', today: '2026-09-19', settled: 3 })
  assert.deepEqual(settledAt, ['2026-09-19T04:00:00.000Z'])
  assert.equal(await findClockOffset(database.reading), 2 * 1440 * 60_000)
})

test('moves made at the same moment add up', async () => {
  const before = clock.offsetMilliseconds()
  await Promise.all([move(1), move(10), move(100)])
  assert.equal(clock.offsetMilliseconds() - before, 111 * 60_000)
  assert.equal(await findClockOffset(database.reading), clock.offsetMilliseconds())
})

test('time does not go back, nor stand still', async () => {
  for (const minutes of [-1, 0, 1.5, '5', null]) assert.equal((await move(minutes)).body['code'], 'InputInvalid')
})

test('a year that is not loaded is not entered @rule R-DAY-006', async () => {
  const before = clock.now()
  const { status, body } = await move(200 * 1440)
  assert.deepEqual([status, body['code'], (body['data'] as { year: number }).year], [409, 'CalendarYearMissing', 2027])
  assert.equal(clock.now(), before)
})

test('only the operator moves the clock', async () => {
  assert.equal((await move(1, await here.logInStaff('220303', 'chang'))).body['code'], 'PermissionMissing')
  assert.equal((await move(1, '')).body['code'], 'NotLoggedIn')
})

test('the demo introduces its people', async () => {
  const { body } = await send('GET', '/api/demo/accounts')
  const staff = body['staff'] as Record<string, string>[]
  assert.deepEqual(staff.find((member) => member['login'] === 'chang'), {
    region: '220303', regionName: '铁东区', regionNameEn: 'Tiedong District', login: 'chang', name: '常敏', nameEn: 'Chang Min', title: '综合窗口 05', titleEn: 'General counter 05',
  })
  const kinds = new Set((body['residents'] as { kind: string }[]).map((one) => one.kind))
  assert.deepEqual([...kinds], ['person', 'business'])
})

test('outside the demo neither exists', async () => {
  const real = await testIdentity({ after }, { demo: false })
  mountDemo(real.http, null)
  assert.equal((await real.send('GET', '/api/demo/accounts')).body['code'], 'NotInDemo')
  const cookie = await real.logInStaff('220303', 'operator')
  const { status, body } = await real.send('POST', '/api/demo/clock', { body: { minutes: 1 }, cookie })
  assert.deepEqual([status, body['code']], [404, 'NotInDemo'])
})
