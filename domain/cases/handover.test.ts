import assert from 'node:assert/strict'
import { test } from 'node:test'

import { accept, consent, decline, requestHandover, sendMaterials, signFor } from '../../testing/cases/commands.ts'
import { jointOpening, movingItem, onlineOpening } from '../../testing/cases/opening.ts'
import { chang, kaiyuan, platformOf, resident, songshan, songshanPolice, sun, tiedong } from '../../testing/cases/people.ts'
import * as given from '../../testing/cases/situations.ts'
import { instantAt, Story } from '../../testing/cases/story.ts'
import { holderOf } from './holder.ts'

test('asking and consent are two facts, and the home changes with the second', () => {
  const story = given.takenIn()
  assert.equal(story.case.standing.home, tiedong)
  story.at('2026-09-17 10:00').does(chang, requestHandover)
  assert.equal(story.case.standing.home, tiedong)
  assert.deepEqual(story.case.standing.followers, [kaiyuan])
  story.at('2026-09-18 09:00').does(sun, consent)
  assert.equal(story.case.standing.home, kaiyuan)
  assert.equal(story.case.standing.homeSince, instantAt('2026-09-18 09:00'))
  assert.deepEqual(story.case.standing.followers, [tiedong])
  assert.equal(story.events.at(-1)?.recordedIn, tiedong, 'the old home records that it is the home no longer')
  story.does(chang, sendMaterials())
  assert.equal(story.events.at(-1)?.recordedIn, kaiyuan)
})

test('a hand-over that was declined goes back to the counter, which may ask again', () => {
  const story = given.declined()
  assert.deepEqual(story.case.standing.declined, { by: kaiyuan, reason: '材料属于另一个县', at: instantAt('2026-09-17 14:00') })
  assert.deepEqual(holderOf(story.case), { seat: story.case.intake, step: 'requestHandover' })
  story.at('2026-09-18 09:00').does(chang, requestHandover)
  assert.equal(story.case.standing.declined, null)
  story.at('2026-09-18 10:00').does(sun, decline('仍然不属于我们'))
  story.at('2026-09-21 09:00').does(chang, requestHandover)
  story.at('2026-09-21 10:00').does(sun, consent)
  assert.equal(story.case.standing.home, kaiyuan)
})

test('every round has its clocks, each charged to the side that had to move', () => {
  const story = given.declined()
  assert.deepEqual(story.due('handover'), { dueOn: '2026-09-18', running: false })
  assert.deepEqual(story.due('consent'), { dueOn: '2026-09-18', running: false })
  assert.deepEqual(story.due('handover:2'), { dueOn: '2026-09-18', running: true })
  story.at('2026-09-21 09:00').does(chang, requestHandover)
  assert.deepEqual(story.due('handover:2'), { dueOn: '2026-09-18', running: false })
  assert.deepEqual(story.due('consent:2'), { dueOn: '2026-09-22', running: true })
  assert.deepEqual(story.due('consent'), { dueOn: '2026-09-18', running: false })
})

test('a case from the phone is offered in the act that opens it, and nothing travels', () => {
  const story = new Story(onlineOpening(), '2026-09-19 22:30', resident)
  assert.deepEqual(story.events.map((event) => event.type), ['CaseReceived', 'HandoverRequested'])
  story.at('2026-09-19 22:31').does(platformOf(kaiyuan), consent)
  assert.deepEqual(holderOf(story.case), { seat: story.case.handling, step: 'giveNotice' })
})

test('a case of a counter is offered when its clerk says so', () => {
  assert.deepEqual(given.takenIn().events.map((event) => event.type), ['CaseReceived'])
})

test('a third region with an act of its own follows from the first day and through the hand-over', () => {
  const item = movingItem()
  const story = new Story(jointOpening({ item, jointSeats: { moveOut: songshanPolice } }), '2026-09-17 09:00')
  assert.deepEqual(story.events.map((event) => event.type), ['CaseReceived', 'FollowerAdded', 'HandoverRequested'])
  story.does(platformOf(kaiyuan), consent)
  assert.deepEqual(story.case.standing.followers.toSorted(), [songshan, tiedong].toSorted())
})

test('a joint case without a seat for every act is not opened', () => {
  assert.throws(() => new Story(jointOpening({ jointSeats: {} }), '2026-09-17 09:00'), /JointSeatMissing.*迁出地核准并办理迁出/)
})

test('R-INT-003: what is missing is said before anything is sent, not by a notice afterwards', () => {
  const materials = given.takenIn().case.materials.filter((one) => one.key !== 'idCard').map(({ handedAt: _at, ...one }) => one)
  assert.throws(() => given.takenIn({ materials }), /MaterialsIncomplete.*居民身份证/)
})

test('paper may be signed for before the record is taken over', () => {
  const story = given.takenIn()
  story.does(chang, sendMaterials())
  story.at('2026-09-18 09:00').does(sun, signFor())
  assert.equal(story.refuses(sun, accept).code, 'HandoverNotConcluded')
  assert.deepEqual(story.due('materialsParcel'), { dueOn: '2026-09-21', running: false })
})
