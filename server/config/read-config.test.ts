import assert from 'node:assert/strict'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ConfigProblem, type Mode } from './config.ts'
import { readEnvironment, type Environment } from './environment.ts'
import { readConfig } from './read-config.ts'
import { readMessageToken, readPlatformSecret } from './secrets.ts'

const production: Environment = {
  PUBLIC_ORIGIN: 'https://tongban.example', REGIONS: '220303,211282', LISTEN: '127.0.0.1:8080', DATA_DIR: '/var/lib/tongban',
  PLATFORM_SECRET_FILE: '/etc/tongban/secret', SMS_GATEWAY_URL: 'https://sms.example/send',
}

function complaintsOf(mode: Mode, environment: Environment): readonly string[] {
  try {
    readConfig(mode, environment, '/checkout')
    return []
  } catch (error) {
    assert.ok(error instanceof ConfigProblem)
    return error.sentences
  }
}

test('the demo needs nothing and is reachable from this machine alone', () => {
  const { config, secrets } = readConfig('demo', {}, '/checkout')
  assert.deepEqual(config.listen, { host: '127.0.0.1', port: 8080 })
  assert.deepEqual([config.publicOrigin, config.dataFolder, config.regions, config.messages.way], [null, null, null, 'screen'])
  assert.deepEqual(Object.values(secrets), [null, null, null, null])
})

test('production starts when everything is said', () => {
  const { config } = readConfig('production', production, '/checkout')
  assert.deepEqual(config.regions, ['220303', '211282'])
  assert.deepEqual(config.messages, { way: 'gateway', url: 'https://sms.example/send' })
  assert.ok(Object.isFrozen(config))
})

const refused: [string, Mode, Environment, RegExp][] = [
  ['a demo port that is no port', 'demo', { PORT: '80801' }, /^PORT is 80801/],
  ['a demo that would listen elsewhere', 'demo', { LISTEN: '0.0.0.0:80' }, /^LISTEN has no meaning in the demo/],
  ['a demo with a public address', 'demo', { PUBLIC_ORIGIN: 'https://x.example' }, /^PUBLIC_ORIGIN has no meaning in the demo/],
  ['a level of logging that does not exist', 'demo', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL is loud/],
  ['regions that are no codes', 'demo', { REGIONS: '铁东' }, /^REGIONS is 铁东/],
  ['a migrator without a database', 'demo', { MIGRATION_DATABASE_URL: 'postgresql://x:y@127.0.0.1/z' }, /^MIGRATION_DATABASE_URL is set without/],
  ['no public address', 'production', { ...production, PUBLIC_ORIGIN: undefined }, /^PUBLIC_ORIGIN is missing/],
  ['a public address without TLS', 'production', { ...production, PUBLIC_ORIGIN: 'http://tongban.example' }, /^PUBLIC_ORIGIN is http:.*https address/],
  ['a public address with a path', 'production', { ...production, PUBLIC_ORIGIN: 'https://tongban.example/' }, /^PUBLIC_ORIGIN is .*without a path/],
  ['no regions', 'production', { ...production, REGIONS: undefined }, /^REGIONS is missing/],
  ['nowhere to listen', 'production', { ...production, LISTEN: undefined }, /^LISTEN is missing/],
  ['a port alone', 'production', { ...production, LISTEN: '8080' }, /^LISTEN is 8080: give a host and a port/],
  ['the port of the demo', 'production', { ...production, PORT: '8080' }, /^PORT has no meaning in production/],
  ['an address that others reach in the clear', 'production', { ...production, LISTEN: '0.0.0.0:8080' }, /without TLS/],
  ['a proxy that is everybody', 'production', { ...production, TRUSTED_PROXIES: '0.0.0.0/0' }, /^TRUSTED_PROXIES holds 0\.0\.0\.0\/0/],
  ['a proxy that is a name', 'production', { ...production, TRUSTED_PROXIES: 'gateway' }, /^TRUSTED_PROXIES holds gateway/],
  ['nowhere to keep data', 'production', { ...production, DATA_DIR: undefined }, /^DATA_DIR is missing/],
  ['a folder that depends on where one stands', 'production', { ...production, DATA_DIR: 'data' }, /^DATA_DIR is data: give an absolute path/],
  ['no secret', 'production', { ...production, PLATFORM_SECRET_FILE: undefined }, /^PLATFORM_SECRET_FILE is missing/],
  ['nobody to send codes', 'production', { ...production, SMS_GATEWAY_URL: undefined }, /^SMS_GATEWAY_URL is missing/],
  ['codes in the clear', 'production', { ...production, SMS_GATEWAY_URL: 'http://sms.example' }, /^SMS_GATEWAY_URL is not an https address/],
  ['the demo asked for in production', 'production', { ...production, DEMO: '1' }, /^DEMO is set/],
  ['a database with the password of the image', 'production', { ...production, DATABASE_URL: 'postgresql://tongban:postgres@127.0.0.1/tongban' }, /^DATABASE_URL carries no password or one that everybody knows/],
  ['a database with its user as the password', 'production', { ...production, DATABASE_URL: 'postgresql://siping:siping@127.0.0.1/x' }, /one that everybody knows/],
  ['a database far away without TLS', 'production', { ...production, DATABASE_URL: 'postgresql://u:long-secret@10.0.0.9/x' }, /^DATABASE_URL leads to another machine without TLS/],
  ['a database that is another kind', 'production', { ...production, DATABASE_URL: 'mysql://u:p@h/x' }, /^DATABASE_URL is not an address of PostgreSQL/],
]

