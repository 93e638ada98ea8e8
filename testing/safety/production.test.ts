/** Production as an operator starts it: `npm run serve` and `npm run account`, on this machine alone. */
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

const checkout = join(import.meta.dirname, '../..')
const SECRET = 'q3Jx0nT9bWmY7kLhV2cZ5sRdP8aEfUgi'

const folder = await mkdtemp(join(tmpdir(), 'tongban-production-'))
await chmod(folder, 0o755)
const secretFile = join(folder, 'secret')
await writeFile(secretFile, SECRET, { mode: 0o600 })

/** The operator's gateway to the telephone network, which only notes what it was handed. */
const handedToGateway: { phone: string; code: string }[] = []
const gateway = createServer(async (request, response) => {
  handedToGateway.push(JSON.parse(await text(request)) as { phone: string; code: string })
  response.writeHead(202).end()
})
const gatewayPort = await listening(gateway)
const port = await freePort()
const origin = `http://127.0.0.1:${port}`

const environment: Record<string, string> = {
  DATA_DIR: join(folder, 'data'), PLATFORM_SECRET_FILE: secretFile, PUBLIC_ORIGIN: 'https://tongban.example', REGIONS: '220303',
  LISTEN: `127.0.0.1:${port}`, SMS_GATEWAY_URL: `http://127.0.0.1:${gatewayPort}/send`,
}

type Run = { child: ChildProcess; output(): string; errors(): string; ended: Promise<number | null> }

