import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { digestOf } from '@tongban/domain/ledger/chain.ts'
import type { Delivery, PeerMessage } from '@tongban/contract/exchange/messages.ts'
import {
  asked, cut, database, delivered, digest, forged, here, inbox, ledger, linkOf, moment, noteKind, noteWith, parked, replica, sender, settleDown, there, third, world,
} from '../../testing/exchange/notes.ts'
import { handle } from '../ledger/handle.ts'
import { findEvents } from '../ledger/ledger.store.ts'
import { readerOf } from '../platform/database/pool.ts'
import { messageDigest } from './logged-message.ts'

test('a replica has the same events as its home, and a repeated delivery changes nothing', async () => {
  const recordId = await noteWith('one', 'two')
  await settleDown()
  assert.deepEqual(await replica(recordId), await findEvents(readerOf(database.pool), here, recordId))
  const again = delivered.findLast((one) => one.from === here)!
  const receipt = await inbox.receive(again)
  assert.equal(receipt.taken, true)
  assert.equal((await replica(recordId)).length, 4)
})

test('what was queued while the line was down arrives once it is up, in order', async () => {
  world.reachable = false
  const recordId = await noteWith('a', 'b', 'c')
  await sender.sweep()
  await sender.idle()
  assert.equal((await replica(recordId)).length, 0)
  assert.equal((await linkOf(here, there)).lastFault, 'the line is down')
  world.reachable = true
  await settleDown()
  assert.deepEqual((await replica(recordId)).map((event) => event.position), [1, 2, 3, 4, 5])
})

test('a delivery that was changed, cut, forged or begins too late is not taken', async () => {
  await noteWith('x')
  await settleDown()
  const last = delivered.findLast((one) => one.from === here)!
  const next = forged(last, (copy) => {
    const message: PeerMessage = { type: 'events', recordId: randomUUID(), kind: 'note', events: [] }
    const before = copy.messages.at(-1)!
    copy.previous = before.digest
    copy.messages = [{ number: before.number + 1, message, digest: messageDigest(digest, copy, before.number + 1, message, before.digest) }]
  }, here)
  const fault = async (delivery: Delivery) => {
    const receipt = await inbox.receive(delivery)
    return receipt.taken ? 'taken' : receipt.fault
  }
  const { number } = next.messages[0]!
  assert.equal(await fault(forged(next, (copy) => { copy.signature = copy.signature.replace(/^./, (c) => (c === '0' ? '1' : '0')) })), 'signature')
  assert.equal(await fault(forged(next, () => undefined, there)), 'signature', 'signed by another region')
  assert.equal(await fault(forged(next, (copy) => { (copy.messages[0]!.message as { kind: string }).kind = 'other' }, here)), 'signature', 'the digest does not fit')
  assert.equal(await fault(forged(next, (copy) => { copy.from = '999999' })), 'unknownPeer')
  assert.equal(await fault(forged(next, (copy) => { copy.to = '999999' })), 'notForUs')
  assert.equal(await fault(forged(next, (copy) => {
    copy.messages[0]!.number = number + 1
    copy.messages[0]!.digest = messageDigest(digest, copy, number + 1, copy.messages[0]!.message as never, copy.previous)
  }, here)), 'gap')
  assert.equal(await fault(forged(next, (copy) => {
    copy.previous = 'f'.repeat(64)
    copy.messages[0]!.digest = messageDigest(digest, copy, number, copy.messages[0]!.message as never, copy.previous)
  }, here)), 'fork')
})

test('what cannot be acted upon is parked and shown, and what follows is taken all the same', async () => {
  const at = moment.at
  const queue = (kind: string, type: string) => database.pool.query(
    'INSERT INTO outbox (region, peer, type, record_id, kind, body, queued_at) VALUES ($1,$2,$3,$4,$5,$6,$7)',
    [here, there, type, randomUUID(), kind, '{}', at],
  )
  await queue('unheardOf', 'command')
  await queue('note', 'unheardOf')
  const recordId = await noteWith('after')
  await settleDown()
  assert.deepEqual(parked.splice(0), ['unknownKind', 'unknownType'])
  assert.equal((await replica(recordId)).length, 3)
})

test('after a hand-over the other region is home, and the first may append no more', async () => {
  const recordId = await noteWith('mine')
  await handle(ledger, noteKind, asked(recordId, { type: 'HandoverRequested', to: there }))
  await settleDown()
  const refused = await handle(ledger, noteKind, asked(recordId, { type: 'LineWritten', text: 'late' }))
  assert.deepEqual(refused, { outcome: 'elsewhere', home: there })
  const written = await handle(ledger, noteKind, { ...asked(recordId, { type: 'LineWritten', text: 'yours' }), region: there })
  assert.equal(written.outcome, 'recorded')
  await settleDown()
  assert.deepEqual(await replica(recordId), await findEvents(readerOf(database.pool), here, recordId))
})

