import pg from 'pg'
import { unemployment } from '../testing/cases/handed-in.ts'
import { writtenRow } from './bare-rows.ts'
import { httpLoad, percentile } from './http-load.ts'
import type { Row } from './side-by-side.ts'
import type { World } from './world.ts'

const SMALL = 10_000
const LARGE = 1_000_000
const PAGES = 3000
const CONNECTIONS = 4
const TURNS = 3

/** The first page of a clerk's list with few and with very many cases in the table. */
export async function benchWorkList(world: World): Promise<Row[]> {
  await httpLoad(world.address, 1, [{
    method: 'POST', path: '/api/cases', cookie: world.cookies.clerk, body: JSON.stringify({ ...unemployment(), window: null }),
  }])
  await fill(world, 0, SMALL)
  const small = await p99(world)
  await fill(world, SMALL, LARGE)
  const large = await p99(world)
  return [{
    name: `work list, first page, p99 with ${LARGE.toLocaleString('en')} cases`, value: large, unit: 'ms', floor: small, ratio: large / small, n: PAGES * TURNS,
    note: `floor is its own p99 with ${SMALL.toLocaleString('en')}; ${CONNECTIONS} connections`,
  }]
}

/** Adds rows as the ledger would have written them, spread over a year of due moments and every queue. */
async function fill(world: World, from: number, to: number): Promise<void> {
  const { summary } = await writtenRow(world, 1)
  const client = new pg.Client({ connectionString: world.database.url })
  await client.connect()
  const STEP = 100_000
  for (let start = from; start < to; start += STEP) {
    await client.query(
      `WITH added AS (
         INSERT INTO record (region, record_id, kind, number, position, digest, home, title, subject_phone, subject_identifier,
           subject_name, opened_at, settle_at, summary)
         SELECT '220303', gen_random_uuid(), 'case', 'bench' || n, 1, repeat('a', 64), '220303', '失业登记', md5('p' || n), md5('i' || n),
           '李仲洲', timestamptz '2026-01-01' + n * interval '20 seconds', NULL, $3::json
         FROM generate_series($1::int, $2::int - 1) AS n RETURNING region, record_id, opened_at)
       INSERT INTO work_row (region, organisation, record_id, queue, role, due_at)
       SELECT region, '220303-centre', record_id, (ARRAY['hand','others','applicant','toDeliver','done'])[1 + floor(random() * 5)::int],
         'none', opened_at + interval '20 days' FROM added`,
      [start, Math.min(start + STEP, to), summary],
    )
  }
  await client.query('ANALYZE record')
  await client.query('ANALYZE work_row')
  await client.end()
}

async function p99(world: World): Promise<number> {
  const page = Array.from({ length: PAGES }, () => ({ method: 'GET' as const, path: '/api/work?queue=hand', cookie: world.cookies.clerk }))
  const measured: number[] = []
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const result = await httpLoad(world.address, CONNECTIONS, page)
    if (result.failed > 0) throw new Error(`The list failed: ${result.firstFailure}`)
    if (turn > 0) measured.push(percentile(result.latencies, 0.99))
  }
  return measured.toSorted((a, b) => a - b)[Math.floor(measured.length / 2)]!
}
