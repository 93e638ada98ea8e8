import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { chainStart, digestOf, type Digest } from '@tongban/domain/ledger/chain.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import { evolveStanding, isStandingEvent, openedIn, type Standing, type StandingEvent } from '@tongban/domain/exchange/standing.ts'
import type { Moment } from '@tongban/domain/moment.ts'
import type { Delivery, PeerMessage } from '@tongban/contract/exchange/messages.ts'
import { createCommitter } from '../../server/ledger/committer.ts'
import { handle, openRecord, type Asked, type LedgerTools } from '../../server/ledger/handle.ts'
import { findEvents } from '../../server/ledger/ledger.store.ts'
import { createRecentRecords } from '../../server/ledger/recent-records.ts'
import type { AnyCommand, RecordKind } from '../../server/ledger/record-kind.ts'
import { softwareCrypto } from '../../server/platform/crypto/software-provider.ts'
import { readerOf } from '../../server/platform/database/pool.ts'
import { testDatabase } from '../../server/platform/database/test-database.ts'
import { findLinks } from '../../server/exchange/exchange.store.ts'
import { createInbox } from '../../server/exchange/inbox.ts'
import { messageDigest, signedText } from '../../server/exchange/logged-message.ts'
import { openRegionKeys } from '../../server/exchange/region-keys.ts'
import { createSender } from '../../server/exchange/sender.ts'

/**
 * The exchange knows no cases, so it is tested with a kind of record that exists here alone: a note that can be
 * written upon and handed over, between three regions on one database.
 */
type Note = { standing: Standing; lines: string[] }
export const noteKind: RecordKind<Note> = {
  kind: 'note',
  evolve(state, event) {
    if (event.type === 'NoteOpened') return { standing: openedIn(event.recordedIn, event.effectiveAt), lines: [] }
    if (isStandingEvent(event)) return { ...state!, standing: evolveStanding(state!.standing, event as StandingEvent, event.effectiveAt) }
    if (event.type === 'LineWritten') return { ...state!, lines: [...state!.lines, String((event.data as { text: string }).text)] }
    throw new Error(`No fold for ${event.type}`)
  },
  settle: () => [{ type: 'LineWritten', data: { text: 'due' } }].slice(0, world.settles ? 1 : 0),
  readCommand: (body) => (typeof (body as { type?: unknown } | null)?.type === 'string' ? (body as AnyCommand) : null),
  decide(command) {
    const { type, ...data } = command as { type: string }
    if (type === 'Stumble') throw new TypeError('the rule has a hole')
    return { events: [{ type, data }] }
  },
  standing: (state) => state.standing,
  listing: (_state, _region, moment) => ({
    head: {
      number: randomUUID(), title: 'note', subjectPhone: null, subjectIdentifier: null, subjectName: null, openedAt: moment.at,
      summary: { titleEn: 'note', stage: 'open', mode: 'local', subject: '', intakeRegion: here, handlingRegion: there, holder: { seat: 'nobody', step: '' }, leading: null },
    },
    rows: [], nextSettlementAt: null,
  }),
  answerOffer: (state, region) => (state.standing.offer?.to === region ? ({ type: 'HandoverConsented', by: region } as AnyCommand) : null),
}

