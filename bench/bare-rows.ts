import pg from 'pg'
import type { World } from './world.ts'

/** A region that no platform serves: bare rows stand there, so that floors and the platform share tables and indexes. */
export const BARE_REGION = '999999'

/** The case row and its first event, as the ledger keeps them, in one prepared statement; :summary, :data and :actor are its parameters. */
export const INSERT_CASE = `
  WITH opened AS (
    INSERT INTO record (region, record_id, kind, number, position, digest, home, title, subject_phone, subject_identifier,
      subject_name, opened_at, settle_at, summary)
    VALUES ('${BARE_REGION}', gen_random_uuid(), 'case', cast(gen_random_uuid() AS text), 1, repeat('a', 64), '${BARE_REGION}', '失业登记',
      md5(cast(random() AS text)), md5(cast(random() AS text)), '李仲洲', now(), NULL, cast(:summary AS json))
    RETURNING region, record_id)
  INSERT INTO event (region, record_id, position, type, data, effective_at, recorded_at, recorded_in, actor, digest)
  SELECT region, record_id, 1, 'CaseReceived', cast(:data AS json), now(), now(), region, cast(:actor AS json), repeat('b', 64) FROM opened`

/** One more event on a case that stands there, and its row brought up to date. */
export const CHANGE_CASE = `
  WITH moved AS (
    UPDATE record SET position = position + 1, digest = repeat('c', 64), summary = cast(:summary AS json)
    WHERE region = '${BARE_REGION}' AND record_id = (
      SELECT record_id FROM record WHERE region = '${BARE_REGION}' AND record_id >= gen_random_uuid() ORDER BY record_id LIMIT 1)
    RETURNING region, record_id, position)
  INSERT INTO event (region, record_id, position, type, data, effective_at, recorded_at, recorded_in, actor, digest)
  SELECT region, record_id, position, 'CaseAccepted', cast(:data AS json), now(), now(), region, cast(:actor AS json), repeat('d', 64) FROM moved`

/** What the platform wrote for one event, so that the floor writes the same bytes. */
export async function writtenRow(world: World, position: number): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: world.database.url })
  await client.connect()
  const { rows } = await client.query<Record<string, string>>(
    `SELECT r.summary::text AS summary, e.data::text AS data, e.actor::text AS actor
     FROM record r JOIN event e USING (region, record_id) WHERE e.position = $1 AND e.region <> $2 LIMIT 1`,
    [position, BARE_REGION],
  )
  await client.end()
  return rows[0]!
}
