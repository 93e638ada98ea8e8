/** What people tell the platform never stands in its logs, at the most talkative level, whatever goes wrong. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { createLoggers } from '../../server/platform/log.ts'
import { constellation } from '../constellation.ts'
import { act, castOf, commandFrom, nurse, PHONE, takeIn } from './acting.ts'
import { PNG, residentCookie, staffCookie, upload } from './uploading.ts'

const lines: string[] = []
const loggers = createLoggers('debug', { write: (line) => { lines.push(line) } })
const world = await constellation({ after }, '2026-09-17T02:00:00.000Z', { loggers })
const cast = await castOf(world)
const { fastify } = world.app.http

/** What must not be found, and what it is. What a session or a code is worth is found out while the story runs. */
const told: [string, string][] = [
  ['an identity number', '220303190001010005'], ['a phone number', PHONE], ['another phone number', '13900000091'], ['the name of the applicant', '李仲洲'],
  ['the number of a certificate', '202622001234'], ['a place of work', '四平市第一人民医院'], ['an address', '平东街道'], ['a password', world.content.demoAccounts!.password],
  ['a password that was wrong', 'Guess-2026'], ['a message between windows', '照片上看不清人脸'], ['an opinion', '经核查符合条件'], ['a rating', '孙丽办得很快'],
  ['the name of a file', '李家户口簿'], ['the name of a clerk', '常敏'], ['what a resident began to type', '想给母亲办'],
]

async function tellEverything(): Promise<void> {
  await fastify.inject({ method: 'POST', url: '/api/session/staff', payload: { region: '220303', login: 'qin', password: 'Guess-2026' } })
  const cookie = await residentCookie(world, '220303', '13900000091')
  const staff = await staffCookie(world, '220303', 'chang')
  told.push(['the token of a resident', cookie.split('.')[1]!], ['the token of a clerk', staff.split('.')[1]!])
  const scan = (await upload(world, staff, '李家户口簿.png', PNG)).body
  await fastify.inject({ method: 'PUT', url: `/api/drafts/${randomUUID()}`, headers: { cookie }, payload: { region: '220303', itemCode: null, title: '想给母亲办', content: { name: '李仲洲' } } })
  const caseId = await takeIn(cast, { ...nurse(), materials: nurse().materials.map((one) => ({ ...one, scans: [scan] })) } as never)
  const { number, lookupCode } = (await cast.chang.get(`/api/cases/${caseId}`)).body
  told.push(['a look-up code', `"${lookupCode}"`])
  await world.anybody.post('/api/track', { number, lookupCode })
  await cast.chang.post('/api/applicants/find', { identifierKind: 'identityNumber', identifier: '220303190001010005' })
  await act(cast.chang, caseId, 'request-handover')
  await world.settle()
  await act(cast.sun, caseId, 'post-message', { messageId: randomUUID(), text: '照片上看不清人脸', attachments: [] })
  await act(cast.sun, caseId, 'accept-case')
  await act(cast.li, caseId, 'give-opinion', { agreed: true, text: '经核查符合条件' })
  await cast.resident.post(`/api/cases/${caseId}/rate-case`, await commandFrom(cast.resident, caseId, { level: 5, text: '孙丽办得很快' }))
  await world.settle()
  await sendWhatCannotBeUsed(staff, caseId)
}

/** The same things in the wrong places: broken, misspelt, too long, where an id or an address should be. */
async function sendWhatCannotBeUsed(cookie: string, caseId: string): Promise<void> {
  const text = JSON.stringify(nurse())
  const wrong = [
    text.slice(0, -2), `${text}}`, JSON.stringify({ ...nurse(), 李仲洲: PHONE }), JSON.stringify({ ...nurse(), form: { 四平市第一人民医院: 1 } }),
    JSON.stringify({ ...nurse(), caseId: '220303190001010005' }), JSON.stringify({ ...nurse(), applicant: { name: '李仲洲'.repeat(200) } }),
  ]
  for (const payload of wrong) await fastify.inject({ method: 'POST', url: '/api/cases', headers: { cookie, 'content-type': 'application/json' }, payload })
  for (const url of [`/api/cases/220303190001010005`, `/api/work/find?words=${encodeURIComponent('李仲洲')}`, `/api/${PHONE}`, `/api/track/${PHONE}`, `/api/cases/${caseId}?name=${encodeURIComponent('李仲洲')}`]) {
    await fastify.inject({ url, headers: { cookie } })
  }
}

/** A ledger that holds what no version of the platform wrote: reading it is a fault of ours, and is logged. */
async function breakLedger(): Promise<void> {
  const caseId = await takeIn(cast, nurse())
  const before = lines.length
  await world.pools.writing.query(
    `INSERT INTO event (region, record_id, position, type, data, effective_at, recorded_at, recorded_in, actor, digest)
     SELECT region, record_id, 2, 'SomethingElse', data, effective_at, recorded_at, recorded_in, actor, digest FROM event WHERE record_id = $1`, [caseId],
  )
  assert.equal((await cast.chang.get(`/api/cases/${caseId}`)).status, 500)
  assert.ok(lines.slice(before).some((line) => line.includes('"fault"')))
}

test('a story of every kind of personal data, and a fault in the middle of it, leave none of it in the logs', async () => {
  await tellEverything()
  await breakLedger()
  assert.ok(lines.length > 5, 'the logs are empty, so nothing was looked at')
  const found = told.flatMap(([what, text]) => lines.filter((line) => line.includes(text)).map((line) => `${what}: ${line.slice(0, 500)}`))
  assert.deepEqual(found, [])
})
