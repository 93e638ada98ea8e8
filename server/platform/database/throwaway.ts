import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type OpenDatabase } from './open-database.ts'

/** Settings under which a crash may lose everything: for data that nobody keeps. */
const CARELESS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '128MB', max_connections: '200' }

/** Starts a server on an empty folder of its own that is deleted when the server stops. */
export async function openThrowawayDatabase(checkout: string): Promise<OpenDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-throwaway-'))
  const database = await openDatabase({ databaseUrl: null, migrationDatabaseUrl: null, checkout, dataFolder: folder, settings: CARELESS })
  return {
    ...database,
    async stop() {
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
