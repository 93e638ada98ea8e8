import assert from 'node:assert/strict'
import { test } from 'node:test'

import { evolveStanding, isStandingEvent, openedIn, type Standing, type StandingEvent } from './standing.ts'

const [tiedong, kaiyuan, songshan] = ['220303', '211282', '150404']
const hour = (number: number) => `2026-09-17T0${number}:00:00.000Z`

/** The standing after some events, an hour apart. */
function after(...events: StandingEvent[]): Standing {
  return events.reduce((standing, event, index) => evolveStanding(standing, event, hour(index + 1)), openedIn(tiedong, hour(0)))
}

const requested: StandingEvent = { type: 'HandoverRequested', data: { to: kaiyuan } }
const consented: StandingEvent = { type: 'HandoverConsented', data: { by: kaiyuan } }
const declined: StandingEvent = { type: 'HandoverDeclined', data: { by: kaiyuan, reason: '材料属于另一个县' } }
const followed: StandingEvent = { type: 'FollowerAdded', data: { region: songshan } }

/** What happened, then: home, since when, who follows, whether an offer waits. */
const table: [events: StandingEvent[], home: string, since: string, followers: string[], offered: boolean][] = [
  [[], tiedong, hour(0), [], false],
  [[requested], tiedong, hour(0), [kaiyuan], true],
  [[requested, consented], kaiyuan, hour(2), [tiedong], false],
  [[requested, declined], tiedong, hour(0), [kaiyuan], false],
  [[requested, declined, requested, consented], kaiyuan, hour(4), [tiedong], false],
  [[followed], tiedong, hour(0), [songshan], false],
  [[followed, followed], tiedong, hour(0), [songshan], false],
  [[followed, requested, consented], kaiyuan, hour(3), [songshan, tiedong], false],
]

for (const [events, home, since, followers, offered] of table) {
  test(`opened in Tiedong${events.map(({ type }) => `, ${type}`).join('')}: home ${home}`, () => {
    const standing = after(...events)
    assert.deepEqual([standing.home, standing.homeSince, standing.offer !== null], [home, since, offered])
    assert.deepEqual(standing.followers.toSorted(), followers.toSorted())
    assert.ok(!standing.followers.includes(standing.home), 'the home does not follow itself')
  })
}

test('every round is kept with its answer, and the reason of the last refusal until it is asked again', () => {
  const standing = after(requested, declined)
  assert.deepEqual(standing.declined, { by: kaiyuan, reason: '材料属于另一个县', at: hour(2) })
  const again = after(requested, declined, requested, consented)
  assert.equal(again.declined, null)
  assert.deepEqual(again.rounds, [
    { requestedAt: hour(1), answer: { consented: false, at: hour(2) } },
    { requestedAt: hour(3), answer: { consented: true, at: hour(4) } },
  ])
})

test('events of exchange are told from those of the record itself', () => {
  assert.equal(isStandingEvent({ type: 'FollowerAdded' }), true)
  assert.equal(isStandingEvent({ type: 'CaseReceived' }), false)
})
