import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as say from '../../testing/cases/commands.ts'
import { jointOpening } from '../../testing/cases/opening.ts'
import { chang, kaiyuan, platformOf, sun, tiedong, wang } from '../../testing/cases/people.ts'
import * as given from '../../testing/cases/situations.ts'
import { instantAt, shippedCalendar, Story } from '../../testing/cases/story.ts'
import { readClock } from '../clocks/reading.ts'
import { clocksOf, leadingClock } from './case-clocks.ts'

type Row = [id: string, owner: string, rule: string, startsAt: string, stoppedAt: string | null]

/** The clocks of a case: whose they are, the rule behind each, when it began and when it stopped. */
function clocks(story: Story): Row[] {
  return clocksOf(story.case).map(({ id, owner, clock }) => [
    id, typeof owner === 'string' ? owner : owner.organisation, clock.rule, clock.startedAt, clock.stoppedAt,
  ])
}

const article32 = '行政许可法 第三十二条'
const article42 = '行政许可法 第四十二条'
const article44 = '行政许可法 第四十四条'

test('every leg of a case that ended well, its owner, its rule, and when it ran', () => {
  const at = instantAt
  assert.deepEqual(clocks(given.closed()), [
    ['handover', '220303-centre', '2025-03', at('2026-09-17 09:00'), at('2026-09-17 10:00')],
    ['consent', '211282-centre', '2025-03', at('2026-09-17 10:00'), at('2026-09-17 10:05')],
    ['materialsParcel', '220303-centre', '2025-03', at('2026-09-17 09:00'), at('2026-09-21 10:00')],
    ['intakeNotice', '211282-centre', article32, at('2026-09-21 10:00'), at('2026-09-22 09:00')],
    ['committed', '211282-health', '承诺办结时限', at('2026-09-22 00:00'), at('2026-09-23 09:00')],
    ['statutory', '211282-health', article42, at('2026-09-22 00:00'), at('2026-09-23 09:00')],
    ['delivery', '211282-centre', article44, at('2026-09-23 09:00'), at('2026-09-29 09:00')],
    ['resultReturn', '211282-centre', '2025-03', at('2026-09-23 14:00'), at('2026-09-28 10:00')],
    ['handOut', '220303-centre', '2025-03', at('2026-09-28 10:00'), at('2026-09-29 09:00')],
  ])
})

test('R-REV-017: the promise and the law run side by side, and the promise leads', () => {
  const story = given.underReview()
  assert.deepEqual(story.due('committed'), { dueOn: '2026-10-13', running: true })
  assert.deepEqual(story.due('statutory'), { dueOn: '2026-10-27', running: true })
  assert.equal(leadingClock(story.case)?.id, 'committed')
  story.at('2026-10-14 09:00')
  const readings = clocksOf(story.case).filter((one) => one.kind === 'committed' || one.kind === 'statutory')
    .map((one) => [one.kind, readClock(one.clock, shippedCalendar, story.moment.at).light])
  assert.deepEqual(readings, [['committed', 'overdue'], ['statutory', 'ok']])
})

test('A07: a hand-over that Tiedong asked for too late is charged to Tiedong and not to Kaiyuan', () => {
  const story = given.takenIn()
  story.at('2026-09-22 09:00').does(chang, say.requestHandover)
  story.at('2026-09-22 09:10').does(platformOf(kaiyuan), say.consent)
  const late = clocksOf(story.case).filter((one) => readClock(one.clock, shippedCalendar, story.moment.at).late)
  assert.deepEqual(late.map((one) => [one.id, typeof one.owner === 'object' && one.owner.region]), [['handover', tiedong], ['materialsParcel', tiedong]])
})

test('A07: a consent that Kaiyuan gave too late is charged to Kaiyuan, and the paper that was in time stays in time', () => {
  const story = given.offered()
  story.does(chang, say.sendMaterials())
  story.at('2026-09-18 09:00').does(sun, say.signFor())
  story.at('2026-09-28 09:00').does(sun, say.consent)
  const late = clocksOf(story.case).filter((one) => readClock(one.clock, shippedCalendar, story.moment.at).late)
  assert.deepEqual(late.map((one) => [one.id, typeof one.owner === 'object' && one.owner.region]), [['consent', kaiyuan]])
})

test('the leg of the result runs from its issue, though nobody has sent it', () => {
  const story = given.issuedForWindow()
  assert.deepEqual(story.due('resultReturn'), { dueOn: '2026-09-29', running: true })
  assert.equal(leadingClock(story.case)?.id, 'resultReturn')
})

/** The date that people mean when they ask by when. */
const leading: [situation: () => Story, id: string | null][] = [
  [given.takenIn, 'handover'],
  [given.offered, 'consent'],
  [given.declined, 'handover:2'],
  [given.takenOver, 'materialsParcel'],
  [given.paperShort, 'materialsParcel'],
  [given.paperArrived, 'intakeNotice'],
  [given.inCorrection, 'correction'],
  [given.formInCorrection, 'correction'],
  [given.corrected, 'materialsParcel:2'],
  [given.underReview, 'committed'],
  [given.jointActOpen, 'committed'],
  [given.granted, 'delivery'],
  [given.issuedForWindow, 'resultReturn'],
  [given.resultUnderway, 'resultReturn'],
  [given.resultArrived, 'handOut'],
  [given.postedToApplicant, 'delivery'],
  [given.closed, null],
  [given.withdrawn, null],
  [given.lapsed, null],
  [given.local, 'intakeNotice'],
]

for (const [situation, id] of leading) {
  test(`${situation.name}: the clock to go by is ${id ?? 'none'}`, () => {
    assert.equal(leadingClock(situation().case)?.id ?? null, id)
  })
}

test('a joint act has its own limit and the organisation that must act as its owner', () => {
  const found = clocksOf(given.jointActOpen().case).find((one) => one.kind === 'jointAct')
  assert.equal(found?.name, '迁出地核准并办理迁出')
  assert.deepEqual(found.owner, { region: tiedong, organisation: '220303-police' })
  assert.equal(clocksOf(given.jointActDone().case).find((one) => one.kind === 'jointAct')?.clock.stoppedAt, instantAt('2026-09-22 09:00'))
})

test('joint handling keeps the legs of the agreement too', () => {
  const story = new Story(jointOpening(), '2026-09-17 09:00')
  assert.equal(leadingClock(story.case)?.id, 'consent')
})

test('a case of one region has no legs', () => {
  assert.deepEqual(clocksOf(given.local().case).map((one) => one.id), ['intakeNotice'])
})

test('ids of clocks are never the same twice', () => {
  for (const situation of [given.closed, given.declined, given.corrected, given.jointActDone]) {
    const ids = clocksOf(situation().case).map((one) => one.id)
    assert.equal(new Set(ids).size, ids.length)
  }
})

test('a decision stops the clocks of the review, whatever is still to be delivered', () => {
  const story = given.reviewed()
  story.at('2026-10-14 09:00').does(wang, say.grant)
  assert.equal(story.due('committed')?.running, false)
  assert.equal(readClock(clocksOf(story.case).find((one) => one.kind === 'committed')!.clock, shippedCalendar, story.moment.at).late, true)
})
