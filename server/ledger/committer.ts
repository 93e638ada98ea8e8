import type pg from 'pg'
import { isWorthRetrying, readerOf, takenKey } from '../platform/database/pool.ts'
import { commitBatch } from './commit.store.ts'
import type { Write, Written } from './write.ts'

/** Writes that wait together are written together; this is the most that one statement carries. */
const BATCH_MAX = 256

type Waiting = { write: Write; done: (outcome: Written) => void; failed: (error: unknown) => void }

/** Hands a write in; answers when it is in the database, or when somebody else was first. */
export type Commit = (write: Write) => Promise<Written>

/** So many batches may be on their way at once; with two, one is made up while the other is flushed. */
const FLIGHTS_MAX = 2
/** A second batch sets out only when it is worth a transaction of its own. */
const SECOND_MIN = 8

/**
 * Group commit. There is no timer: while one batch is being written the next one gathers, so a lone write
 * waits for nothing and many writes share one transaction. A batch that fails as a whole is written again
 * one by one, so that a bad write fails alone.
 */
export function createCommitter(pool: pg.Pool): Commit {
  const waiting: Waiting[] = []
  let flying = 0

  function setOut(): void {
    while (flying < FLIGHTS_MAX && waiting.length >= (flying === 0 ? 1 : SECOND_MIN)) {
      flying += 1
      void writeTogether(pool, takeBatch(waiting)).then(() => {
        flying -= 1
        setOut()
      })
    }
  }

  return (write) =>
    new Promise((done, failed) => {
      waiting.push({ write, done, failed })
      setOut()
    })
}

/** The longest run from the front that holds no record twice: two writes of one record cannot both be right. */
function takeBatch(waiting: Waiting[]): Waiting[] {
  const seen = new Set<string>()
  let length = 0
  while (length < waiting.length && length < BATCH_MAX) {
    const { region, recordId } = waiting[length]!.write
    if (seen.has(region + recordId)) break
    seen.add(region + recordId)
    length += 1
  }
  return waiting.splice(0, length)
}

async function writeTogether(pool: pg.Pool, batch: Waiting[]): Promise<void> {
  try {
    const won = await commitBatch(readerOf(pool), batch.map((one) => one.write))
    batch.forEach((one, n) => one.done(won.has(n) ? 'written' : 'conflict'))
  } catch (error) {
    if (batch.length > 1) {
      for (const one of batch) await writeTogether(pool, [one])
    } else if (isWorthRetrying(error)) {
      batch[0]!.done('conflict')
    } else if (takenKey(error) === 'command_log_pkey') {
      batch[0]!.done('idTaken')
    } else {
      batch[0]!.failed(error)
    }
  }
}