for (const [name, mode, environment, sentence] of refused) {
  test(`${name} is refused in one sentence`, () => {
    const complaints = complaintsOf(mode, environment)
    assert.equal(complaints.length, 1, complaints.join('\n'))
    assert.match(complaints[0] ?? '', sentence)
    assert.doesNotMatch(complaints[0] ?? '', /long-secret|\n/)
  })
}

const accepted: [string, Environment][] = [
  ['a database on a unix socket', { DATABASE_URL: 'postgresql://tongban@/tongban?host=/run/postgresql' }],
  ['a database with TLS', { DATABASE_URL: 'postgresql://u:long-secret@db.example/x?sslmode=verify-full' }],
  ['a port for a proxy on another machine', { LISTEN: '10.0.0.4:8080', TRUSTED_PROXIES: '10.0.0.5, 10.0.1.0/24' }],
  ['an address of version 6', { LISTEN: '[::1]:8080' }],
]

for (const [name, more] of accepted) {
  test(`${name} is accepted`, () => assert.deepEqual(complaintsOf('production', { ...production, ...more }), []))
}

test('everything that is missing is told at once', () => {
  assert.equal(complaintsOf('production', {}).length, 6)
})

test('an empty variable is one that is not set, and others are not read', () => {
  assert.deepEqual(readEnvironment({ PORT: ' ', LOG_LEVEL: ' info ', HOME: '/root' }), { LOG_LEVEL: 'info' })
})

const folder = await mkdtemp(join(tmpdir(), 'tongban-config-'))
after(() => rm(folder, { recursive: true, force: true }))

async function written(name: string, text: string, mode = 0o600): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  await chmod(file, mode)
  return file
}

test('a secret is read from a file that only its owner can read', async () => {
  const good = await written('good', 'q3Jx0nT9bWmY7kLhV2cZ5sRdP8aEfUgi\n')
  assert.equal(Buffer.from(await readPlatformSecret(good, folder)).toString(), 'q3Jx0nT9bWmY7kLhV2cZ5sRdP8aEfUgi')
  await assert.rejects(readPlatformSecret(await written('open', 'q3Jx0nT9bWmY7kLhV2cZ5sRdP8aEfUgi', 0o644), folder), /which other accounts may read/)
  await assert.rejects(readPlatformSecret(await written('short', 'secret'), folder), /too short or too regular/)
  await assert.rejects(readPlatformSecret(await written('regular', 'a'.repeat(64)), folder), /too short or too regular/)
  await assert.rejects(readPlatformSecret(join(folder, 'missing'), folder), /PLATFORM_SECRET_FILE names .*missing, which is not a file/)
})

test('the demo makes its own secret once and keeps it to itself', async () => {
  const made = await readPlatformSecret(null, folder)
  assert.deepEqual(await readPlatformSecret(null, folder), made)
  assert.equal((await stat(join(folder, 'demo-secret'))).mode & 0o777, 0o600)
  assert.equal((await readFile(join(folder, 'demo-secret'))).length, 32)
})

test('the gateway may ask for no token', async () => {
  assert.equal(await readMessageToken(null), null)
  assert.equal(await readMessageToken(await written('token', ' abc \n')), 'abc')
})
