import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as say from '../../testing/cases/commands.ts'
import { nurseItem } from '../../testing/cases/opening.ts'
import { chang, li, resident, sun, wang, zhao } from '../../testing/cases/people.ts'
import * as given from '../../testing/cases/situations.ts'
import { stageOf } from './case.ts'
import { holderOf } from './holder.ts'

test('R-REV-002 @law 行政许可法 第三十四条: two names, of two people, stand behind a decision', () => {
  const story = given.reviewed()
  story.at('2026-09-23 09:00').does(wang, say.grant)
  assert.deepEqual(story.case.opinions.map(({ by, agreed }) => [by, agreed]), [['李明哲', true], ['赵雪', true]])
  assert.equal(story.case.decision?.by, '王国栋')
})

test('an item that asks for no review is decided at once', () => {
  const story = given.underReview({ item: nurseItem({ reviewersNeeded: 0 }) })
  assert.deepEqual(holderOf(story.case), { seat: story.case.authority, step: 'decide' })
  story.does(wang, say.grant)
})

test('a reviewer who disagrees stops a grant and not a refusal', () => {
  const story = given.oneAgainst()
  assert.equal(story.refuses(wang, say.grant).code, 'ReviewersDisagree')
  story.does(wang, say.refuseLicence())
  assert.equal(story.case.decision?.outcome, 'refused')
})

test('R-REV-011 @law 行政许可法 第三十八条: a refusal states its reasons, its basis and where to turn', () => {
  const story = given.reviewed()
  assert.equal(story.refuses(wang, say.refuseLicence({ reasons: '' })).code, 'GroundsMissing')
  assert.equal(story.refuses(wang, say.refuseLicence({ basis: '' })).code, 'GroundsMissing')
  assert.equal(story.refuses(wang, say.refuseLicence({ remedies: null })).code, 'RemediesMissing')
  story.does(wang, say.refuseLicence())
  assert.equal(story.case.decision?.remedies, '六十日内申请行政复议，六个月内提起行政诉讼。')
})

test('a refusal is issued and delivered as a grant is', () => {
  const story = given.refusedLicence()
  story.does(sun, say.issue('network'))
  assert.equal(stageOf(story.case), 'closed')
})

test('R-INT-002: who refuses acceptance names the right authority and the remedies', () => {
  const story = given.toldNotOurPower()
  const { ended } = story.case
  assert(ended?.kind === 'notOurPower')
  assert.equal(ended.rightAuthority, '开原市公安局')
  assert.equal(ended.remedies, nurseItem().remedies)
  assert.deepEqual(story.due('intakeNotice'), { dueOn: '2026-09-29', running: false })
})

test('R-INT-001: who needs no licence is told so, and the case ends', () => {
  const story = given.toldNotOurMatter()
  assert.equal(stageOf(story.case), 'notOurMatter')
  assert.deepEqual(holderOf(story.case), { seat: 'nobody', step: 'nothing' })
})

test('R-REV-012 @law 行政许可法 第四十四条: ten working days from the decision to the delivery', () => {
  const story = given.granted()
  assert.deepEqual(story.due('delivery'), { dueOn: '2026-10-14', running: true })
})

test('at the counter: only the intake side hands out, when the result has come, to somebody it has checked', () => {
  const story = given.resultArrived()
  assert.equal(story.refuses(chang, say.handOut(false)).code, 'IdentityNotChecked')
  assert.deepEqual(story.does(chang, say.handOut()), ['ResultDelivered', 'CaseClosed'])
  assert.equal(stageOf(story.case), 'closed')
})

test('an empty parcel with a result is a problem, and the result is sent again', () => {
  const story = given.resultShort()
  assert.deepEqual(holderOf(story.case), { seat: story.case.handling, step: 'settleProblem' })
  story.at('2026-09-29 09:00').does(sun, say.sendResult({ parcelId: 'result-2' }))
  assert.deepEqual(holderOf(story.case), { seat: story.case.intake, step: 'signForResult' })
  story.at('2026-09-30 09:00').does(chang, say.signForResult(1, 'result-2'))
  story.does(chang, say.handOut())
})

test('or both sides close the problem about the result', () => {
  const story = given.resultShort()
  story.does(sun, say.settleProblem('result-1', '证书由办事员当面送到了窗口。'))
  assert.deepEqual(holderOf(story.case), { seat: story.case.intake, step: 'settleProblem' })
  story.does(chang, say.confirm('result-1'))
  assert.deepEqual(holderOf(story.case), { seat: story.case.intake, step: 'handOut' })
  story.does(chang, say.handOut())
})

test('by post: straight to the applicant, and the deciding side records that it came', () => {
  const story = given.postedToApplicant()
  assert.equal(story.case.parcels.at(-1)?.to, null)
  assert.deepEqual(story.does(sun, say.handOut()), ['ResultDelivered', 'CaseClosed'])
  assert.equal(story.case.delivered?.channel, 'post')
})

test('by network: issued is delivered', () => {
  const story = given.granted()
  assert.deepEqual(story.does(wang, say.issue('network')), ['ResultIssued', 'ResultDelivered', 'CaseClosed'])
})

test('R-EVAL-005: a rating comes after the end, once, and is never made up', () => {
  const story = given.resultArrived()
  assert.equal(story.refuses(resident, say.rate()).code, 'NotYetClosed')
  story.at('2026-09-29 09:00').does(chang, say.handOut())
  story.at('2026-12-01 09:00')
  assert.equal(story.events.at(-1)?.type, 'CaseClosed')
  story.does(resident, say.rate(5))
  assert.equal(story.refuses(resident, say.rate(1)).code, 'AlreadyRated')
  assert.equal(story.case.rating?.level, 5)
})

test('the applicant withdraws at any time before the decision, himself or at the counter', () => {
  for (const before of [given.takenIn, given.offered, given.paperShort, given.inCorrection, given.corrected, given.reviewed, given.jointActOpen]) {
    const story = before()
    story.does(resident, say.withdraw())
    assert.equal(stageOf(story.case), 'withdrawn', before.name)
    assert.deepEqual(holderOf(story.case), { seat: 'nobody', step: 'nothing' }, before.name)
  }
  const atTheCounter = given.reviewed()
  atTheCounter.does(chang, say.withdraw())
  assert.deepEqual(atTheCounter.events.at(-1)?.data, { reasons: '不再变更执业地点。', onBehalf: true })
  assert.equal(given.granted().refuses(resident, say.withdraw()).code, 'AlreadyDecided')
})

test('a withdrawal stops every clock', () => {
  const story = given.reviewed()
  story.does(resident, say.withdraw())
  for (const id of ['handover', 'consent', 'materialsParcel', 'intakeNotice', 'committed', 'statutory']) {
    assert.equal(story.due(id)?.running, false, id)
  }
})

test('nobody decides on a case that its reviewers have not finished, and review ends with the decision', () => {
  const story = given.oneOpinion()
  assert.equal(story.refuses(wang, say.refuseLicence()).code, 'ReviewersMissing')
  story.does(zhao, say.opinion())
  story.does(wang, say.refuseLicence())
  assert.equal(story.refuses(li, say.opinion()).code, 'StageDoesNotAllow')
})
