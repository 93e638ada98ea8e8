import assert from 'node:assert/strict'
import { test } from 'node:test'

import { accept, askCorrection, consent, correct, requestHandover, sendMaterials, sendMissingPage, signFor, withdraw } from '../../testing/cases/commands.ts'
import { jointOpening } from '../../testing/cases/opening.ts'
import { chang, kaiyuan, platformOf, resident, sun } from '../../testing/cases/people.ts'
import * as given from '../../testing/cases/situations.ts'
import { instantAt, momentAt, Story } from '../../testing/cases/story.ts'
import { stageOf } from './case.ts'
import { nextSettlementAt, settle } from './settle.ts'

// @law 行政许可法 第三十二条: 逾期不告知的，自收到申请材料之日起即为受理。

test('R-INT-005, R-INT-009: materials received 2026-09-17 and no notice by 2026-09-23 24:00 are accepted as of 2026-09-17', () => {
  const story = given.local()
  assert.deepEqual(story.due('intakeNotice'), { dueOn: '2026-09-23', running: true })
  assert.equal(nextSettlementAt(story.case, story.moment), instantAt('2026-09-24 00:00'))

  story.at('2026-09-23 23:59')
  assert.equal(stageOf(story.case), 'received')

  story.at('2026-09-24 00:00')
  assert.equal(stageOf(story.case), 'underReview')
  assert.deepEqual(story.case.accepted, { on: '2026-09-17', at: instantAt('2026-09-24 00:00'), deemed: true, by: '系统' })
  assert.deepEqual(story.due('statutory'), { dueOn: '2026-10-21', running: true })
  assert.equal(nextSettlementAt(story.case, story.moment), null)
})

test('a job that runs late changes nothing in law: the acceptance takes effect when the time ran out', () => {
  const story = given.local().at('2026-09-30 15:20')
  const event = story.events.at(-1)!
  assert.equal(event.type, 'CaseDeemedAccepted')
  assert.equal(event.effectiveAt, instantAt('2026-09-24 00:00'))
  assert.equal(event.recordedAt, instantAt('2026-09-30 15:20'))
  assert.deepEqual(story.due('statutory'), { dueOn: '2026-10-21', running: true })
})

test('what the calendar has decided is decided once', () => {
  const story = given.local().at('2026-09-24 09:00').at('2026-09-25 09:00').at('2026-12-01 09:00')
  assert.equal(story.events.filter((event) => event.type === 'CaseDeemedAccepted').length, 1)
})

test('after the last day neither a correction nor an acceptance is open any more', () => {
  const story = given.local().at('2026-09-24 00:00')
  assert.equal(story.refuses(chang, accept).code, 'StageDoesNotAllow')
  assert.equal(story.refuses(chang, askCorrection()).code, 'StageDoesNotAllow')
})

test('R-KS-002: while a far counter holds the record, silence at the deciding side accepts nothing', () => {
  const story = given.offered().at('2026-11-02 09:00')
  assert.equal(stageOf(story.case), 'received')
  assert.deepEqual(settle(story.case, story.moment), [])
  assert.equal(nextSettlementAt(story.case, story.moment), null)
})

test('R-KS-002: the time begins when the decider has the record and all the paper', () => {
  const story = given.paperUnderway().at('2026-09-20 09:00')
  assert.equal(story.due('intakeNotice'), null)
  story.at('2026-09-21 10:00').does(sun, signFor())
  assert.deepEqual(story.due('intakeNotice'), { dueOn: '2026-09-29', running: true })
  story.at('2026-09-30 08:00')
  assert.equal(story.case.accepted?.on, '2026-09-21')
  assert.deepEqual(story.due('statutory'), { dueOn: '2026-10-26', running: true })
})

test('paper that was there before the record waits for it', () => {
  const story = given.takenIn()
  story.does(chang, sendMaterials())
  story.at('2026-09-18 09:00').does(sun, signFor())
  story.at('2026-09-21 09:00').does(chang, requestHandover)
  assert.equal(story.due('intakeNotice'), null)
  story.at('2026-09-21 09:10').does(platformOf(kaiyuan), consent)
  assert.deepEqual(story.due('intakeNotice'), { dueOn: '2026-09-29', running: true })
})

test('a filing at the weekend is received that day, and Monday is the first day that counts', () => {
  const saturday = given.online()
  saturday.moment = momentAt('2026-09-19 22:00')
  saturday.does(platformOf(kaiyuan), consent)
  assert.deepEqual(saturday.due('intakeNotice'), { dueOn: '2026-09-24', running: true })
})

test('silence after the correction is acceptance from the day of the last supplement', () => {
  const story = given.formInCorrection()
  story.at('2026-09-23 09:00').does(resident, correct([], { 新执业地点: '开原市中心医院' }))
  assert.deepEqual(story.due('intakeNotice:2'), { dueOn: '2026-10-08', running: true })
  story.at('2026-10-09 00:00')
  assert.equal(story.case.accepted?.deemed, true)
  assert.equal(story.case.accepted?.on, '2026-09-23')
})

test('the calendar decides nothing in a case that somebody has ended', () => {
  const story = given.local()
  story.at('2026-09-22 09:00').does(resident, withdraw())
  story.at('2026-10-30 09:00')
  assert.equal(stageOf(story.case), 'withdrawn')
  assert.equal(story.events.at(-1)?.type, 'CaseWithdrawn')
})

test('a joint act begins when the acceptance took effect, whenever it was recorded', () => {
  const story = new Story(jointOpening(), '2026-09-17 09:00')
  story.does(platformOf(kaiyuan), consent)
  story.does(chang, sendMaterials())
  story.at('2026-09-21 10:00').does(sun, signFor())
  story.at('2026-10-09 09:00')
  assert.equal(story.case.accepted?.at, instantAt('2026-09-30 00:00'))
  assert.deepEqual(story.due('jointAct:moveOut'), { dueOn: '2026-10-10', running: true })
})

test('a missing page keeps the time from beginning until a second parcel makes it good', () => {
  const story = given.paperShort().at('2026-10-30 09:00')
  assert.equal(stageOf(story.case), 'received')
  story.does(chang, sendMissingPage())
  story.at('2026-11-02 09:00').does(sun, signFor(sendMissingPage().lines, 'parcel-2'))
  assert.deepEqual(story.due('intakeNotice'), { dueOn: '2026-11-09', running: true })
})
