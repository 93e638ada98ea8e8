/** `npm start` runs the demo, `npm run serve` production. What a person can put right is one sentence and exit 1. */
import { join } from 'node:path'
import { bannerOf } from './banner.ts'
import type { Mode } from './config/config.ts'
import { readEnvironment } from './config/environment.ts'
import { readConfig } from './config/read-config.ts'
import { sentenceOf, StartupProblem } from './platform/startup-problem.ts'
import { startApp, type RunningApp } from './start.ts'

/** Stopping waits for requests under way; longer than this it does not. */
const STOP_SECONDS_MAX = 25
/** npm hands Ctrl-C on a second time at once; a person who means it again presses later. */
const IMPATIENT_MILLISECONDS = 2000

const MODES: Record<string, Mode> = { demo: 'demo', serve: 'production' }

function fail(thrown: unknown): never {
  const sentence = thrown instanceof StartupProblem ? thrown.message : thrown instanceof Error ? (thrown.stack ?? sentenceOf(thrown)) : String(thrown)
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function stopOnSignals(starting: Promise<RunningApp>): void {
  let askedAt: number | null = null
  const stop = async (): Promise<void> => {
    if (askedAt !== null) {
      if (performance.now() - askedAt > IMPATIENT_MILLISECONDS) process.exit(130)
      return
    }
    askedAt = performance.now()
    setTimeout(() => fail(new Error(`Stopping took longer than ${STOP_SECONDS_MAX} s; what was confirmed is in the database.`)), STOP_SECONDS_MAX * 1000).unref()
    await (await starting).stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop().catch(fail))
}

const mode = MODES[process.argv[2] ?? '']
if (mode === undefined) fail(new StartupProblem('ModeUnknown', 'Say what to start: `npm start` for the demo, `npm run serve` for production.'))

try {
  const beganAt = performance.now()
  const { config, secrets } = readConfig(mode, readEnvironment(), join(import.meta.dirname, '..'))
  const starting = startApp(config, secrets)
  stopOnSignals(starting)
  const app = await starting
  void app.databaseLost.then(() => fail(new StartupProblem('DatabaseLost', 'The database server ended without being asked to: see postgres.log in the data folder, then start again; what was confirmed is kept.')))
  process.stdout.write(bannerOf(app, mode, (performance.now() - beganAt) / 1000))
} catch (error) {
  fail(error)
}
