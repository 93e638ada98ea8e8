/** `npm run schema`: writes what the migrations add up to into server/migrations/schema.sql. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate, readMigrations } from './migrate.ts'
import { openPools } from './pool.ts'
import { schemaText } from './schema-text.ts'
import { openThrowawayDatabase } from './throwaway.ts'

const checkout = join(import.meta.dirname, '../../..')
const migrations = join(checkout, 'server/migrations')

const database = await openThrowawayDatabase(checkout)
const done = await migrate(database.migrationUrl, database.applicationRole, await readMigrations(migrations))
const pools = openPools(database.url, { writing: 1, reading: 1, name: 'schema' }, () => undefined)
await writeFile(join(migrations, 'schema.sql'), await schemaText(pools.reading))
await pools.stop()
await database.stop()
process.stdout.write(`server/migrations/schema.sql written from ${done.length} migrations.\n`)
