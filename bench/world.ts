import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fork, type ChildProcess } from 'node:child_process'
import { migrate, readMigrations } from '../server/platform/database/migrate.ts'
import { openDatabase, type OpenDatabase } from '../server/platform/database/open-database.ts'

const checkout = join(import.meta.dirname, '..')

/** A database with durable settings, and the platform on it in a process of its own, as it would run. */
export type World = {
  database: OpenDatabase
  address: string
  /** Session cookies by who they are: 'clerk' takes in in 铁东, 'peer' decides in 开原, 'resident' applies. */
  cookies: Record<'clerk' | 'peer' | 'resident', string>
  stop(): Promise<void>
}

/** Starts both. What a crash must not lose is flushed, exactly as in production. */
export async function startWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-bench-'))
  const database = await openDatabase({
    databaseUrl: null, migrationDatabaseUrl: null, checkout, dataFolder: folder, settings: { max_connections: '120' },
  })
  await migrate(database.migrationUrl, database.applicationRole, await readMigrations(join(checkout, 'server/migrations')))
  const child = fork(join(import.meta.dirname, 'platform-process.ts'), [database.url, folder], { stdio: 'inherit' })
  const ready = await firstMessage(child)
  return {
    database,
    ...ready,
    async stop() {
      child.disconnect()
      await new Promise((resolve) => child.once('exit', resolve))
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function firstMessage(child: ChildProcess): Promise<Pick<World, 'address' | 'cookies'>> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Pick<World, 'address' | 'cookies'>))
    child.once('exit', (code) => reject(new Error(`The platform ended with ${code} before it was ready`)))
  })
}
