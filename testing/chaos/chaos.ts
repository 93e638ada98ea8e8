import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { loadContent } from '../../server/catalogue/content-loader.ts'
import { openDatabase } from '../../server/platform/database/open-database.ts'
import { openPools } from '../../server/platform/database/pool.ts'
import { openWire, type Wire } from '../random-requests/wire.ts'
import { readHeld, type Held } from './held.ts'
import { createJournal, type Journal } from './journal.ts'
import { startLoad, type Seat } from './load.ts'
import { openPerson, type Identity, type Person } from './person.ts'
import { checkout, createPlatform, type Platform } from './platform.ts'
import { createRandom } from './random.ts'
import { verifyCases } from './verify-cases.ts'
import { verifyCommands } from './verify-commands.ts'
import { verifyExchange } from './verify-exchange.ts'

/** What a run came to. `violations` are sentences; there must be none. */
export type Report = {
  kills: number
  acknowledged: number
  waiting: number
  refused: number
  forwarded: number
  repeated: number
  /** Of those sent again, the ones that had been recorded before the kill, so that only the answer was lost. */
  answerLost: number
  cases: number
  handOvers: number
  messages: number
  events: number
  violations: string[]
  seconds: number
  seed: number
  /** What was compared. */
  evidence: Evidence
}

/** What the database held in the end, and what people had been told. */
export type Evidence = { held: Held; journal: Journal }

export type Plan = { kills: number; seed: number; say: (line: string) => void }

/** When the process is killed, counted from the moment at which it answers again. */
const KILL_AFTER = { low: 50, high: 1500 }
/** After the last kill the load goes on until so many more commands are acknowledged, on a busy machine at most so long. */
const LAST_LOAD = { commands: 60, milliseconds: 10_000 }
const SETTLING_MILLISECONDS_MAX = 120_000

const content = loadContent(join(checkout, 'content'))
const password = content.demoAccounts!.password

/**
 * Runs the demo in its own process under load, kills it at moments that the seed draws, starts it again on the
 * same data, and compares in the end what people were told with what the database holds.
 *
 * @throws Error when the platform does not start or stop
 */