export const here = '220303'
export const there = '211282'
export const third = '150404'
export const database = await testDatabase({ after })
export const digest: Digest = (text) => softwareCrypto.sm3(text)
export const keys = openRegionKeys(softwareCrypto, await mkdtemp(join(tmpdir(), 'keys-')), [here, there, third])
export const moment: Moment = { at: '2026-09-17T02:00:00.000Z', today: '2026-09-17', calendar: { region: here, day: () => assert.fail() } }
export const ledger: LedgerTools = { reading: database.reading, commit: createCommitter(database.pool), recent: createRecentRecords(100), digest, momentIn: () => moment }
export const parked: string[] = []
export const inbox = createInbox({
  pool: database.pool, regions: [here, there, third], ledger, digest, kinds: new Map([[noteKind.kind, noteKind as RecordKind]]), verify: keys.verify,
  makeId: randomUUID, onAnswer: () => undefined, onParked: (_region, _peer, _number, why) => parked.push(why),
})
export const delivered: Delivery[] = []
export const faults: string[] = []
/** What a test turns: whether any line is up, whether the calendar has something to decide. */
export const world = { reachable: true, settles: false }
/** Pairs between which the line is down. */
export const cut = new Set<string>()
export const sender = createSender({
  pool: database.pool, regions: [here, there, third], digest, sign: keys.sign, now: () => moment.at, onFault: (_region, _peer, fault) => faults.push(fault),
  transport: {
    deliver(delivery) {
      if (!world.reachable || cut.has(`${delivery.from}>${delivery.to}`)) return Promise.reject(new Error('the line is down'))
      delivered.push(delivery)
      return inbox.receive(delivery)
    },
  },
})

export async function settleDown(): Promise<void> {
  for (let round = 0; round < 10 && (await sender.sweep()) > 0; round += 1) await sender.idle()
}

export function asked(recordId: string, command: object): Asked {
  return {
    region: here, recordId, command: command as AnyCommand, actor: { kind: 'system', name: 'test', region: here },
    commandId: randomUUID(), source: null, seenPosition: null,
  }
}

export async function noteWith(...lines: string[]): Promise<string> {
  const recordId = randomUUID()
  await openRecord(ledger, noteKind, asked(recordId, { type: 'NoteOpened' }))
  await handle(ledger, noteKind, asked(recordId, { type: 'FollowerAdded', region: there }))
  for (const text of lines) await handle(ledger, noteKind, asked(recordId, { type: 'LineWritten', text }))
  return recordId
}

export const replica = (recordId: string, region = there): Promise<RecordedEvent[]> => findEvents(readerOf(database.pool), region, recordId)

/** A delivery made again by somebody who changes it, signed by whoever holds the key that is named. */
export function forged(delivery: Delivery, change: (copy: Delivery) => void, signedBy: string | null = null): Delivery {
  const copy = structuredClone(delivery)
  change(copy)
  return signedBy === null ? copy : { ...copy, signature: keys.sign(signedBy, signedText(copy)) }
}

/** What a peer would send next, made by hand and signed by its true key. */
export async function next(from: string, to: string, ...messages: unknown[]): Promise<Delivery> {
  const { rows } = await database.pool.query<{ number: number; digest: string }>(
    'SELECT number, digest FROM inbox WHERE region = $1 AND peer = $2 ORDER BY number DESC LIMIT 1', [to, from],
  )
  const { number, digest: previous } = rows[0] ?? { number: 0, digest: chainStart }
  return deliveryAfter(from, to, number, previous, messages)
}

export function deliveryAfter(from: string, to: string, number: number, previous: string, messages: unknown[]): Delivery {
  let last = previous
  const logged = messages.map((message, n) => {
    last = messageDigest(digest, { from, to }, number + 1 + n, message as PeerMessage, last)
    return { number: number + 1 + n, message, digest: last }
  })
  const open = { from, to, previous, messages: logged }
  return { ...open, signature: keys.sign(from, signedText(open)) }
}

/** An event that fits onto others, whoever is said to have recorded it. */
export function eventAfter(events: RecordedEvent[], recordId: string, recordedIn: string, type: string, data: unknown): RecordedEvent {
  const open = {
    recordId, position: events.length + 1, type, data, effectiveAt: moment.at, recordedAt: moment.at, recordedIn,
    actor: { kind: 'system' as const, name: 'forger', region: recordedIn },
  }
  return { ...open, digest: digestOf(open, events.at(-1)?.digest ?? chainStart, digest) }
}

export const linkOf = async (region: string, peer: string) => (await findLinks(readerOf(database.pool), [region])).find((link) => link.peer === peer)!
