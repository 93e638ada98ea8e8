import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'

const checkout = join(import.meta.dirname, '..')

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-main-'))
  await chmod(folder, 0o755)
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

type Run = { child: ChildProcess; output(): string; errors(): string; ended: Promise<number | null> }

function run(mode: string, environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [join(checkout, 'server/main.ts'), mode], { env: { PATH: '/usr/bin:/bin', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  child.stdout?.on('data', (piece: Buffer) => { output += piece.toString() })
  child.stderr?.on('data', (piece: Buffer) => { errors += piece.toString() })
  return { child, output: () => output, errors: () => errors, ended: once(child, 'close').then(([code]) => code as number | null) }
}

async function untilReady(running: Run): Promise<void> {
  while (!running.output().includes('Ready in')) {
    if (running.child.exitCode !== null) assert.fail(`it ended: ${running.errors()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Asserts that a start ends with 1 and one sentence. */
async function refusedWith(running: Run, sentence: RegExp): Promise<void> {
  assert.equal(await running.ended, 1, running.output())
  assert.match(running.errors(), sentence)
  assert.equal(running.errors().trim().split('\n').length, 1, running.errors())
}

test('the demo starts on an empty folder, keeps its data, and stops on Ctrl-C', async (t) => {
  const [DATA_DIR, port] = [await folderFor(t), await freePort()]
  const environment = { DATA_DIR, PORT: String(port) }
  const first = run('demo', environment)
  t.after(() => first.child.kill('SIGKILL'))
  await untilReady(first)
  assert.match(first.output(), new RegExp(`http://127\\.0\\.0\\.1:${port}/`))
  assert.match(first.output(), /chang .*常敏/)
  assert.equal((await fetch(`http://127.0.0.1:${port}/api/session`)).status, 200)

  await refusedWith(run('demo', { DATA_DIR: await folderFor(t), PORT: String(port) }), new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken`))
  await refusedWith(run('demo', { DATA_DIR, PORT: String(await freePort()) }), /^The platform is already running on .*: stop that one first/)

  first.child.kill('SIGINT')
  first.child.kill('SIGINT')
  assert.equal(await first.ended, 0, first.errors())
  assert.equal(first.errors(), '')

  const second = run('demo', environment)
  await untilReady(second)
  const seconds = Number(/Ready in ([\d.]+) s/.exec(second.output())?.[1])
  assert.ok(seconds < 4, `the second start took ${seconds} s`)
  second.child.kill('SIGTERM')
  assert.equal(await second.ended, 0)

  await rm(join(DATA_DIR, 'postgres/PG_VERSION'))
  await refusedWith(run('demo', environment), /^The data in .* cannot be opened .*put back a backup/)
})

test('when its database is gone the platform ends and says so', async (t) => {
  const DATA_DIR = await folderFor(t)
  const running = run('demo', { DATA_DIR, PORT: String(await freePort()) })
  await untilReady(running)
  const [pid = ''] = (await readFile(join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
  await refusedWith(running, /^The database server ended without being asked to/)
})

test('production never opens a database of the demo', async (t) => {
  const DATA_DIR = await folderFor(t)
  const demo = run('demo', { DATA_DIR, PORT: String(await freePort()) })
  await untilReady(demo)
  demo.child.kill('SIGINT')
  await demo.ended
  const secret = join(DATA_DIR, 'secret')
  await writeFile(secret, 'q3Jx0nT9bWmY7kLhV2cZ5sRdP8aEfUgi', { mode: 0o600 })
  await refusedWith(run('serve', {
    DATA_DIR, PLATFORM_SECRET_FILE: secret, PUBLIC_ORIGIN: 'https://tongban.example', REGIONS: '220303',
    LISTEN: `127.0.0.1:${await freePort()}`, SMS_GATEWAY_URL: 'https://sms.example/send',
  }), /^The database .* was made by the demo and holds accounts with a known password/)
})

test('a content file that is wrong is named before anything starts', async (t) => {
  const folder = await folderFor(t)
  await cp(join(checkout, 'content'), join(folder, 'content'), { recursive: true })
  await writeFile(join(folder, 'content/regions/regions.json'), '[{]')
  await refusedWith(run('demo', { DATA_DIR: join(folder, 'data'), CONTENT_DIR: join(folder, 'content'), PORT: String(await freePort()) }), /^Content cannot be loaded\. .*regions\/regions\.json/)
})

test('production says everything that it misses', async () => {
  const running = run('serve', {})
  assert.equal(await running.ended, 1)
  assert.deepEqual(running.errors().trim().split('\n').map((line) => line.split(' ')[0]), ['PUBLIC_ORIGIN', 'REGIONS', 'LISTEN', 'DATA_DIR', 'PLATFORM_SECRET_FILE', 'SMS_GATEWAY_URL'])
})

test('a word that is no mode is answered with the two there are', async () => {
  await refusedWith(run('please', {}), /^Say what to start/)
})