export async function runChaos(plan: Plan): Promise<Report> {
  const began = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'tongban-chaos-'))
  await chmod(folder, 0o755)
  const platform = await createPlatform(folder)
  const journal = createJournal()
  const wire = openWire(platform.address, 10)
  try {
    await platform.start()
    await work(platform, wire, journal, plan)
    const operator = openPerson(wire, platform.address, password, { region: '220303', login: 'operator' })
    const unsettled = await settleDown(operator)
    const ahead = await aheadOf(operator)
    wire.close()
    await platform.stop()
    const evidence = { held: await readAll(folder), journal }
    const violations = [...journal.faults, ...unsettled, ...findViolations(evidence)]
    return { kills: plan.kills, seed: plan.seed, ...figuresOf(evidence, ahead), violations, seconds: Math.round((performance.now() - began) / 1000), evidence }
  } finally {
    wire.close()
    await platform.kill()
    // After a kill the database is still closing its files.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

/** Everything in which the database differs from what people were told, or a region from another. */
export function findViolations({ held, journal }: Evidence): string[] {
  return [...verifyCommands(held, journal), ...verifyCases(held, journal, content), ...verifyExchange(held)]
}

/** Eight connections: the clerks of three regions, a resident, and the reviewers and the approver of one. */
function seatsOn(platform: Platform, wire: Wire): Seat[] {
  const person = (identity: Identity): Person => openPerson(wire, platform.address, password, identity)
  const staff = (region: string, login: string): Person => person({ region, login })
  const clerk = (region: string, login: string, opens: string[]): Seat => ({ people: [staff(region, login)], opens })
  return [
    clerk('220303', 'chang', ['211282']), clerk('220303', 'chang', ['211282', '150404']),
    clerk('211282', 'sun', []), clerk('211282', 'sun', ['220303']),
    clerk('150404', 'bai', ['211282']),
    { people: [person({ region: '220303', phone: '13904340001' })], opens: ['211282', '150404'] },
    { people: [staff('211282', 'li'), staff('211282', 'zhao'), staff('211282', 'wang')], opens: [] },
    { people: [staff('150404', 'e'), staff('150404', 'meng'), staff('150404', 'ulan')], opens: [] },
  ]
}

async function work(platform: Platform, wire: Wire, journal: Journal, { kills, seed, say }: Plan): Promise<void> {
  const moments = createRandom(seed)
  const seats = seatsOn(platform, wire)
  // Everybody logs in first: a code that is cut off on its way to a phone is not sent again within the minute.
  await Promise.all(seats.flatMap((seat) => seat.people).map((person) => person.get('/api/session')))
  const load = startLoad({ platform, journal, random: createRandom(seed + 1), seats })
  for (let kill = 1; kill <= kills; kill += 1) {
    const milliseconds = moments.between(KILL_AFTER.low, KILL_AFTER.high)
    await pause(milliseconds)
    await platform.kill()
    const goneAt = performance.now()
    await platform.start()
    const back = ((performance.now() - goneAt) / 1000).toFixed(1)
    say(`kill ${kill} of ${kills} after ${milliseconds} ms of load, back in ${back} s, ${journal.acknowledged().length} commands acknowledged so far`)
  }
  const [beganAt, before] = [performance.now(), journal.acknowledged().length]
  while (journal.acknowledged().length < before + LAST_LOAD.commands && performance.now() - beganAt < LAST_LOAD.milliseconds) await pause(50)
  await load.end()
}

/** Waits until no message waits between any two regions; says so when that does not come about. */
async function settleDown(operator: Person): Promise<string[]> {
  const began = performance.now()
  for (;;) {
    const { body } = await operator.get('/api/exchange/peers')
    const waiting = (body.peers as { region: string; peer: string; waiting: number; lastFault: string | null }[]).filter((link) => link.waiting > 0)
    if (waiting.length === 0) return []
    if (performance.now() - began > SETTLING_MILLISECONDS_MAX) {
      return waiting.map((link) => `${link.waiting} messages from ${link.region} to ${link.peer} did not arrive (${link.lastFault ?? 'no fault'})`)
    }
    await pause(100)
  }
}

/** Opens the database as the platform does, without the platform, and reads it with connections that cannot write. */
async function readAll(dataFolder: string): Promise<Held> {
  const database = await openDatabase({ databaseUrl: null, migrationDatabaseUrl: null, checkout, dataFolder })
  try {
    const pools = openPools(database.url, { writing: 1, reading: 4, name: 'chaos' }, () => undefined)
    return await readHeld(pools.reading).finally(() => pools.stop())
  } finally {
    await database.stop()
  }
}

/** By how many milliseconds the platform's time, which in the demo is its own, is ahead of the time of this process. */
async function aheadOf(person: Person): Promise<number> {
  const { body } = await person.get('/api/session')
  return Temporal.Instant.from(body.now).epochMilliseconds - performance.now()
}

function figuresOf({ held, journal }: Evidence, ahead: number) {
  const sent = [...journal.sent.values()]
  const broken = sent.flatMap(({ commandId, brokenAt }) => (brokenAt === null ? [] : [{ commandId, brokenAt }]))
  const copies = [...held.cases.values()].flatMap((one) => one.copies)
  return {
    acknowledged: journal.acknowledged().length,
    waiting: sent.filter((one) => one.answer?.state === 'waiting').length,
    refused: sent.filter((one) => one.answer?.state === 'refused').length,
    forwarded: held.forwarded.size,
    repeated: broken.length,
    answerLost: broken.filter(({ commandId, brokenAt }) => held.commands.get(commandId)?.some(({ askedAt }) => Temporal.Instant.from(askedAt).epochMilliseconds < brokenAt + ahead)).length,
    cases: held.cases.size,
    handOvers: [...held.cases.values()].filter((one) => one.atHome?.events.some((event) => event.type === 'HandoverConsented')).length,
    messages: held.inbox.length,
    events: copies.reduce((sum, copy) => sum + copy.events.length, 0),
  }
}
