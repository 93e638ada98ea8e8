import assert from 'node:assert/strict'
import { test } from 'node:test'

import { accept, askCorrection, certificateLine, correct, correctAll, formLine, sendMaterials, signFor } from '../../testing/cases/commands.ts'
import { paperOf, scanOf } from '../../testing/cases/opening.ts'
import { chang, resident, sun } from '../../testing/cases/people.ts'
import * as given from '../../testing/cases/situations.ts'
import { instantAt } from '../../testing/cases/story.ts'
import { stageOf } from './case.ts'
import { packingListOf } from './paper.ts'

// @law 行政许可法 第三十二条: 应当当场或者在五日内一次告知申请人需要补正的全部内容。

const certificateParcel = { parcelId: 'parcel-2', lines: [{ ...certificateLine, name: '护士执业证书', kind: 'original' as const, pages: 3, digests: [] }] }

test('R-INT-008: one notice, with all that must be added; a second is refused whatever it asks', () => {
  const story = given.corrected()
  assert.equal(story.refuses(sun, askCorrection([formLine])).code, 'SecondCorrection')
  assert.equal(story.refuses(sun, askCorrection([certificateLine])).code, 'SecondCorrection')
  story.does(sun, accept)
})

test('R-INT-011: every line names the material, the defect and the standard, and the refusal says which does not', () => {
  const story = given.paperArrived()
  const refusal = story.refuses(sun, askCorrection([certificateLine, { ...formLine, standard: ' ' }]))
  assert.deepEqual(refusal, { code: 'CorrectionLineIncomplete', line: 2 })
  assert.deepEqual(story.refuses(sun, askCorrection([])), { code: 'CorrectionLineIncomplete', line: 1 })
})

test('R-INT-004: the notice stops the authority’s clock in time, and the applicant’s own begins', () => {
  const story = given.inCorrection()
  assert.deepEqual(story.due('intakeNotice'), { dueOn: '2026-09-29', running: false })
  assert.deepEqual(story.due('correction'), { dueOn: '2026-10-13', running: true })
  assert.equal(story.due('intakeNotice:2'), null)
})

test('R-INT-006: the answer is complete or it is refused with what is missing', () => {
  const story = given.inCorrection([certificateLine, formLine])
  assert.deepEqual(story.refuses(resident, correct([])), { code: 'MaterialsIncomplete', missing: ['护士执业证书', '申请表'] })
  assert.deepEqual(story.refuses(chang, correct([paperOf('certificate', 3)])), { code: 'MaterialsIncomplete', missing: ['申请表'] })
  assert.deepEqual(story.refuses(resident, correct([], {})), { code: 'MaterialsIncomplete', missing: ['护士执业证书'] })
  story.does(chang, correctAll)
})

test('an empty line for a material leaves what was handed in before as it is', () => {
  const story = given.inCorrection()
  const empty = { key: 'application', originalSeen: false, originalPages: 0, copyPages: 0, scans: [] }
  story.does(chang, correct([paperOf('certificate', 5), empty]))
  const pages = story.case.materials.map(({ key, originalPages }) => [key, originalPages])
  assert.deepEqual(pages.toSorted(), [['application', 4], ['certificate', 5], ['idCard', 0]])
})

test('what must travel on paper cannot be corrected by a scan alone', () => {
  const story = given.inCorrection()
  assert.deepEqual(story.refuses(resident, correct([scanOf('certificate')])), { code: 'PaperMissing', materials: ['护士执业证书'] })
})

test('R-INT-010: acceptance counts from the day the last supplement arrived, which is the paper’s day', () => {
  const story = given.corrected()
  assert.equal(story.due('intakeNotice:2'), null, 'the new certificate has not come yet')
  assert.deepEqual(packingListOf(story.case).map(({ key, pages }) => [key, pages]), [['certificate', 3]])
  assert.deepEqual(story.due('materialsParcel:2'), { dueOn: '2026-09-29', running: true })
  story.does(chang, sendMaterials(certificateParcel))
  story.at('2026-09-28 11:00').does(sun, signFor(certificateParcel.lines, 'parcel-2'))
  assert.deepEqual(story.due('intakeNotice:2'), { dueOn: '2026-10-10', running: true })
  story.at('2026-09-30 09:00').does(sun, accept)
  assert.deepEqual(story.case.accepted, { on: '2026-09-28', at: instantAt('2026-09-30 09:00'), deemed: false, by: '孙丽' })
  assert.deepEqual(story.due('committed'), { dueOn: '2026-10-16', running: true })
})

test('a correction that needs no paper counts from the day it was handed in', () => {
  const story = given.formInCorrection()
  story.at('2026-09-23 21:00').does(resident, correct([], { 新执业地点: '开原市中心医院' }))
  story.at('2026-09-28 09:00').does(sun, accept)
  assert.equal(story.case.accepted?.on, '2026-09-23')
  assert.deepEqual(story.case.form, { 新执业地点: '开原市中心医院' })
})

test('accepted on its scans before the new paper came, it counts from that day', () => {
  const story = given.corrected()
  story.at('2026-09-24 09:00').does(sun, accept)
  assert.equal(story.case.accepted?.on, '2026-09-24')
  story.does(chang, sendMaterials(certificateParcel))
  story.at('2026-09-28 09:00').does(sun, signFor(certificateParcel.lines, 'parcel-2'))
  assert.equal(story.due('intakeNotice:2'), null, 'no clock begins for a notice that has been given')
})

test('R-INT-006: a filing without a correction is accepted on the day somebody looked', () => {
  const story = given.paperArrived()
  story.at('2026-09-24 09:00').does(sun, accept)
  assert.equal(story.case.accepted?.on, '2026-09-24')
  assert.deepEqual(story.due('intakeNotice'), { dueOn: '2026-09-29', running: false })
})

test('R-INT-010: a correction that does not come in its time ends the filing without a decision', () => {
  const story = given.inCorrection().at('2026-10-13 23:59')
  assert.equal(stageOf(story.case), 'correction')
  story.at('2026-10-20 09:00')
  assert.deepEqual(story.case.ended, { kind: 'lapsed', at: instantAt('2026-10-14 00:00') })
  assert.equal(story.events.at(-1)?.recordedAt, instantAt('2026-10-20 09:00'))
  assert.deepEqual(story.events.at(-1)?.data, { dueOn: '2026-10-13' })
  assert.equal(story.case.decision, null)
  assert.equal(story.refuses(chang, correctAll).code, 'StageDoesNotAllow')
})

test('on its last day the correction is in time', () => {
  const story = given.inCorrection()
  story.at('2026-10-13 23:59').does(chang, correct())
  assert.equal(stageOf(story.at('2026-10-30 09:00').case), 'received')
})
