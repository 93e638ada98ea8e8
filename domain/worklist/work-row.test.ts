import assert from 'node:assert/strict'
import { test } from 'node:test'

import { kaiyuan, tiedong } from '../../testing/cases/people.ts'
import * as given from '../../testing/cases/situations.ts'
import { instantAt, type Story } from '../../testing/cases/story.ts'
import { dueMomentOf, leadingClock } from '../cases/case-clocks.ts'
import { workRowsOf } from '../cases/case-rows.ts'
import { holderOf } from '../cases/holder.ts'
import { noDueMoment } from './work-row.ts'

function rowsOf({ case: theCase, moment }: Pick<Story, 'case' | 'moment'>, region: string) {
  return workRowsOf(theCase, region, holderOf(theCase), dueMomentOf(leadingClock(theCase), moment))
}

type Row = [organisation: string, queue: string, role: string]

const intake = '220303-centre'
const police = '220303-police'
const window = '211282-centre'
const health = '211282-health'

/** In which queue a case lies before each organisation of each region, and for which post. */
const table: [situation: () => Story, inTiedong: Row[], inKaiyuan: Row[]][] = [
  [given.takenIn, [[intake, 'hand', 'intakeClerk']], [[window, 'others', 'none'], [health, 'others', 'none']]],
  [given.offered, [[intake, 'others', 'none']], [[window, 'hand', 'caseClerk'], [health, 'others', 'none']]],
  [given.takenOver, [[intake, 'hand', 'intakeClerk']], [[window, 'others', 'none'], [health, 'others', 'none']]],
  [given.paperUnderway, [[intake, 'others', 'none']], [[window, 'toReceive', 'caseClerk'], [health, 'others', 'none']]],
  [given.paperShort, [[intake, 'hand', 'intakeClerk']], [[window, 'others', 'none'], [health, 'others', 'none']]],
  [given.paperArrived, [[intake, 'others', 'none']], [[window, 'hand', 'caseClerk'], [health, 'others', 'none']]],
  [given.inCorrection, [[intake, 'applicant', 'none']], [[window, 'applicant', 'none'], [health, 'applicant', 'none']]],
  [given.underReview, [[intake, 'others', 'none']], [[window, 'others', 'none'], [health, 'hand', 'reviewer']]],
  [given.reviewed, [[intake, 'others', 'none']], [[window, 'others', 'none'], [health, 'hand', 'approver']]],
  [given.jointActOpen, [[intake, 'others', 'none'], [police, 'hand', 'jointOfficer']], [[window, 'others', 'none'], [health, 'others', 'none']]],
  [given.granted, [[intake, 'others', 'none']], [[window, 'toDeliver', 'caseClerk'], [health, 'others', 'none']]],
  [given.issuedForWindow, [[intake, 'others', 'none']], [[window, 'toDeliver', 'caseClerk'], [health, 'others', 'none']]],
  [given.resultUnderway, [[intake, 'toReceive', 'intakeClerk']], [[window, 'others', 'none'], [health, 'others', 'none']]],
  [given.resultShort, [[intake, 'others', 'none']], [[window, 'hand', 'caseClerk'], [health, 'others', 'none']]],
  [given.resultArrived, [[intake, 'toDeliver', 'intakeClerk']], [[window, 'others', 'none'], [health, 'others', 'none']]],
  [given.postedToApplicant, [[intake, 'others', 'none']], [[window, 'toDeliver', 'caseClerk'], [health, 'others', 'none']]],
  [given.closed, [[intake, 'done', 'none']], [[window, 'done', 'none'], [health, 'done', 'none']]],
  [given.withdrawn, [[intake, 'done', 'none']], [[window, 'done', 'none'], [health, 'done', 'none']]],
]

for (const [situation, inTiedong, inKaiyuan] of table) {
  test(`${situation.name}: what it is to each organisation`, () => {
    const { case: theCase, moment } = situation()
    const rows = (region: string) => rowsOf({ case: theCase, moment }, region).map(({ organisation, queue, role }) => [organisation, queue, role])
    assert.deepEqual(rows(tiedong), inTiedong)
    assert.deepEqual(rows(kaiyuan), inKaiyuan)
    assert.deepEqual(rows('150404'), [])
  })
}

test('every row is due when the clock to go by is due, and after everything when none runs', () => {
  const dues = (story: Story) => rowsOf(story, kaiyuan).map((row) => row.dueAt)
  assert.deepEqual(dues(given.paperArrived()), [instantAt('2026-09-30 00:00'), instantAt('2026-09-30 00:00')])
  assert.deepEqual(dues(given.closed()), [noDueMoment, noDueMoment])
})
