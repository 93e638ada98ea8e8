import { Logger as WorkerLogger, parseCronItems, run, type LogLevel } from 'graphile-worker'
import type pg from 'pg'
import type { Logger } from '../log.ts'

/** What one kind of job does. Throwing means that it is tried again later; it must bear being done twice. */
export type Task = (payload: unknown) => Promise<void>

/** A task that comes up by itself. `match` is a crontab pattern in UTC, and a time that was missed is made up for within a day. */
export type RepeatedTask = { task: string; match: string }

const MADE_UP_WITHIN_MILLISECONDS = 86_400_000

export type JobRunner = { stop(): Promise<void> }

/**
 * Starts to work through the queue. A task that throws is tried again by itself, later each time; the last
 * failure stays in the queue, where `findFailedJobs` finds it.
 *
 * @param tasks one function for each kind of job, by its name
 * @param atOnce how many jobs run side by side
 * @param repeated which of the tasks come up by themselves, and when
 */
export async function startJobs(
  pool: pg.Pool, tasks: Record<string, Task>, atOnce: number, log: Logger, repeated: readonly RepeatedTask[] = [],
): Promise<JobRunner> {
  const runner = await run({
    pgPool: pool,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)])),
    concurrency: atOnce,
    // Stopping is ours: the entry point stops everything in its order.
    noHandleSignals: true,
    parsedCronItems: parseCronItems(repeated.map(({ task, match }) => ({ task, match, options: { backfillPeriod: MADE_UP_WITHIN_MILLISECONDS } }))),
    logger: new WorkerLogger(() => (level, message) => report(log, level, message)),
  })
  return { stop: () => runner.stop() }
}

function report(log: Logger, level: LogLevel | `${LogLevel}`, message: string): void {
  if (level === 'error') log.error(message)
  else if (level === 'warning') log.warn(message)
  else log.debug(message)
}
