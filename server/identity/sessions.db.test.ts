import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inTransaction } from '../platform/database/pool.ts'
import { sweepIdentity } from './sweep.ts'
import { composeIdentity, testIdentity } from './test-identity.ts'

const MINUTE = 60
const HOUR = 3600
const region = '220303'

const here = await testIdentity({ after })
const { send, pass, database, clock, identity } = here
/** Another process on the same database, which remembers nothing of this one's sessions. */
const elsewhere = composeIdentity(here.options)

const kindOf = async (cookie: string) => (await send('GET', '/api/session', { cookie })).body['kind']

test('nobody is logged in without a cookie, with a foreign one, or with one that was changed', async () => {
  const cookie = await here.logInStaff(region, 'chang')
  const token = cookie.split('.')[1]!
  assert.equal((await send('GET', '/api/session')).body['kind'], 'nobody')
  assert.equal(await kindOf(`tongban=220303.${'A'.repeat(43)}`), 'nobody')
  assert.equal(await kindOf(`tongban=211282.${token}`), 'nobody')
  assert.equal(await kindOf(`tongban=220303.${token.slice(1)}`), 'nobody')
  assert.equal(await kindOf(cookie), 'staff')
})

test('logging out ends the session here at once, and everywhere within seconds', async () => {
  const cookie = await here.logInStaff(region, 'chang')
  assert.equal((await elsewhere.sessions.authenticate(cookie))?.kind, 'staff')
  const { setCookie } = await send('DELETE', '/api/session', { cookie })
  assert.match(setCookie ?? '', /Max-Age=0/)
  assert.equal(await kindOf(cookie), 'nobody')
  pass(5)
  assert.equal(await elsewhere.sessions.authenticate(cookie), null)
})

test('logging in again ends the session before', async () => {
  const cookie = await here.logInStaff(region, 'chang')
  await send('POST', '/api/session/staff', { body: { region: '211282', login: 'sun', password: here.content.demoAccounts!.password }, cookie })
  assert.equal(await kindOf(cookie), 'nobody')
})

test('staff are out after half an hour unused @rule S-02', async () => {
  const cookie = await here.logInStaff(region, 'chang')
  for (let quarter = 1; quarter <= 4; quarter += 1) {
    pass(15 * MINUTE)
    assert.equal(await kindOf(cookie), 'staff')
  }
  pass(30 * MINUTE)
  assert.equal(await kindOf(cookie), 'nobody')
})

test('a resident may break off for two hours', async () => {
  const cookie = await here.logInResident(region, '13800000001')
  pass(2 * HOUR - 1)
  assert.equal(await kindOf(cookie), 'applicant')
  pass(2 * HOUR)
  assert.equal(await kindOf(cookie), 'nobody')
})

test('after half a day a session is over, however busy', async () => {
  const cookie = await here.logInStaff(region, 'chang')
  for (let passed = 0; passed < 12 * HOUR - 20 * MINUTE; passed += 20 * MINUTE) {
    pass(20 * MINUTE)
    assert.equal(await kindOf(cookie), 'staff')
  }
  pass(20 * MINUTE)
  assert.equal(await kindOf(cookie), 'nobody')
})

test('a session in constant use is written to once a minute', async () => {
  const cookie = await here.logInStaff(region, 'chang')
  const seen = new Set<string>()
  for (let second = 0; second < 180; second += 10) {
    pass(10)
    await kindOf(cookie)
    const { rows } = await database.reading.query<{ seen_at: string }>('SELECT seen_at FROM session ORDER BY created_at DESC LIMIT 1')
    seen.add(rows[0]!.seen_at)
  }
  assert.equal(seen.size, 4)
})

test('moving the demo clock logs nobody out', async () => {
  const cookie = await here.logInStaff(region, 'chang')
  clock.setOffset(clock.offsetMilliseconds() + 40 * 86_400_000)
  pass(10)
  assert.equal(await kindOf(cookie), 'staff')
})

test('a right that is taken away, and an account that is gone, take hold within seconds', async () => {
  const cookie = await here.logInStaff(region, 'chang')
  await inTransaction(database.pool, (writer) => writer.query("UPDATE account SET roles = '{caseClerk}' WHERE login = 'chang'"))
  pass(5)
  assert.deepEqual((await send('GET', '/api/session', { cookie })).body['roles'], ['caseClerk'])
  await inTransaction(database.pool, (writer) => writer.query("DELETE FROM account WHERE login = 'chang'"))
  pass(5)
  assert.equal(await kindOf(cookie), 'nobody')
})

test('a session sealed under another secret is over and breaks nothing', async () => {
  const cookie = await here.logInResident(region, '13800000003')
  const rotated = composeIdentity({ ...here.options, secret: Buffer.alloc(32, 8) })
  assert.equal(await rotated.sessions.authenticate(cookie), null)
})

test('the token itself is kept nowhere', async () => {
  const cookie = await here.logInResident(region, '13800000004')
  const { rows } = await database.reading.query<{ row: string }>('SELECT s::text AS row FROM session s')
  assert.ok(rows.every(({ row }) => !row.includes(cookie.split('.')[1]!)))
})

test('the sweep removes what is over and nothing else @rule S-24', async () => {
  pass(13 * HOUR)
  const cookie = await here.logInStaff(region, 'song')
  await sweepIdentity(database.pool, clock)
  assert.equal((await database.reading.query('SELECT 1 FROM session')).rowCount, 1)
  pass(10)
  assert.equal(await kindOf(cookie), 'staff')
})

test('who may not is told why: not logged in, session over, or not his post', async () => {
  const codeFor = (permission: 'case.decide', cookie: string | undefined) => {
    const request = { headers: { cookie } } as never
    return identity.gate.authenticate(request).then((caller) => identity.gate.authorize(permission, caller, request)?.refusal.code ?? null)
  }
  assert.equal(await codeFor('case.decide', undefined), 'NotLoggedIn')
  assert.equal(await codeFor('case.decide', `tongban=220303.${'A'.repeat(43)}`), 'SessionExpired')
  assert.equal(await codeFor('case.decide', await here.logInStaff(region, 'song')), 'PermissionMissing')
  assert.equal(await codeFor('case.decide', await here.logInStaff(region, 'fang')), null)
})
