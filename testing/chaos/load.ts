import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { nurseRegistration, unemployment } from '../cases/handed-in.ts'
import { drawAct } from './acts.ts'
import type { Journal, Sent } from './journal.ts'
import { Unanswered, type Person } from './person.ts'
import type { Platform } from './platform.ts'
import type { Random } from './random.ts'

/** A place at which one request is under way at a time; reviewers and the approver take turns at one. */
export type Seat = { people: Person[]; opens: readonly string[] }

/** A case that somebody may act on. */
type Open = { caseId: string; intake: string; handling: string }

export type LoadTools = { platform: Platform; journal: Journal; random: Random; seats: Seat[] }

/** Only the cases of late are acted on, so that they get as far as their result. */
const IN_HAND_MAX = 60
/** How often a seat that may open cases does so, while there are enough to act on. */
const OPEN_ONE_IN = 4
const PHONE = '13904340001'

/** Everybody at work at once. What was sent gets its answer, however often the platform goes away before. */
export type Load = { end(): Promise<void> }

export function startLoad(tools: LoadTools): Load {
  const inHand: Open[] = []
  const ending = new AbortController()
  const work = tools.seats.map(async (seat) => {
    for (let turn = 0; !ending.signal.aborted; turn += 1) {
      await takeTurn(tools, inHand, seat, seat.people[turn % seat.people.length]!).catch(async (error: unknown) => {
        if (!(error instanceof Unanswered)) throw error
        await tools.platform.untilUp()
      })
    }
  })
  // A seat that fails must be heard of even while the others work.
  const all = Promise.all(work)
  all.catch(() => ending.abort())
  return {
    async end() {
      ending.abort()
      await all
    },
  }
}

async function takeTurn(tools: LoadTools, inHand: Open[], seat: Seat, person: Person): Promise<void> {
  const { random } = tools
  if (seat.opens.length > 0 && (inHand.length < seat.opens.length || random.between(1, OPEN_ONE_IN) === 1)) {
    return openCase(tools, inHand, person, random.oneOf(seat.opens))
  }
  const { region } = person.identity
  const mine = inHand.filter((one) => one.intake === region || one.handling === region)
  if (mine.length === 0) return void (await pause(20))
  const { caseId } = random.oneOf(mine)
  const seen = await person.get(`/api${'phone' in person.identity ? '/mine' : ''}/cases/${caseId}`)
  const act = seen.status === 200 ? drawAct(seen.body as CaseView, random) : null
  if (act === null) return void (await pause(2))
  const commandId = randomUUID()
  await submit(tools, person, tools.journal.begin({ commandId, caseId, type: act.type, region }), act.path, { commandId, ...act.fields })
}

async function openCase(tools: LoadTools, inHand: Open[], person: Person, handling: string): Promise<void> {
  const { region } = person.identity
  const online = 'phone' in person.identity
  const form = online || tools.random.between(0, 1) === 0 ? unemployment(handling, PHONE) : nurseRegistration(handling, PHONE)
  const [path, body] = online ? [`/api/regions/${region}/applications`, { ...form, mode: 'fullyOnline' }] : ['/api/cases', { ...form, window: null }]
  const { commandId, caseId } = form
  const opened = await submit(tools, person, tools.journal.begin({ commandId, caseId, type: 'ReceiveCase', region }), path, body)
  if (!opened) return
  inHand.push({ caseId, intake: region, handling })
  if (inHand.length > IN_HAND_MAX) inHand.shift()
}

/** Sends a command until it is answered, each time with the same id, as a device does. Answers whether it was acknowledged. */
async function submit({ platform, journal }: LoadTools, person: Person, command: Sent, path: string, body: object): Promise<boolean> {
  for (;;) {
    try {
      return journal.note(command, await person.post(path, body))
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
      command.brokenAt ??= performance.now()
      await platform.untilUp()
    }
  }
}
