import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { seedDemoAccounts } from './demo-accounts.ts'
import { testIdentity } from './test-identity.ts'

const here = await testIdentity({ after })
const { send, pass, content, database } = here
const password = content.demoAccounts!.password
const MINUTE = 60

const logIn = (login: string, typed: string, region = '220303', language = 'zh-CN') =>
  send('POST', '/api/session/staff', { body: { region, login, password: typed }, language })

test('a clerk logs in and is told who he is', async () => {
  const { status, body, setCookie } = await logIn('chang', password)
  assert.equal(status, 200)
  assert.deepEqual(
    { kind: body['kind'], name: body['name'], regionName: body['regionName'], window: body['window'], roles: body['roles'], demo: body['demo'], today: body['today'] },
    { kind: 'staff', name: '常敏', regionName: '铁东区', window: '综合窗口 05', roles: ['intakeClerk', 'caseClerk'], demo: true, today: '2026-09-17' },
  )
  assert.ok((body['permissions'] as string[]).includes('case.receive'))
  assert.match(setCookie ?? '', /^tongban=220303\.[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
})

test('a login is the same however it is written', async () => {
  assert.equal((await logIn(' CHANG ', password)).status, 200)
})

test('an account belongs to its region', async () => {
  assert.equal((await logIn('chang', password, '211282')).body['code'], 'LoginFailed')
  assert.equal((await logIn('chang', password, '220302')).body['code'], 'RegionNotServed')
})

for (const [name, login] of [['an account', 'song'], ['a login that does not exist', 'nobody-here']] as const) {
  test(`five wrong passwords lock ${name} for fifteen minutes @rule S-02`, async () => {
    for (let tries = 1; tries <= 4; tries += 1) assert.equal((await logIn(login, 'wrong')).body['code'], 'LoginFailed')
    const fifth = await logIn(login, 'wrong')
    assert.deepEqual([fifth.status, fifth.body['code']], [423, 'AccountLocked'])
    assert.equal((await logIn(login, password)).body['code'], 'AccountLocked')
    pass(15 * MINUTE - 1)
    assert.equal((await logIn(login, password)).body['code'], 'AccountLocked')
    pass(1)
    assert.equal((await logIn(login, 'wrong')).body['code'], 'LoginFailed')
  })
}

test('the lock names the time at which it ends, in both languages', async () => {
  for (let tries = 1; tries <= 5; tries += 1) await logIn('qin', 'wrong')
  const { until } = (await logIn('qin', 'wrong')).body['data'] as { until: string }
  assert.match(until, /^\d\d:\d\d$/)
  assert.equal((await logIn('qin', 'wrong')).body['title'], `连续输错 5 次，账号锁定到 ${until}。`)
  assert.equal((await logIn('qin', 'wrong', '220303', 'en')).body['title'], `Five wrong passwords: the account is locked until ${until}.`)
})

test('a right password in between begins the count again', async () => {
  for (let tries = 1; tries <= 4; tries += 1) await logIn('fang', 'wrong')
  assert.equal((await logIn('fang', password)).status, 200)
  for (let tries = 1; tries <= 4; tries += 1) assert.equal((await logIn('fang', 'wrong')).body['code'], 'LoginFailed')
  assert.equal((await logIn('fang', password)).status, 200)
})

test('guesses made at the same moment are counted one by one', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => logIn('he', 'wrong')))
  const codes = answers.map((answer) => answer.body['code'])
  assert.equal(codes.filter((code) => code === 'LoginFailed').length, 4)
  assert.equal(codes.filter((code) => code === 'AccountLocked').length, 8)
})

test('moving the demo clock does not open a lock', async () => {
  for (let tries = 1; tries <= 5; tries += 1) await logIn('hu', 'wrong')
  here.clock.setOffset(here.clock.offsetMilliseconds() + 86_400_000)
  assert.equal((await logIn('hu', password)).body['code'], 'AccountLocked')
})

test('seeding again keeps the hash, and follows content when the password there changes', async () => {
  const hashes = async () => (await database.reading.query<{ hash: string }>('SELECT DISTINCT password_hash AS hash FROM account')).rows.map((row) => row.hash)
  const before = await hashes()
  assert.equal(before.length, 1)
  await seedDemoAccounts(database.pool, content.demoAccounts!)
  assert.deepEqual(await hashes(), before)
  await seedDemoAccounts(database.pool, { ...content.demoAccounts!, password: 'Another-2027' })
  assert.notDeepEqual(await hashes(), before)
  assert.equal((await logIn('she', 'Another-2027')).status, 200)
})
