import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { unemployment } from '../testing/cases/handed-in.ts'
import { INSERT_CASE, writtenRow } from './bare-rows.ts'
import { httpLoad, percentile, type Request } from './http-load.ts'
import type { Row } from './side-by-side.ts'
import type { World } from './world.ts'

const CASES = 400
const PATIENCE_MILLISECONDS = 10_000

/** From the clerk's request to the moment at which the other region can open the case. */
export async function benchHandOver(world: World): Promise<Row[]> {
  const cases = Array.from({ length: CASES }, () => ({ ...unemployment(), window: null }))
  await must(httpLoad(world.address, 8, cases.map((one) => ({ method: 'POST', path: '/api/cases', cookie: world.cookies.clerk, body: JSON.stringify(one) }))))
  const waits = new Float64Array(CASES)
  for (const [n, { caseId }] of cases.entries()) waits[n] = await handOver(world, caseId)
  const floor = await twoBareCommits(world)
  waits.sort()
  return [0.5, 0.99].map((share) => ({
    name: `hand-over, request to visible at the peer, p${share * 100}`, value: percentile(waits, share), unit: 'ms',
    floor: percentile(floor, share), ratio: percentile(waits, share) / percentile(floor, share), n: CASES,
    note: 'one after the other; signed, chained, verified; floor is two bare commits of the same rows in turn',
  }))
}

async function handOver(world: World, caseId: string): Promise<number> {
  const request: Request = {
    method: 'POST', path: `/api/cases/${caseId}/request-handover`, cookie: world.cookies.clerk,
    body: JSON.stringify({ commandId: randomUUID(), seenPosition: 1 }),
  }
  const started = performance.now()
  await must(httpLoad(world.address, 1, [request]))
  while (performance.now() - started < PATIENCE_MILLISECONDS) {
    const seen = await httpLoad(world.address, 1, [{ method: 'GET', path: `/api/cases/${caseId}`, cookie: world.cookies.peer }])
    if (seen.failed === 0) return performance.now() - started
  }
  throw new Error(`The case ${caseId} did not arrive in ${PATIENCE_MILLISECONDS} ms`)
}

async function twoBareCommits(world: World): Promise<Float64Array> {
  const same = await writtenRow(world, 1)
  const client = new pg.Client({ connectionString: world.database.url })
  await client.connect()
  const names = Object.keys(same)
  const text = names.reduce((sql, name, n) => sql.replaceAll(`:${name}`, `$${n + 1}`), INSERT_CASE)
  const waits = new Float64Array(CASES)
  for (let n = 0; n < CASES; n += 1) {
    const started = performance.now()
    for (let turn = 0; turn < 2; turn += 1) await client.query({ name: 'bare', text, values: Object.values(same) })
    waits[n] = performance.now() - started
  }
  await client.end()
  return waits.sort()
}

async function must(load: ReturnType<typeof httpLoad>): Promise<void> {
  const { failed, firstFailure } = await load
  if (failed > 0) throw new Error(firstFailure)
}
