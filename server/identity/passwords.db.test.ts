import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inTransaction } from '../platform/database/pool.ts'
import { findAccountByLogin, keepAccounts, keepDisabled } from './account.store.ts'
import { testIdentity } from './test-identity.ts'

const here = await testIdentity({ after }, { passwordDays: 90 })
const { send, pass, content, database, clock } = here
const first = content.demoAccounts!.password
const region = '220303'
const DAY = 86_400

const logIn = (login: string, password: string) => send('POST', '/api/session/staff', { body: { region, login, password } })
const cookieOf = ({ setCookie }: { setCookie: string | undefined }) => setCookie!.split(';')[0]!
const change = (cookie: string, current: string, chosen: string, language = 'zh-CN') => send('POST', '/api/session/password', { body: { current, chosen }, cookie, language })

/** Whatever the demo's people were given, they must not live by it here. */
async function edit(login: string, fields: object): Promise<void> {
  const account = (await findAccountByLogin(database.reading, region, login))!
  await inTransaction(database.pool, (writer) => keepAccounts(writer, [{ ...account, passwordSetAt: clock.now(), ...fields }]))
}

test('a new password takes the place of the old one, and every other session ends', async () => {
  await edit('chang', {})
  const [here1, elsewhere] = [cookieOf(await logIn('chang', first)), cookieOf(await logIn('chang', first))]
  const changed = await change(here1, first, 'Xk4-window-05')
  assert.deepEqual([changed.status, changed.body['kind'], changed.body['mustChangePassword']], [200, 'staff', false])
  assert.equal((await send('GET', '/api/session', { cookie: elsewhere })).body['kind'], 'nobody')
  assert.equal((await send('GET', '/api/session', { cookie: here1 })).body['kind'], 'nobody')
  assert.equal((await send('GET', '/api/session', { cookie: cookieOf(changed) })).body['kind'], 'staff')
  assert.equal((await logIn('chang', first)).body['code'], 'LoginFailed')
  assert.equal((await logIn('chang', 'Xk4-window-05')).status, 200)
})

test('a weak password is refused with what is wrong, in both languages @rule S-01', async () => {
  await edit('song', {})
  const cookie = cookieOf(await logIn('song', first))
  const weak = await change(cookie, first, 'Aa1-song')
  assert.deepEqual([weak.status, weak.body['code'], weak.body['title']], [422, 'PasswordWeak', '新密码不行：不能含有账号。'])
  assert.match(String((await change(cookie, first, 'abcdefgh1', 'en')).body['title']), /three kinds/)
})

test('none of the last five passwords comes again @rule S-01', async () => {
  await edit('qin', {})
  let cookie = cookieOf(await logIn('qin', first))
  let current = first
  for (const chosen of ['Aq7-first-x', 'Aq7-second-x', 'Aq7-third-x', 'Aq7-fourth-x']) {
    const changed = await change(cookie, current, chosen)
    assert.equal(changed.status, 200)
    cookie = cookieOf(changed)
    current = chosen
  }
  for (const used of [first, 'Aq7-second-x', current]) assert.equal((await change(cookie, current, used)).body['code'], 'PasswordUsedBefore')
  cookie = cookieOf(await change(cookie, current, 'Aq7-fifth-x'))
  assert.equal((await change(cookie, 'Aq7-fifth-x', first)).status, 200)
})

test('guessing the current password locks the account like guessing at the door @rule S-02', async () => {
  await edit('fang', {})
  const cookie = cookieOf(await logIn('fang', first))
  for (let tries = 1; tries <= 4; tries += 1) assert.equal((await change(cookie, 'wrong', 'Xk4-window-05')).body['code'], 'PasswordWrong')
  assert.equal((await change(cookie, 'wrong', 'Xk4-window-05')).body['code'], 'AccountLocked')
  assert.equal((await logIn('fang', first)).body['code'], 'AccountLocked')
})

test('a password that was given serves for choosing one and nothing else @rule S-06', async () => {
  await edit('he', { mustChange: true })
  const given = await logIn('he', first)
  assert.deepEqual([given.status, given.body['mustChangePassword']], [200, true])
  const codeFor = async (cookie: string) => {
    const request = { headers: { cookie } } as never
    const caller = await here.identity.gate.authenticate(request)
    return (['case.read', 'session', 'catalogue.drafts', 'own.password'] as const).map((permission) => here.identity.gate.authorize(permission, caller, request)?.refusal.code ?? null)
  }
  assert.deepEqual(await codeFor(cookieOf(given)), ['PasswordMustChange', 'PasswordMustChange', 'PasswordMustChange', null])
  const changed = await change(cookieOf(given), first, 'Xk4-window-05')
  assert.deepEqual(await codeFor(cookieOf(changed)), [null, null, null, null])
})

test('after ninety days a password serves for choosing another only @rule S-01', async () => {
  await edit('hu', {})
  pass(90 * DAY - 60)
  assert.equal((await logIn('hu', first)).body['mustChangePassword'], false)
  pass(60)
  const late = await logIn('hu', first)
  assert.equal(late.body['mustChangePassword'], true)
  assert.equal((await change(cookieOf(late), first, 'Xk4-window-05')).body['mustChangePassword'], false)
})

test('an account that is out of use answers like one that does not exist, and its sessions are over @rule S-07', async () => {
  await edit('she', {})
  const cookie = cookieOf(await logIn('she', first))
  const { accountId } = (await findAccountByLogin(database.reading, region, 'she'))!
  await inTransaction(database.pool, (writer) => keepDisabled(writer, region, accountId, clock.now()))
  pass(5)
  assert.equal((await send('GET', '/api/session', { cookie })).body['kind'], 'nobody')
  assert.equal((await logIn('she', first)).body['code'], 'LoginFailed')
})

test('a resident has no password to change', async () => {
  assert.equal((await change(await here.logInResident(region, '13800000077'), 'a', 'b')).body['code'], 'PermissionMissing')
})
