import assert from 'node:assert/strict'
import { test } from 'node:test'

import { accept, confirm, elevenPageList, reopen, sendMaterials, sendMissingPage, settleProblem, signFor } from '../../testing/cases/commands.ts'
import { elevenPages, nurseItem, paperOf } from '../../testing/cases/opening.ts'
import { chang, sun } from '../../testing/cases/people.ts'
import * as given from '../../testing/cases/situations.ts'
import { instantAt } from '../../testing/cases/story.ts'
import { holderOf } from './holder.ts'
import { dispatchCompleteAt, outstandingMaterials, packingListOf } from './paper.ts'

/** Key, kind and pages of what has still to be sent. */
const toSend = (story: ReturnType<typeof given.takenIn>) => packingListOf(story.case).map(({ key, kind, pages }) => [key, kind, pages])

test('the packing list names three papers with eleven pages; what was only seen or scanned stays', () => {
  assert.deepEqual(toSend(given.takenIn()), [['application', 'original', 4], ['application', 'copy', 4], ['certificate', 'original', 3]])
  assert.equal(packingListOf(given.takenIn().case)[0]!.digests.length, 1)
  assert.deepEqual(toSend(given.local()), [])
  assert.deepEqual(toSend(given.online()), [])
})

test('A05: ten pages come of eleven; a problem opens on both sides and the decider’s clock does not start', () => {
  const story = given.paperShort()
  const [problem] = story.case.talk.problems
  assert.equal(problem?.text, '护士执业证书（原件）清单 3 页，实收 2 页')
  assert.equal(problem?.parcelId, 'parcel-1')
  assert.equal(dispatchCompleteAt(story.case), null)
  assert.equal(story.due('intakeNotice'), null)
  assert.deepEqual(outstandingMaterials(story.case).map((one) => one.key), ['certificate'])
  assert.deepEqual(holderOf(story.case), { seat: story.case.intake, step: 'settleProblem' })
  assert.deepEqual(story.due('materialsParcel'), { dueOn: '2026-09-21', running: true })
})

test('A05: the clock starts when both sides have closed the problem', () => {
  const story = given.paperShort()
  story.at('2026-09-22 09:00').does(chang, settleProblem('parcel-1', '第三页是空白页，没有寄。'))
  assert.deepEqual(holderOf(story.case), { seat: story.case.handling, step: 'settleProblem' })
  assert.equal(story.refuses(chang, confirm('parcel-1')).code, 'ProblemNeedsOtherSide')
  assert.equal(dispatchCompleteAt(story.case), null)
  story.at('2026-09-22 10:00').does(sun, reopen('parcel-1', '第三页有备注栏，需要原件。'))
  assert.deepEqual(holderOf(story.case), { seat: story.case.intake, step: 'settleProblem' })
  story.at('2026-09-22 11:00').does(chang, settleProblem('parcel-1', '已把扫描件传上。'))
  story.at('2026-09-22 14:00').does(sun, confirm('parcel-1'))
  assert.equal(dispatchCompleteAt(story.case), instantAt('2026-09-22 14:00'))
  assert.deepEqual(toSend(story), [])
  assert.deepEqual(holderOf(story.case), { seat: story.case.handling, step: 'giveNotice' })
})

test('A05: or when a second parcel makes it good, though the problem is still open', () => {
  const story = given.paperShort()
  assert.deepEqual(toSend(story), [['certificate', 'original', 1]])
  story.at('2026-09-22 09:00').does(chang, sendMissingPage())
  assert.deepEqual(toSend(story), [])
  assert.deepEqual(holderOf(story.case), { seat: story.case.handling, step: 'signForParcel' })
  story.at('2026-09-24 09:00').does(sun, signFor(sendMissingPage().lines, 'parcel-2'))
  assert.equal(dispatchCompleteAt(story.case), instantAt('2026-09-24 09:00'))
  assert.deepEqual(holderOf(story.case), { seat: story.case.handling, step: 'giveNotice' })
  assert.deepEqual(story.due('materialsParcel'), { dueOn: '2026-09-21', running: false })
})

test('closing the problem later does not move the day of arrival', () => {
  const story = given.paperShort()
  story.at('2026-09-22 09:00').does(chang, sendMissingPage())
  story.at('2026-09-24 09:00').does(sun, signFor(sendMissingPage().lines, 'parcel-2'))
  story.at('2026-09-28 09:00').does(sun, settleProblem('parcel-1'))
  story.does(chang, confirm('parcel-1'))
  assert.equal(dispatchCompleteAt(story.case), instantAt('2026-09-24 09:00'))
})

