import { unemployment } from '../testing/cases/handed-in.ts'
import { INSERT_CASE, writtenRow } from './bare-rows.ts'
import { measureFloor } from './floor.ts'
import { httpLoad, type Request } from './http-load.ts'
import { sideBySide, type Row } from './side-by-side.ts'
import type { World } from './world.ts'

const CONNECTIONS = 32
const SECONDS = 4
const CASES = 8000

/** Receives cases at the counter, and from phones with an outgoing message each, beside the bare rows. */
export async function benchReceive(world: World): Promise<Row[]> {
  const counter = () => receiveCases(world, '/api/cases', world.cookies.clerk, { window: '综合窗口 05' })
  const online = () => receiveCases(world, '/api/regions/220303/applications', world.cookies.resident, { mode: 'fullyOnline' })
  await counter()
  const same = await writtenRow(world, 1)
  const floor = () => measureFloor(world.database.url, INSERT_CASE, same, CONNECTIONS, SECONDS)
  return [
    await sideBySide('receive a case at the counter', 'cases/s', counter, floor, 'validated, chained, listed, logged; 32 connections over HTTP'),
    await sideBySide('receive a case from a phone', 'cases/s', online, floor, 'the same, offered to another region: outbox row, and its exchange while the load runs'),
  ]
}

async function receiveCases(world: World, path: string, cookie: string, more: object): Promise<number> {
  const requests: Request[] = Array.from({ length: CASES }, (_, n) => ({
    method: 'POST', path, cookie,
    body: JSON.stringify({ ...unemployment('211282', `138${String(n).padStart(8, '0')}`), ...more }),
  }))
  const result = await httpLoad(world.address, CONNECTIONS, requests)
  if (result.failed > 0) throw new Error(`${result.failed} of ${result.count} were refused: ${result.firstFailure}`)
  return result.perSecond
}
