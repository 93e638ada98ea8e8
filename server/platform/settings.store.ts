import type { Reader, Writer } from './database/pool.ts'

/** A setting of the whole deployment that changes while it runs, or null when it was never written. */
export async function findSetting<Value>(reading: Reader, name: string): Promise<Value | null> {
  const { rows } = await reading.query<{ value: Value }>('SELECT value FROM platform_setting WHERE name = $1', [name])
  return rows[0]?.value ?? null
}

/** Writes a setting over the one before. */
export async function keepSetting(writer: Writer, name: string, value: unknown): Promise<void> {
  await writer.query(
    'INSERT INTO platform_setting (name, value) VALUES ($1, $2::jsonb) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, JSON.stringify(value)],
  )
}

const CLOCK_OFFSET = 'clockOffsetMilliseconds'

/** How far the demo's clock stood from the machine's in earlier runs; null before the first. */
export async function findClockOffset(reading: Reader): Promise<number | null> {
  return findSetting<number>(reading, CLOCK_OFFSET)
}

/** Keeps how far the demo's clock is from the machine's, so that a restart does not turn it back. */
export async function keepClockOffset(writer: Writer, milliseconds: number): Promise<void> {
  await keepSetting(writer, CLOCK_OFFSET, milliseconds)
}