test('a region that is not the home cannot make events for a record', async () => {
  const recordId = await noteWith('true')
  await settleDown()
  const events = await replica(recordId)
  const open = { ...events.at(-1)!, position: events.length + 1, recordedIn: '150404' }
  const event = { ...open, digest: digestOf(open, events.at(-1)!.digest, digest) }
  const last = delivered.findLast((one) => one.from === here)!
  const delivery = forged(last, (copy) => {
    const before = copy.messages.at(-1)!
    const message: PeerMessage = { type: 'events', recordId, kind: 'note', events: [event] }
    copy.previous = before.digest
    copy.messages = [{ number: before.number + 1, message, digest: messageDigest(digest, copy, before.number + 1, message, before.digest) }]
  }, here)
  assert.equal((await inbox.receive(delivery)).taken, true, 'the message is taken, and parked')
  assert.deepEqual(parked.splice(0), ['notTheHome'])
  assert.equal((await replica(recordId)).length, events.length)
})

test('a peer that comes back from an old backup is sent again what it lost', async () => {
  const recordId = await noteWith('kept')
  await settleDown()
  const lost = (await database.pool.query<{ number: number }>('SELECT max(number) AS number FROM inbox WHERE region = $1 AND peer = $2', [there, here])).rows[0]!.number
  await database.pool.query('DELETE FROM inbox WHERE region = $1 AND peer = $2 AND number > $3', [there, here, lost - 2])
  await database.pool.query('DELETE FROM event WHERE region = $1 AND record_id = $2', [there, recordId])
  await database.pool.query('DELETE FROM record WHERE region = $1 AND record_id = $2', [there, recordId])
  await noteWith('wakes the sender')
  await settleDown()
  assert.deepEqual(await replica(recordId), await findEvents(readerOf(database.pool), here, recordId))
})

test('a wish for a record that is not here, or from people of a third region, is answered with a no', async () => {
  const recordId = await noteWith('asked about')
  await settleDown()
  const ask = (about: string, actorRegion: string) => database.pool.query(
    `INSERT INTO outbox (region, peer, type, record_id, kind, body, queued_at) VALUES ($1,$2,'command',$3,'note',$4,$5)`,
    [there, here, about, JSON.stringify({ commandId: randomUUID(), command: { type: 'LineWritten', text: 'no' }, actor: { kind: 'system', name: 'x', region: actorRegion }, seenPosition: null }), moment.at],
  )
  await ask(randomUUID(), there)
  await ask(recordId, '150404')
  await settleDown()
  const { rows } = await database.pool.query<{ body: { outcome: { refusal: { code: string } } } }>(
    `SELECT body FROM outbox WHERE region = $1 AND type = 'outcome' ORDER BY id DESC LIMIT 2`, [here],
  )
  assert.deepEqual(rows.map((row) => row.body.outcome.refusal.code).toSorted(), ['PermissionMissing', 'RecordUnknown'])
  assert.equal((await findEvents(readerOf(database.pool), here, recordId)).length, 3)
})

test('a replica that missed some events asks the home for them', async () => {
  const recordId = await noteWith('one')
  await settleDown()
  await handle(ledger, noteKind, asked(recordId, { type: 'LineWritten', text: 'two' }))
  await database.pool.query(`UPDATE outbox SET kind = 'unheardOf' WHERE region = $1 AND record_id = $2 AND number IS NULL`, [here, recordId])
  await handle(ledger, noteKind, asked(recordId, { type: 'LineWritten', text: 'three' }))
  await settleDown()
  assert.deepEqual(parked.splice(0), ['unknownKind', 'chain:gap'])
  assert.deepEqual(await replica(recordId), await replica(recordId, here))
  const { rows } = await database.pool.query(`SELECT number FROM inbox WHERE region = $1 AND record_id = $2 AND parked = 'chain:gap'`, [there, recordId])
  assert.equal(rows.length, 0, 'what was made good is no longer counted as parked')
})

test('a follower to whom the new home speaks before the old one has told of the hand-over catches up', async () => {
  const recordId = await noteWith('one')
  await handle(ledger, noteKind, asked(recordId, { type: 'FollowerAdded', region: third }))
  await settleDown()
  cut.add(`${here}>${third}`)
  await handle(ledger, noteKind, asked(recordId, { type: 'HandoverRequested', to: there }))
  await settleDown()
  await handle(ledger, noteKind, { ...asked(recordId, { type: 'LineWritten', text: 'from the new home' }), region: there })
  await settleDown()
  assert.deepEqual(parked.splice(0), ['chain:gap'])
  assert.equal((await replica(recordId, third)).length, 4)
  cut.clear()
  await settleDown()
  assert.deepEqual(await replica(recordId, third), await replica(recordId))
  assert.equal((await replica(recordId, third)).length, 7)
  assert.deepEqual(parked, [])
})
