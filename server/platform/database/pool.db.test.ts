import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inTransaction, takenKey } from './pool.ts'
import { testDatabase } from './test-database.ts'

const { pool, reading, migrationUrl } = await testDatabase({ after })

const values: [string, string, unknown][] = [
  ['a date stays the text it is', "date '2026-02-28'", '2026-02-28'],
  ['an instant is ISO text with Z', "timestamptz '2026-09-17 10:02:00.5+08'", '2026-09-17T02:02:00.500Z'],
  ['an instant of the first century is one too', "timestamptz '0099-01-01 00:00:00+00'", '0099-01-01T00:00:00.000Z'],
  ['a bigint that a number holds is a number', '9007199254740991::bigint', 9007199254740991],
  ['a bigint that no number holds stays text', '9007199254740993::bigint', '9007199254740993'],
  ['json comes parsed', `'{"a":[1,null]}'::jsonb`, { a: [1, null] }],
  ['an array of dates is an array of texts', "array[date '2026-01-01', null]", ['2026-01-01', null]],
  ['an array of bigints is an array of numbers', 'array[1,2]::bigint[]', [1, 2]],
]

for (const [name, expression, expected] of values) {
  test(name, async () => {
    const { rows } = await reading.query<{ value: unknown }>(`select ${expression} as value`)
    assert.deepEqual(rows[0]?.value, expected)
  })
}

test('a transaction that throws leaves nothing behind', async () => {
  const { Client } = (await import('pg')).default
  const migrator = new Client({ connectionString: migrationUrl })
  await migrator.connect()
  await migrator.query('create table note (id integer primary key)')
  await migrator.end()
  await assert.rejects(inTransaction(pool, async (writer) => {
    await writer.query('insert into note values (1)')
    throw new Error('changed my mind')
  }), /changed my mind/)
  assert.equal((await reading.query('select id from note')).rowCount, 0)
})

test('a taken key is named', async () => {
  await inTransaction(pool, (writer) => writer.query('insert into note values (2)'))
  const error = await inTransaction(pool, (writer) => writer.query('insert into note values (2)')).catch((thrown: unknown) => thrown)
  assert.equal(takenKey(error), 'note_pkey')
})

test('the reading pool cannot write', async () => {
  await assert.rejects(reading.query('insert into note values (3)'), /read-only transaction/)
})

test('the application cannot alter the schema', async () => {
  await assert.rejects(pool.query('alter table note add column more text'), /must be owner/)
  await assert.rejects(pool.query('create table mine (id integer)'), /permission denied/)
  await assert.rejects(pool.query('drop table note'), /must be owner/)
})
