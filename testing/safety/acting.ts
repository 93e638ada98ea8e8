import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { nurseRegistration, unemployment } from '../cases/handed-in.ts'
import type { Constellation, Person, Reply } from '../constellation.ts'

/** The people of the demo who act in the tests of safety, each logged in once. */
export type Cast = Record<'chang' | 'hu' | 'he' | 'sun' | 'li' | 'zhao' | 'wang' | 'bai' | 'resident', Person>

/** The resident's own number, which every case of these tests is his by. */
export const PHONE = '13900000077'

export async function castOf(world: Constellation): Promise<Cast> {
  const tiedong = (login: string) => world.staff('220303', login)
  const kaiyuan = (login: string) => world.staff('211282', login)
  return {
    chang: await tiedong('chang'), hu: await tiedong('hu'), he: await tiedong('he'), sun: await kaiyuan('sun'), li: await kaiyuan('li'),
    zhao: await kaiyuan('zhao'), wang: await kaiyuan('wang'), bai: await world.staff('150404', 'bai'), resident: await world.resident('220303', PHONE),
  }
}

/** What is handed in for a household that moves: two authorities act on it. */
export function moving() {
  return {
    ...unemployment('211282', PHONE), itemCode: '000109147005', mode: 'jointHandling',
    form: { moveFrom: '四平市铁东区平东街道 1 号', moveTo: '开原市新城街 2 号', hostName: '开原市某机械厂', contactAddress: '四平市铁东区平东街道 1 号' },
    materials: ['moverPage', 'transferOrder'].map((key) => ({ key, originalSeen: true, originalPages: 1, copyPages: 0, scans: [] })),
  }
}

/** Takes a case in at the counter of 铁东. Answers its id. */
export async function takeIn(cast: Cast, handedIn: { caseId: string }): Promise<string> {
  const reply = await cast.chang.post('/api/cases', { ...handedIn, window: null })
  assert.equal(reply.status, 200, JSON.stringify(reply.body))
  return handedIn.caseId
}

export const unemployed = (region = '211282') => unemployment(region, PHONE)
export const nurse = (region = '211282') => nurseRegistration(region, PHONE)

/** A command as a desk sends it: with an id of its own and the position that the sender has before him. */
export async function commandFrom(who: Person, caseId: string, fields: object = {}): Promise<{ commandId: string; seenPosition: number }> {
  const staff = await who.get(`/api/cases/${caseId}`)
  const seen = staff.status === 200 ? staff : await who.get(`/api/mine/cases/${caseId}`)
  return { commandId: randomUUID(), seenPosition: seen.body.position ?? 1, ...fields }
}

/** Sends one command and expects it to be recorded. */
export async function act(who: Person, caseId: string, command: string, fields: object = {}): Promise<Reply['body']> {
  const { status, body } = await who.post(`/api/cases/${caseId}/${command}`, await commandFrom(who, caseId, fields))
  assert.equal(status, 200, `${command}: ${JSON.stringify(body)}`)
  return body
}