function run(file: string, words: string[], variables: Record<string, string>): Run {
  const child = spawn(process.execPath, [join(checkout, file), ...words], { env: { PATH: '/usr/bin:/bin', ...variables }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  child.stdout.on('data', (piece: Buffer) => { output += piece.toString() })
  child.stderr.on('data', (piece: Buffer) => { errors += piece.toString() })
  return { child, output: () => output, errors: () => errors, ended: once(child, 'close').then(([code]) => code as number | null) }
}

async function serve(): Promise<Run> {
  const running = run('server/main.ts', ['serve'], environment)
  while (!running.output().includes('Ready in')) {
    if (running.child.exitCode !== null) assert.fail(`it ended: ${running.errors()}`)
    await pause(50)
  }
  return running
}

async function account(...words: string[]): Promise<{ code: number | null; said: string }> {
  const done = run('server/accounts.ts', words, { DATA_DIR: environment['DATA_DIR']! })
  return { code: await done.ended, said: done.output() + done.errors() }
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

async function freePort(): Promise<number> {
  const probe = createServer()
  const found = await listening(probe)
  await new Promise((resolve) => { probe.close(resolve) })
  return found
}

async function ask(method: string, path: string, body?: unknown, cookie = ''): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const reply = await fetch(origin + path, {
    method, headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: reply.status, body: await reply.json() as Record<string, unknown>, headers: reply.headers }
}

const cookieOf = (headers: Headers): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const logIn = (login: string, password: string) => ask('POST', '/api/session/staff', { region: '220303', login, password })

const unsafe: [string, Record<string, string>, RegExp][] = [
  ['an address without TLS for people', { PUBLIC_ORIGIN: 'http://tongban.example' }, /^PUBLIC_ORIGIN is http:.*https/],
  ['a port that other machines reach', { LISTEN: '0.0.0.0:8080' }, /^LISTEN is 0\.0\.0\.0:8080, which other machines can reach/],
  ['everybody as a trusted proxy', { TRUSTED_PROXIES: '0.0.0.0/0' }, /^TRUSTED_PROXIES holds/],
  ['codes that cross a network in the clear', { SMS_GATEWAY_URL: 'http://sms.example/send' }, /^SMS_GATEWAY_URL is not an https/],
  ['a database with a password that comes with a guide', { DATABASE_URL: 'postgresql://tongban:tongban@127.0.0.1/x' }, /^DATABASE_URL carries no password or one that everybody knows/],
  ['a database across the network without TLS', { DATABASE_URL: 'postgresql://tongban:wX3-long-one@db.example/x' }, /^DATABASE_URL leads to another machine without TLS/],
  ['a word of the demo', { DEMO: '1' }, /^DEMO is set/],
  ['a region that content does not know', { REGIONS: '999999' }, /^REGIONS names 999999/],
]

for (const [name, change, sentence] of unsafe) {
  test(`production does not start with ${name} @rule S-06`, async () => {
    const refused = run('server/main.ts', ['serve'], { ...environment, ...change })
    assert.equal(await refused.ended, 1)
    assert.match(refused.errors(), sentence)
    assert.equal(refused.errors().trim().split('\n').length, 1, refused.errors())
  })
}

test('before the first start there is nothing to make accounts in', async () => {
  const { code, said } = await account('list')
  assert.equal(code, 1)
  assert.match(said, /is empty: start the platform on it once/)
})

let running: Run
after(async () => {
  running?.child.kill('SIGKILL')
  gateway.close()
  await rm(folder, { recursive: true, force: true })
})

test('a start without accounts says how to make one, and shows none', async () => {
  running = await serve()
  assert.match(running.output(), /Nobody of the staff can log in for 220303 yet: make an account with `npm run account -- add/)
  assert.doesNotMatch(running.output(), /chang|Tongban-2026/)
  assert.equal((await logIn('chang', 'Tongban-2026')).body['code'], 'LoginFailed')
})

test('nothing of the demo is there', async () => {
  assert.deepEqual([(await ask('GET', '/api/demo/accounts')).status, (await ask('GET', '/api/demo/accounts')).body['code']], [404, 'NotInDemo'])
  assert.equal((await ask('GET', '/api/session')).body['demo'], false)
  const { status, body } = await ask('POST', '/api/session/phone-code', { region: '220303', phone: '13900000001' })
  assert.deepEqual([status, body['demoCode']], [200, null])
  assert.match(handedToGateway.at(-1)?.code ?? '', /^\d{6}$/)
  assert.doesNotMatch(running.output() + running.errors(), new RegExp(`13900000001|${handedToGateway.at(-1)?.code}`))
})

test('browsers are told to use TLS alone', async () => {
  assert.match((await ask('GET', '/api/session')).headers.get('strict-transport-security') ?? '', /max-age=31536000/)
})

test('an account is made while the platform runs, and opens nothing before its password is changed @rule S-06', async () => {
  const made = await account('add', '--region', '220303', '--login', 'Wang.Min', '--name', '王敏', '--organisations', '220303-centre', '--roles', 'intakeClerk,caseClerk')
  assert.equal(made.code, 0, made.said)
  const password = /has the password (\S+)/.exec(made.said)?.[1] ?? ''
  const entered = await logIn('wang.min', password)
  assert.deepEqual([entered.status, entered.body['mustChangePassword']], [200, true])
  assert.match(entered.headers.get('set-cookie') ?? '', /^__Host-tongban=.*; HttpOnly; SameSite=Strict; Secure$/)
  const cookie = cookieOf(entered.headers)
  for (const path of ['/api/work?queue=hand', '/api/drafts']) {
    assert.deepEqual([(await ask('GET', path, undefined, cookie)).status, (await ask('GET', path, undefined, cookie)).body['code']], [403, 'PasswordMustChange'])
  }
  const changed = await ask('POST', '/api/session/password', { current: password, chosen: 'Xk4-window-05' }, cookie)
  assert.equal(changed.status, 200)
  assert.equal((await ask('GET', '/api/work?queue=hand', undefined, cookieOf(changed.headers))).status, 200)
  assert.equal((await logIn('wang.min', password)).status, 401)
})

test('what is wrong with a newcomer is said, all of it', async () => {
  const { code, said } = await account('add', '--region', '220303', '--login', '王', '--name', '', '--organisations', '211282-centre', '--roles', 'operator,reviewer')
  assert.equal(code, 1)
  assert.deepEqual(said.trim().split('\n').map((line) => line.split(' ')[0]), ['--login', '--name', '--organisations', '--roles'])
  assert.match((await account('add', '--region', '220303', '--login', 'wang.min', '--name', '王敏', '--organisations', '220303-centre', '--roles', 'reviewer')).said, /already/)
  assert.match((await account('please')).said, /^npm run account/)
})

test('an account that is put out of use is out, and comes back with a new password', async () => {
  assert.equal((await account('disable', '--region', '220303', '--login', 'wang.min')).code, 0)
  assert.equal((await logIn('wang.min', 'Xk4-window-05')).status, 401)
  assert.match((await account('list')).said, /wang\.min\t王敏\t.*out of use since/)
  assert.equal((await account('enable', '--region', '220303', '--login', 'wang.min')).code, 0)
  assert.equal((await logIn('wang.min', 'Xk4-window-05')).status, 200)
  const given = /has the password (\S+)/.exec((await account('reset', '--region', '220303', '--login', 'wang.min')).said)?.[1] ?? ''
  assert.equal((await logIn('wang.min', 'Xk4-window-05')).status, 401)
  assert.equal((await logIn('wang.min', given)).body['mustChangePassword'], true)
})

test('the operator of production moves no clock', async () => {
  const made = await account('add', '--region', '220303', '--login', 'ops', '--name', '运维', '--organisations', '220303-centre', '--roles', 'operator')
  const password = /has the password (\S+)/.exec(made.said)?.[1] ?? ''
  const changed = await ask('POST', '/api/session/password', { current: password, chosen: 'Xk4-kelvin-05' }, cookieOf((await logIn('ops', password)).headers))
  const moved = await ask('POST', '/api/demo/clock', { minutes: 1 }, cookieOf(changed.headers))
  assert.deepEqual([moved.status, moved.body['code']], [404, 'NotInDemo'])
})

test('accounts are kept, are listed while the platform is stopped, and the next start has nothing to say of them', async () => {
  running.child.kill('SIGTERM')
  assert.equal(await running.ended, 0, running.errors())
  assert.match((await account('list', '--region', '220303')).said, /ops\t运维\toperator\t220303-centre\tin use/)
  running = await serve()
  assert.doesNotMatch(running.output(), /Nobody of the staff/)
  assert.doesNotMatch(running.output() + running.errors(), /Xk4-|王敏/)
  running.child.kill('SIGTERM')
  assert.equal(await running.ended, 0)
})
