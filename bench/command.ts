import { randomUUID } from 'node:crypto'
import { unemployment } from '../testing/cases/handed-in.ts'
import { CHANGE_CASE, INSERT_CASE, writtenRow } from './bare-rows.ts'
import { measureFloor } from './floor.ts'
import { httpLoad, type Request } from './http-load.ts'
import { sideBySide, type Row } from './side-by-side.ts'
import type { World } from './world.ts'

const CONNECTIONS = 32
const SECONDS = 4
const CASES = 4000

/** Accepts cases that stand there: read, folded, settled, decided, chained, listed; beside the bare update and insert. */
export async function benchCommand(world: World): Promise<Row[]> {
  const accept = async (): Promise<number> => {
    const cases = Array.from({ length: CASES }, () => ({ ...unemployment('220303'), mode: 'local', window: null }))
    await run(world, cases.map((one) => ({ method: 'POST', path: '/api/cases', cookie: world.cookies.clerk, body: JSON.stringify(one) })))
    return run(world, cases.map((one) => ({
      method: 'POST', path: `/api/cases/${one.caseId}/accept-case`, cookie: world.cookies.clerk,
      body: JSON.stringify({ commandId: randomUUID(), seenPosition: 1 }),
    })))
  }
  await accept()
  await measureFloor(world.database.url, INSERT_CASE, await writtenRow(world, 1), CONNECTIONS, 1)
  const same = await writtenRow(world, 2)
  const floor = () => measureFloor(world.database.url, CHANGE_CASE, same, CONNECTIONS, SECONDS)
  return [await sideBySide('accept a case', 'commands/s', accept, floor, 'one command on an existing case; 32 connections over HTTP')]
}

async function run(world: World, requests: Request[]): Promise<number> {
  const result = await httpLoad(world.address, CONNECTIONS, requests)
  if (result.failed > 0) throw new Error(`${result.failed} of ${result.count} were refused: ${result.firstFailure}`)
  return result.perSecond
}
