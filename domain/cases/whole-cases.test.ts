import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as say from '../../testing/cases/commands.ts'
import { jointOpening, localOpening, nurseItem, onlineOpening, remoteOpening, workingDays } from '../../testing/cases/opening.ts'
import { chang, hu, kaiyuan, li, platformOf, resident, sun, tiedong, wang, zhao } from '../../testing/cases/people.ts'
import { instantAt, Story } from '../../testing/cases/story.ts'
import type { Actor } from '../ledger/event.ts'
import { stageOf, type Stage } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { holderOf, type NextStep } from './holder.ts'

/** When, who does what, and then: the stage, and who has the case for what. */
type Step = [local: string, who: Actor, act: CaseCommand, stage: Stage, holder: string, next: NextStep]

const named: Record<string, string> = {
  '220303-centre': 'Tiedong', '220303-police': 'police of Tiedong', '220303-health': 'health of Tiedong',
  '211282-centre': 'Kaiyuan', '211282-health': 'health of Kaiyuan',
}

function tell(story: Story, steps: Step[]): void {
  for (const [local, who, act, stage, holder, next] of steps) {
    story.at(local).does(who, act)
    const { seat, step } = holderOf(story.case)
    const has = typeof seat === 'string' ? seat : named[seat.organisation]
    assert.deepEqual([stageOf(story.case), has, step], [stage, holder, next], `after ${act.type} on ${local}`)
  }
}

test('一地收办: one counter takes in, decides and hands out', () => {
  const story = new Story(localOpening(), '2026-09-17 09:00')
  const local = (id: string, name: string): Actor => ({ kind: 'staff', id, name, region: tiedong, organisation: '220303-health' })
  tell(story, [
    ['2026-09-18 09:00', chang, say.accept, 'underReview', 'health of Tiedong', 'giveOpinion'],
    ['2026-09-18 10:00', local('song', '宋平'), say.opinion(), 'underReview', 'health of Tiedong', 'giveOpinion'],
    ['2026-09-18 11:00', local('qin', '秦岚'), say.opinion(), 'underReview', 'health of Tiedong', 'decide'],
    ['2026-09-20 09:00', local('fang', '方正'), say.grant, 'decided', 'Tiedong', 'issueResult'],
    ['2026-09-21 09:00', chang, say.issue('window'), 'decided', 'Tiedong', 'handOut'],
    ['2026-09-22 09:00', chang, say.handOut(), 'closed', 'nobody', 'rate'],
    ['2026-09-22 09:05', resident, say.rate(1), 'closed', 'nobody', 'nothing'],
  ])
  assert.deepEqual(story.case.standing.followers, [])
  assert.equal(story.due('handover'), null)
})

test('异地代收代办: paper from counter to counter, the result back by parcel', () => {
  const story = new Story(remoteOpening(), '2026-09-17 09:00')
  tell(story, [
    ['2026-09-17 10:00', chang, say.requestHandover, 'received', 'Kaiyuan', 'consentHandover'],
    ['2026-09-17 10:01', platformOf(kaiyuan), say.consent, 'received', 'Tiedong', 'sendParcel'],
    ['2026-09-17 16:00', chang, say.sendMaterials(), 'received', 'Kaiyuan', 'signForParcel'],
    ['2026-09-21 10:00', sun, say.signFor(), 'received', 'Kaiyuan', 'giveNotice'],
    ['2026-09-22 09:00', sun, say.accept, 'underReview', 'health of Kaiyuan', 'giveOpinion'],
    ['2026-09-22 10:00', li, say.opinion(), 'underReview', 'health of Kaiyuan', 'giveOpinion'],
    ['2026-09-22 11:00', zhao, say.opinion(), 'underReview', 'health of Kaiyuan', 'decide'],
    ['2026-09-23 09:00', wang, say.grant, 'decided', 'Kaiyuan', 'issueResult'],
    ['2026-09-23 14:00', sun, say.issue('window'), 'decided', 'Kaiyuan', 'sendResult'],
    ['2026-09-23 16:00', sun, say.sendResult(), 'decided', 'Tiedong', 'signForResult'],
    ['2026-09-28 10:00', chang, say.signForResult(), 'decided', 'Tiedong', 'handOut'],
    ['2026-09-29 09:00', chang, say.handOut(), 'closed', 'nobody', 'rate'],
    ['2026-09-29 09:30', resident, say.rate(2), 'closed', 'nobody', 'nothing'],
  ])
  assert.deepEqual(story.case.delivered, { to: '刘春华', channel: 'window', at: instantAt('2026-09-29 09:00') })
})

