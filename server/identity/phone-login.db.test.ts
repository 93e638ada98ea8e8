import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { CodeMessage } from './sms-sender.ts'
import { testIdentity } from './test-identity.ts'

const { send, pass, database } = await testIdentity({ after })
const region = '220303'

const ask = async (phone: string) => (await send('POST', '/api/session/phone-code', { body: { region, phone } })).body
const type = async (phone: string, code: unknown) => send('POST', '/api/session/applicant', { body: { region, phone, code } })
const otherThan = (code: unknown) => (code === '000000' ? '000001' : '000000')

test('in the demo the code comes back and opens a session', async () => {
  const sent = await ask('13800000001')
  assert.deepEqual([sent['sent'], sent['secondsValid']], [true, 300])
  assert.match(String(sent['demoCode']), /^\d{6}$/)
  const { status, body } = await type('13800000001', sent['demoCode'])
  assert.deepEqual([status, body['kind'], body['phone'], body['name']], [200, 'applicant', '13800000001', null])
})

test('a code serves once', async () => {
  const { demoCode } = await ask('13800000002')
  assert.equal((await type('13800000002', demoCode)).status, 200)
  assert.equal((await type('13800000002', demoCode)).body['code'], 'CodeWrong')
})

test('a code is good for five minutes', async () => {
  const { demoCode } = await ask('13800000003')
  pass(300)
  assert.equal((await type('13800000003', demoCode)).body['code'], 'CodeWrong')
})

test('a code is good for its own phone and region only', async () => {
  const { demoCode } = await ask('13800000004')
  assert.equal((await type('13800000005', demoCode)).body['code'], 'CodeWrong')
  const elsewhere = await send('POST', '/api/session/applicant', { body: { region: '211282', phone: '13800000004', code: demoCode } })
  assert.equal(elsewhere.body['code'], 'CodeWrong')
  assert.equal((await type('13800000004', demoCode)).status, 200)
})

test('after five wrong tries even the right code is void', async () => {
  const { demoCode } = await ask('13800000006')
  for (let tries = 1; tries <= 5; tries += 1) assert.equal((await type('13800000006', otherThan(demoCode))).body['code'], 'CodeWrong')
  const sixth = await type('13800000006', demoCode)
  assert.deepEqual([sixth.status, sixth.body['code']], [429, 'TooManyTries'])
})

test('the next code can be had after a minute, and voids the one before', async () => {
  const first = await ask('13800000007')
  assert.equal((await ask('13800000007'))['code'], 'TooManyTries')
  pass(60)
  const second = await ask('13800000007')
  if (first['demoCode'] !== second['demoCode']) assert.equal((await type('13800000007', first['demoCode'])).body['code'], 'CodeWrong')
  assert.equal((await type('13800000007', second['demoCode'])).status, 200)
})

test('ten codes an hour and no more', async () => {
  for (let codes = 1; codes <= 10; codes += 1) {
    assert.equal((await ask('13800000008'))['sent'], true, `code ${codes}`)
    pass(61)
  }
  assert.equal((await ask('13800000008'))['code'], 'TooManyTries')
  pass(3600)
  assert.equal((await ask('13800000008'))['sent'], true)
})

test('codes asked for at the same moment are one code', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask('13800000009')))
  assert.equal(answers.filter((answer) => answer['sent'] === true).length, 1)
})

test('neither the phone nor the code stands in the database', async () => {
  const { demoCode } = await ask('13900000001')
  await type('13900000001', demoCode)
  for (const table of ['phone_code', 'session', 'attempt']) {
    const { rows } = await database.reading.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`)
    assert.ok(rows.length > 0, table)
    assert.ok(!rows.some(({ row }) => row.includes('13900000001') || row.includes(String(demoCode))), table)
  }
})

test('outside the demo the code goes to the phone and never to the screen', async () => {
  const sent: CodeMessage[] = []
  const other = await testIdentity({ after }, { demo: false, sms: { way: 'message', send: async (message) => { sent.push(message) } } })
  const { body } = await other.send('POST', '/api/session/phone-code', { body: { region, phone: '13800000001' } })
  assert.deepEqual(body, { sent: true, demoCode: null, secondsValid: 300 })
  const login = await other.send('POST', '/api/session/applicant', { body: { region, phone: '13800000001', code: sent[0]?.code } })
  assert.equal(login.status, 200)
})

test('a gateway that is down is told, and the next code need not wait', async () => {
  let down = true
  const other = await testIdentity({ after }, { sms: { way: 'message', send: async () => { if (down) throw new Error('down') } } })
  const askThere = async () => (await other.send('POST', '/api/session/phone-code', { body: { region, phone: '13800000001' } })).body
  assert.equal((await askThere())['sent'], false)
  down = false
  assert.equal((await askThere())['sent'], true)
})
