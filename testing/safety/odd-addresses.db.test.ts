/** Ids and cursors that have the form of something and are nothing. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { constellation } from '../constellation.ts'
import { unemployed } from './acting.ts'

const world = await constellation({ after }, '2026-09-17T02:00:00.000Z')
const chang = await world.staff('220303', 'chang')

const ids: [string, string][] = [
  ['an id with its scheme', 'urn:uuid:01990000-0000-7000-8000-000000000001'],
  ['an id in capitals, which digests would take for another one', '01990000-0000-7000-8000-00000000000A'],
  ['an id in braces', '{01990000-0000-7000-8000-000000000001}'],
  ['hyphens alone', '-'.repeat(36)],
]

for (const [name, id] of ids) {
  test(`${name} is refused by the name of its field`, async () => {
    const opened = await chang.post('/api/cases', { ...unemployed(), caseId: id, window: null })
    assert.deepEqual([opened.status, opened.body.code, opened.body.errors[0].field], [400, 'InputInvalid', 'caseId'])
    const read = await chang.get(`/api/cases/${encodeURIComponent(id)}`)
    assert.deepEqual([read.status, read.body.code], [400, 'InputInvalid'])
  })
}

const cursors: [string, string][] = [
  ['a date that does not exist', '2026-99-99T99:99:99.999Z|01990000-0000-7000-8000-000000000001'],
  ['a leap day of an ordinary year', '2026-02-29T00:00:00.000Z|01990000-0000-7000-8000-000000000001'],
  ['no id', `2026-09-17T00:00:00.000Z|${'-'.repeat(36)}`],
  ['nothing', ''],
  ['another text', '三'],
]

for (const [name, cursor] of cursors) {
  test(`a cursor with ${name} is refused`, async () => {
    const place = Buffer.from(cursor).toString('base64url')
    const { status, body } = await chang.get(`/api/work?queue=hand&after=${place}`)
    assert.deepEqual([status, body.code], [400, 'CursorInvalid'])
  })
}