test('异地代收代办, with a correction whose paper travels after it', () => {
  const story = new Story(remoteOpening(), '2026-09-17 09:00')
  const certificate = say.elevenPageList.slice(2)
  tell(story, [
    ['2026-09-17 10:00', chang, say.requestHandover, 'received', 'Kaiyuan', 'consentHandover'],
    ['2026-09-17 10:30', sun, say.consent, 'received', 'Tiedong', 'sendParcel'],
    ['2026-09-17 16:00', chang, say.sendMaterials(), 'received', 'Kaiyuan', 'signForParcel'],
    ['2026-09-21 10:00', sun, say.signFor(), 'received', 'Kaiyuan', 'giveNotice'],
    ['2026-09-22 09:00', sun, say.askCorrection(), 'correction', 'applicant', 'correct'],
    ['2026-09-23 09:00', chang, say.correct(), 'received', 'Tiedong', 'sendParcel'],
    ['2026-09-23 10:00', chang, say.sendMaterials({ parcelId: 'parcel-2', lines: certificate }), 'received', 'Kaiyuan', 'signForParcel'],
    ['2026-09-28 11:00', sun, say.signFor(certificate, 'parcel-2'), 'received', 'Kaiyuan', 'giveNotice'],
    ['2026-09-29 09:00', sun, say.accept, 'underReview', 'health of Kaiyuan', 'giveOpinion'],
  ])
  assert.equal(story.case.accepted?.on, '2026-09-28')
})

test('异地代收代办, with a page missing that a second parcel brings', () => {
  const story = new Story(remoteOpening(), '2026-09-17 09:00')
  const missing = say.sendMissingPage()
  tell(story, [
    ['2026-09-17 10:00', chang, say.requestHandover, 'received', 'Kaiyuan', 'consentHandover'],
    ['2026-09-17 10:30', sun, say.consent, 'received', 'Tiedong', 'sendParcel'],
    ['2026-09-17 16:00', chang, say.sendMaterials(), 'received', 'Kaiyuan', 'signForParcel'],
    ['2026-09-21 10:00', sun, say.signForTenPages(), 'received', 'Tiedong', 'settleProblem'],
    ['2026-09-21 15:00', chang, missing, 'received', 'Kaiyuan', 'signForParcel'],
    ['2026-09-23 09:00', sun, say.signFor(missing.lines, 'parcel-2'), 'received', 'Kaiyuan', 'giveNotice'],
    ['2026-09-23 09:10', chang, say.settleProblem('parcel-1', '缺页已补寄。'), 'received', 'Kaiyuan', 'giveNotice'],
    ['2026-09-23 09:20', sun, say.confirm('parcel-1'), 'received', 'Kaiyuan', 'giveNotice'],
    ['2026-09-23 10:00', sun, say.accept, 'underReview', 'health of Kaiyuan', 'giveOpinion'],
  ])
})

