import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import {
  database, deliveryAfter, digest, eventAfter, faults, here, inbox, keys, ledger, linkOf, moment, next, noteKind, noteWith, parked, replica, settleDown, there, third, world,
} from '../../testing/exchange/notes.ts'
import { settleRecord } from '../ledger/handle.ts'
import { createSender } from './sender.ts'

// Deliveries are made by hand here, so that a log stands further at its receiver than at its sender.

test('no peer writes the ledger of a record whose home is here, in whoever\'s name', async () => {
  const recordId = await noteWith('mine')
  await settleDown()
  const events = await replica(recordId, here)
  for (const recordedIn of [here, there]) {
    const event = eventAfter(events, recordId, recordedIn, 'LineWritten', { text: 'forged' })
    await inbox.receive(await next(there, here, { type: 'events', recordId, kind: 'note', events: [event] }))
    assert.deepEqual(parked.splice(0), ['notTheHome'])
  }
  assert.deepEqual(await replica(recordId, here), events)
})

test('a peer tells a replica nothing in the name of another region, and opens no record in the name of ours', async () => {
  const recordId = await noteWith('mine')
  await settleDown()
  const events = await replica(recordId)
  const inOurName = eventAfter(events, recordId, here, 'HandoverConsented', { by: third })
  await inbox.receive(await next(third, there, { type: 'events', recordId, kind: 'note', events: [inOurName] }))
  assert.deepEqual(parked.splice(0), ['notTheHome'], 'a third region speaks in the name of the home')
  const thenItsOwn = eventAfter([...events, inOurName], recordId, third, 'LineWritten', { text: 'forged' })
  await inbox.receive(await next(third, there, { type: 'events', recordId, kind: 'note', events: [inOurName, thenItsOwn] }))
  assert.deepEqual(parked.splice(0), ['notTheHome'], 'and adds an event of its own')
  const newId = randomUUID()
  const opened = eventAfter([], newId, there, 'NoteOpened', {})
  const handed = eventAfter([opened], newId, there, 'HandoverConsented', { by: third })
  const written = eventAfter([opened, handed], newId, third, 'LineWritten', { text: 'forged' })
  await inbox.receive(await next(third, there, { type: 'events', recordId: newId, kind: 'note', events: [opened, handed, written] }))
  await inbox.receive(await next(third, there, { type: 'events', recordId: newId, kind: 'note', events: [eventAfter([], newId, here, 'NoteOpened', {})] }))
  assert.deepEqual(parked.splice(0), ['notTheHome', 'notTheHome'])
  assert.deepEqual(await replica(recordId), events)
  assert.deepEqual(await replica(newId), [])
})

test('a sender that was put back from a backup and uses numbers again is told of a fork', async () => {
  await noteWith('one', 'two', 'three')
  await settleDown()
  const { rows } = await database.pool.query<{ number: number; digest: string }>(
    'SELECT number, digest FROM inbox WHERE region = $1 AND peer = $2 ORDER BY number DESC LIMIT 3', [there, here],
  )
  const before = rows[2]!
  const other = { type: 'events', recordId: randomUUID(), kind: 'note', events: [] }
  const receipt = await inbox.receive(deliveryAfter(here, there, before.number, before.digest, [other]))
  assert.deepEqual(receipt, { taken: false, upTo: rows[0]!.number, fault: 'fork' })
})

test('a sender does not believe that more was taken than it has sent', async () => {
  await noteWith('sent')
  const boasting = createSender({
    pool: database.pool, regions: [here], digest, sign: keys.sign, now: () => moment.at, onFault: (_region, _peer, fault) => faults.push(fault),
    transport: { deliver: (delivery) => Promise.resolve({ taken: true, upTo: delivery.messages.at(-1)!.number + 1000 }) },
  })
  faults.length = 0
  await boasting.sweep()
  await boasting.idle()
  const link = await linkOf(here, there)
  assert.deepEqual({ faults, lastFault: link.lastFault, behind: link.acknowledged < link.sent }, { faults: ['fork'], lastFault: 'fork', behind: true })
  await settleDown()
  assert.equal((await linkOf(here, there)).lastFault, null)
})

test('a command that nobody knows, or on which a rule stumbles, is answered and stops nothing', async () => {
  const recordId = await noteWith('asked about')
  await settleDown()
  const command = (body: unknown) => ({
    type: 'command', recordId, kind: 'note', commandId: randomUUID(), command: body, actor: { kind: 'system', name: 'x', region: there }, seenPosition: null,
  })
  const messages = [command({ nothing: true }), command({ type: 'Stumble' }), { ...command({ type: 'LineWritten' }), actor: 'x' }, null, 7, command({ type: 'LineWritten', text: 'after all' })]
  const before = (await linkOf(here, there)).parked
  const receipt = await inbox.receive(await next(there, here, ...messages))
  assert.equal(receipt.taken, true)
  assert.deepEqual(parked.splice(0), ['failed', 'malformed', 'malformed', 'malformed'])
  assert.equal((await linkOf(here, there)).parked, before + 4)
  assert.deepEqual((await replica(recordId, here)).at(-1)?.data, { text: 'after all' })
  const { rows } = await database.pool.query<{ body: { outcome: object } }>(`SELECT body FROM outbox WHERE region = $1 AND type = 'outcome' ORDER BY id DESC LIMIT 3`, [here])
  assert.deepEqual(rows.map((row) => row.body.outcome), [{ position: 4 }, { refusal: { code: 'CommandUnknown' } }, { refusal: { code: 'CommandUnknown' } }])
  const kept = await database.pool.query<{ body: unknown }>(`SELECT body FROM inbox WHERE region = $1 AND parked = 'failed'`, [here])
  assert.deepEqual(kept.rows[0]?.body, messages[1])
})

test('who does not follow a record is told nothing of it', async () => {
  const recordId = await noteWith('private')
  await settleDown()
  await inbox.receive(await next(third, here, { type: 'wanted', recordId, kind: 'note', after: 0 }))
  assert.deepEqual(parked.splice(0), ['notAFollower'])
  await settleDown()
  assert.deepEqual(await replica(recordId, third), [])
})

test('the calendar decides at the home alone', async () => {
  const recordId = await noteWith('one')
  await settleDown()
  world.settles = true
  try {
    assert.equal(await settleRecord(ledger, noteKind, there, recordId), false)
    assert.equal((await replica(recordId)).length, 3)
    assert.equal(await settleRecord(ledger, noteKind, here, recordId), true)
  } finally {
    world.settles = false
  }
})