test('a parcel with the copies alone is not the whole material', () => {
  const story = given.takenOver()
  const [original, copy, certificate] = elevenPageList
  story.does(chang, sendMaterials({ lines: [copy!, certificate!] }))
  assert.deepEqual(toSend(story), [['application', 'original', 4]])
  story.at('2026-09-18 09:00').does(sun, signFor([copy!, certificate!]))
  assert.equal(dispatchCompleteAt(story.case), null)
  story.does(chang, sendMaterials({ parcelId: 'parcel-2', lines: [original!] }))
  story.at('2026-09-21 09:00').does(sun, signFor([original!], 'parcel-2'))
  assert.equal(dispatchCompleteAt(story.case), instantAt('2026-09-21 09:00'))
})

test('two parcels count from the later one, whichever was sent first', () => {
  const story = given.takenOver()
  const [original, copy, certificate] = elevenPageList
  story.does(chang, sendMaterials({ lines: [original!, copy!] }))
  story.does(chang, sendMaterials({ parcelId: 'parcel-2', lines: [certificate!] }))
  story.at('2026-09-18 09:00').does(sun, signFor([certificate!], 'parcel-2'))
  story.at('2026-09-21 09:00').does(sun, signFor([original!, copy!]))
  assert.equal(dispatchCompleteAt(story.case), instantAt('2026-09-21 09:00'))
})

test('a parcel that got lost is signed for as empty, and everything goes out again', () => {
  const story = given.paperUnderway()
  story.at('2026-09-28 09:00').does(sun, signFor([]))
  assert.equal(toSend(story).length, 3)
  story.does(chang, sendMaterials({ parcelId: 'parcel-2' }))
  story.at('2026-09-30 09:00').does(sun, signFor(elevenPageList, 'parcel-2'))
  assert.equal(dispatchCompleteAt(story.case), instantAt('2026-09-30 09:00'))
})

test('a page too many holds the clock until both sides have looked, but nothing is left to send', () => {
  const story = given.paperUnderway()
  const more = elevenPageList.map((one) => (one.key === 'certificate' ? { ...one, pages: 4 } : one))
  story.at('2026-09-21 09:00').does(sun, signFor(more))
  assert.equal(dispatchCompleteAt(story.case), null)
  assert.equal(story.refuses(chang, sendMaterials({ parcelId: 'parcel-2' })).code, 'NoPaperToSend')
  assert.deepEqual(holderOf(story.case), { seat: story.case.intake, step: 'settleProblem' })
})

test('a paper that stands on no list is called by the name that the item gives it', () => {
  const story = given.paperUnderway()
  const stray = { key: 'transfer', name: 'transfer', kind: 'original' as const, pages: 1, digests: [] }
  story.at('2026-09-21 09:00').does(sun, signFor([...elevenPageList, stray]))
  assert.equal(story.case.talk.problems[0]?.text, '原单位解聘证明（原件）清单 0 页，实收 1 页')
  assert.equal(dispatchCompleteAt(story.case), instantAt('2026-09-21 09:00'), 'what was to come has come')
})

test('A06: a case may be accepted on its scans; where the item says so, the decision waits for the paper', () => {
  const story = given.acceptedOnScans()
  assert.deepEqual(holderOf(story.case), { seat: story.case.intake, step: 'sendParcel' })
  story.does(chang, sendMaterials())
  assert.deepEqual(holderOf(story.case), { seat: story.case.handling, step: 'signForParcel' })
  story.at('2026-09-21 09:00').does(sun, signFor())
  assert.deepEqual(holderOf(story.case), { seat: story.case.authority, step: 'decide' })
  assert.equal(story.due('intakeNotice'), null)
})

test('at the far counter what must travel is taken on paper, whatever was scanned', () => {
  const scansOnly = elevenPages.map((one) => ({ ...one, originalPages: 0, copyPages: 0 }))
  assert.throws(() => given.takenIn({ materials: scansOnly }), /PaperMissing.*护士变更注册申请审核表.*护士执业证书/)
  assert.equal(given.online().case.channel, 'online')
  assert.equal(given.local({ materials: scansOnly }).case.mode, 'local')
})

test('an item of which nothing travels begins with the hand-over', () => {
  const item = nurseItem({ materials: nurseItem().materials.map((one) => ({ ...one, paperNeeded: false })) })
  const story = given.takenOver({ item, materials: [...elevenPages, paperOf('transfer', 1)] })
  assert.equal(dispatchCompleteAt(story.case), instantAt('2026-09-17 10:05'))
  story.does(sun, accept)
})