test('全程网办: from the phone, the result by network, nobody walks', () => {
  const story = new Story(onlineOpening(), '2026-09-19 22:30', resident)
  tell(story, [
    ['2026-09-19 22:31', platformOf(kaiyuan), say.consent, 'received', 'Kaiyuan', 'giveNotice'],
    ['2026-09-20 09:00', sun, say.accept, 'underReview', 'health of Kaiyuan', 'giveOpinion'],
    ['2026-09-21 10:00', li, say.opinion(), 'underReview', 'health of Kaiyuan', 'giveOpinion'],
    ['2026-09-21 11:00', zhao, say.opinion(), 'underReview', 'health of Kaiyuan', 'decide'],
    ['2026-09-22 09:00', wang, say.grant, 'decided', 'Kaiyuan', 'issueResult'],
    ['2026-09-22 09:30', wang, say.issue('network'), 'closed', 'nobody', 'rate'],
  ])
  assert.deepEqual(story.events.slice(-3).map((event) => event.type), ['ResultIssued', 'ResultDelivered', 'CaseClosed'])
  assert.deepEqual(story.case.delivered, { to: '刘春华', channel: 'network', at: instantAt('2026-09-22 09:30') })
})

test('多地联办: one application, two authorities act', () => {
  const story = new Story(jointOpening(), '2026-09-17 09:00')
  tell(story, [
    ['2026-09-17 09:01', platformOf(kaiyuan), say.consent, 'received', 'Tiedong', 'sendParcel'],
    ['2026-09-17 16:00', chang, say.sendMaterials(), 'received', 'Kaiyuan', 'signForParcel'],
    ['2026-09-21 10:00', sun, say.signFor(), 'received', 'Kaiyuan', 'giveNotice'],
    ['2026-09-21 11:00', sun, say.accept, 'underReview', 'police of Tiedong', 'completeJointAct'],
    ['2026-09-22 09:00', hu, say.jointAct(), 'underReview', 'health of Kaiyuan', 'giveOpinion'],
    ['2026-09-22 10:00', li, say.opinion(), 'underReview', 'health of Kaiyuan', 'decide'],
    ['2026-09-23 09:00', wang, say.grant, 'decided', 'Kaiyuan', 'issueResult'],
    ['2026-09-23 14:00', sun, say.issue('post'), 'decided', 'Kaiyuan', 'sendResult'],
    ['2026-09-23 16:00', sun, say.sendResult({ toApplicant: true }), 'decided', 'Kaiyuan', 'handOut'],
    ['2026-09-29 09:00', sun, say.handOut(), 'closed', 'nobody', 'rate'],
  ])
  assert.deepEqual(story.case.jointActs.map(({ key, done }) => [key, done?.by, done?.agreed]), [['moveOut', '胡伟', true]])
})

test('R-ITEM-009: a case is judged for its whole life by the item as it was when it was opened', () => {
  const before = new Story(localOpening(), '2026-09-17 09:00')
  const after = new Story(localOpening({ item: nurseItem({ version: '2026-02', committedLimit: workingDays(5), reviewersNeeded: 0 }) }), '2026-09-17 09:00')
  for (const story of [before, after]) story.does(chang, say.accept)
  assert.deepEqual([before.case.item.version, before.due('committed')?.dueOn], ['2026-01', '2026-10-08'])
  assert.deepEqual([after.case.item.version, after.due('committed')?.dueOn], ['2026-02', '2026-09-23'])
})

test('一审一核: the record keeps both names of a review', () => {
  const story = new Story(localOpening(), '2026-09-17 09:00')
  const health: Actor = { kind: 'staff', id: 'song', name: '宋平', region: tiedong, organisation: '220303-health' }
  tell(story, [
    ['2026-09-18 09:00', chang, say.accept, 'underReview', 'health of Tiedong', 'giveOpinion'],
    ['2026-09-18 10:00', health, say.opinion(), 'underReview', 'health of Tiedong', 'giveOpinion'],
  ])
  assert.equal(story.refuses(health, say.opinion()).code, 'OpinionAlreadyGiven')
  assert.deepEqual(story.refuses(health, say.grant), { code: 'ReviewersMissing', have: 1, need: 2 })
})
