import pg from 'pg'

/** A statement with a name is prepared once on each connection and then only bound. */
export type Statement = { name: string; text: string; values: unknown[] }

export type Rows<Row> = { rows: Row[]; rowCount: number }

/** What may be read. A reader from {@link openPools} sits on a connection that refuses to write. */
export type Reader = {
  query<Row = Record<string, unknown>>(statement: string | Statement, values?: unknown[]): Promise<Rows<Row>>
}

declare const mayWrite: unique symbol

/** What may write: a transaction that is open. A writer is also a reader, never the other way round. */
export type Writer = Reader & { readonly [mayWrite]: true }

/** One pool to write with and one whose connections the database itself keeps from writing. */
export type Pools = { writing: pg.Pool; reading: Reader; stop(): Promise<void> }

/**
 * Opens the pools on a database.
 *
 * @param url where the database is
 * @param sizes the most connections of each kind, and the name under which the server lists them
 * @param onLostConnection told when an idle connection breaks; the pool replaces it by itself
 */
export function openPools(url: string, sizes: { writing: number; reading: number; name: string }, onLostConnection: (error: Error) => void): Pools {
  const shared = { connectionString: url, application_name: sizes.name, types: TYPES, idleTimeoutMillis: 60_000, connectionTimeoutMillis: 10_000 }
  const writing = new pg.Pool({ ...shared, max: sizes.writing })
  const reading = new pg.Pool({ ...shared, max: sizes.reading, options: '-c default_transaction_read_only=on' })
  let stopping = false
  const report = (error: Error): void => { if (!stopping) onLostConnection(error) }
  for (const pool of [writing, reading]) {
    pool.on('error', report)
    // A connection can break while it is lent out; its statement fails then, and nothing else should.
    pool.on('connect', (client) => client.on('error', report))
  }
  const stop = async (): Promise<void> => {
    stopping = true
    await Promise.all([writing.end(), reading.end()])
  }
  return { writing, reading: readerOf(reading), stop }
}

/** A pool or a client, seen as something to read with. */
export function readerOf(source: pg.Pool | pg.ClientBase): Reader {
  return {
    async query<Row>(statement: string | Statement, values?: unknown[]): Promise<Rows<Row>> {
      const result = typeof statement === 'string' ? await source.query(statement, values) : await source.query(statement)
      return { rows: result.rows as Row[], rowCount: result.rowCount ?? 0 }
    },
  }
}

/**
 * Runs the work in one transaction: commits what it did, or undoes all of it when it throws.
 * A connection that cannot even be rolled back is thrown away rather than handed to somebody else.
 */
export async function inTransaction<Result>(pool: pg.Pool, work: (writer: Writer) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  let spoilt: Error | undefined
  try {
    await client.query('begin')
    const result = await work(writerOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => { spoilt = failure })
    throw error
  } finally {
    client.release(spoilt)
  }
}

/** A client whose transaction the caller keeps in hand. Prefer {@link inTransaction}. */
export function writerOf(client: pg.ClientBase): Writer {
  return readerOf(client) as Writer
}

/** Whether the database answers at all. */
export async function answers(reader: Reader): Promise<boolean> {
  return reader.query('select 1').then(() => true, () => false)
}

/** Whether the database refused because of what two transactions did at once: doing it again may help. */
export function isWorthRetrying(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === '40001' || code === '40P01'
}

/**
 * Whether the database could not do its work, whatever it was asked. Not when it refused a value or a row
 * (classes 22 and 23): that would happen again.
 */
export function isDatabaseTrouble(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (typeof code === 'string' && /^([0-9A-Z]{5}|E[A-Z]+)$/.test(code)) return !/^2[23]/.test(code)
  return /^(Connection terminated|timeout exceeded|Client has encountered|Client was closed|Cannot use a pool|Query read timeout)/.test(String(message))
}

/** Whether the database refused a row because a unique key was taken, and by which constraint. */
export function takenKey(error: unknown): string | null {
  const failure = error as { code?: unknown; constraint?: unknown } | null
  return failure?.code === '23505' ? String(failure.constraint) : null
}

const { builtins } = pg.types

/**
 * How values come out: a date stays the text that it is, an instant is ISO text with Z, a bigint is a number
 * where a number holds it exactly. Nothing comes out as a Date, which would bring a zone of its own.
 */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format === 'binary') return pg.types.getTypeParser(oid, format)
    const own = PARSERS.get(oid as number)
    return own ?? pg.types.getTypeParser(oid as number, 'text')
  },
}

const DATE_ARRAY = 1182
const TIMESTAMPTZ_ARRAY = 1185
const BIGINT_ARRAY = 1016

const textArray = pg.types.getTypeParser(1009 as number, 'text') as (text: string) => string[]

const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [DATE_ARRAY, (text) => textArray(text)],
  [builtins.TIMESTAMPTZ, toInstantText],
  [TIMESTAMPTZ_ARRAY, (text) => textArray(text).map(toInstantText)],
  [builtins.INT8, toNumber],
  [BIGINT_ARRAY, (text) => textArray(text).map(toNumber)],
])

/** '2026-09-17 02:02:00.1+00' → '2026-09-17T02:02:00.100Z': the one form that instants have in events and rules. */
function toInstantText(text: string): string {
  if (text.length <= 26 && text.endsWith('+00')) {
    const fraction = text.slice(20, -3).padEnd(3, '0')
    return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
  }
  return Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' })
}

/** A bigint that a number cannot hold exactly stays text, so that no digit is lost. */
function toNumber(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}
