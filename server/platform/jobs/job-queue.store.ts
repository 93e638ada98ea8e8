import type { Reader, Writer } from '../database/pool.ts'

/** One piece of work for later. `key` makes a second request for the same work replace the first. */
export type NewJob = { task: string; payload: Record<string, unknown>; key?: string; runAt?: string }

/** A job that was tried as often as it may be and never succeeded. */
export type FailedJob = { id: number; task: string; attempts: number; lastError: string | null; runAt: string }

/** Puts jobs into the queue, in one statement and within the caller's transaction. */
export async function addJobs(writer: Writer, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return
  const specs = jobs.map((job) => ({ identifier: job.task, payload: job.payload, job_key: job.key, run_at: job.runAt }))
  await writer.query(
    'SELECT graphile_worker.add_jobs(array(SELECT json_populate_recordset(null::graphile_worker.job_spec, $1::json)), false)',
    [JSON.stringify(specs)],
  )
}

/** Jobs that nobody will try again unless somebody looks at them, oldest first. */
export async function findFailedJobs(reading: Reader): Promise<FailedJob[]> {
  const { rows } = await reading.query<FailedJob>(
    `SELECT id, task_identifier AS task, attempts, last_error AS "lastError", run_at AS "runAt"
     FROM graphile_worker.jobs WHERE attempts >= max_attempts ORDER BY run_at LIMIT 100`,
  )
  return rows
}
