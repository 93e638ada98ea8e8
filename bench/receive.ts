import { randomUUID } from 'node:crypto'
import { unemployment } from '../testing/cases/handed-in.ts'
import { measureFloor } from './floor.ts'
import { httpLoad, type Request } from './http-load.ts'
import { sideBySide, type Row } from './side-by-side.ts'
import type { World } from './world.ts'

const CONNECTIONS = 32
const SECONDS = 4
const CASES = 6000

/**
 * The case row and its first event, as the ledger keeps them, in one prepared statement. A colon in JSON is
 * followed by a space, because pgbench takes a colon before a word for one of its variables.
 */
const FLOOR = `
  WITH opened AS (
    INSERT INTO record (region, record_id, kind, number, position, digest, home, title, subject_phone, subject_identifier,
      subject_name, opened_at, changed_at, settle_at, summary)
    VALUES ('999999', gen_random_uuid(), 'case', cast(gen_random_uuid() AS text), 1, repeat('a', 64), '999999', '失业登记',
      md5(random()::text), md5(random()::text), '李仲洲', now(), now(), NULL, '{"titleEn":"Unemployment registration","stage":"received","mode":"remoteIntake","subject":"李仲*","intakeRegion":"220303","handlingRegion":"211282","holder":{"seat":{"region":"220303","organisation":"220303-centre"},"step":"requestHandover"},"leading":{"kind":"handover"}}')
    RETURNING region, record_id)
  INSERT INTO event (region, record_id, position, type, data, effective_at, recorded_at, recorded_in, actor, digest)
  SELECT region, record_id, 1, 'CaseReceived', '${JSON.stringify({ ...unemployment(), item: 'x'.repeat(2000) }).replaceAll('":', '": ')}', now(), now(), region,
    '{"kind":"staff","id":"staff-chang","name":"常敏","region":"220303","organisation":"220303-centre"}', repeat('b', 64) FROM opened`

/** Receives cases at the counter, and from phones with an outgoing message each, beside the bare rows. */
export async function benchReceive(world: World): Promise<Row[]> {
  const floor = () => measureFloor(world.database.url, FLOOR, CONNECTIONS, SECONDS)
  const counter = () => load(world, '/api/cases', world.cookies.clerk, { window: '综合窗口 05' })
  const online = () => load(world, '/api/regions/220303/applications', world.cookies.resident, { mode: 'fullyOnline' })
  await counter()
  return [
    await sideBySide('receive a case at the counter', 'cases/s', counter, floor, 'validated, chained, listed, logged; 32 connections over HTTP'),
    await sideBySide('receive a case from a phone', 'cases/s', online, floor, 'the same, offered to another region: outbox row and its sending while the load runs'),
  ]
}

async function load(world: World, path: string, cookie: string, more: object): Promise<number> {
  const requests: Request[] = Array.from({ length: CASES }, (_, n) => ({
    method: 'POST', path, cookie,
    body: JSON.stringify({ ...unemployment('211282', `138${String(n).padStart(8, '0')}`), caseId: randomUUID(), ...more }),
  }))
  const result = await httpLoad(world.address, CONNECTIONS, requests)
  if (result.failed > 0) throw new Error(`${result.failed} of ${result.count} were refused: ${result.firstFailure}`)
  return result.perSecond
}
