import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const checkout = join(import.meta.dirname, '../..')

const START_MILLISECONDS_MAX = 60_000

/** The demo in a process of its own, with its own database, that can be killed and started again on the same data. */
export type Platform = {
  address: string
  start(): Promise<void>
  /** Ends the process without a word, and answers when it is gone. */
  kill(): Promise<void>
  /** Stops it as Ctrl-C does. @throws Error when it does not end well */
  stop(): Promise<void>
  /** Answers at once while it runs, else when it runs again. */
  untilUp(): Promise<void>
  /** What it complained of since the first start. */
  complaints(): string
}

export async function createPlatform(dataFolder: string): Promise<Platform> {
  const port = await freePort()
  const environment = { PATH: '/usr/bin:/bin', DATA_DIR: dataFolder, PORT: String(port), LOG_LEVEL: 'error' }
  let child: ChildProcess | null = null
  let errors = ''
  let up = Promise.withResolvers<void>()
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<unknown> => {
    const ending = child
    child = null
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null
    up = Promise.withResolvers<void>()
    const gone = once(ending, 'exit')
    ending.kill(signal)
    return (await gone)[0]
  }
  return {
    address: `http://127.0.0.1:${port}`,
    async start() {
      const starting = spawn(process.execPath, [join(checkout, 'server/main.ts'), 'demo'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
      child = starting
      starting.stderr.on('data', (piece: Buffer) => { errors += piece.toString() })
      await untilReady(starting, () => errors)
      up.resolve()
    },
    async kill() {
      await end('SIGKILL')
    },
    async stop() {
      const code = await end('SIGTERM')
      if (code !== 0 && code !== null) throw new Error(`The platform ended with ${String(code)}: ${errors}`)
    },
    untilUp: () => up.promise,
    complaints: () => errors,
  }
}

async function untilReady(child: ChildProcess, errors: () => string): Promise<void> {
  let said = ''
  child.stdout?.on('data', (piece: Buffer) => { said += piece.toString() })
  const began = performance.now()
  while (!said.includes('Ready in')) {
    if (child.exitCode !== null) throw new Error(`The platform did not start: ${errors()}`)
    if (performance.now() - began > START_MILLISECONDS_MAX) throw new Error(`The platform was not ready in time: ${said}${errors()}`)
    await pause(10)
  }
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
