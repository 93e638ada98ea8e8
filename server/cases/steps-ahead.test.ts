import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as given from '../../testing/cases/situations.ts'
import type { Story } from '../../testing/cases/story.ts'
import { stepsAhead } from './steps-ahead.ts'

const situations: [string, () => Story, string][] = [
  ['taken in at the far counter', given.takenIn, 'handover parcel acceptance review decision resultReturn delivery rating'],
  ['handed over, its paper still at the counter', given.takenOver, 'parcel acceptance review decision resultReturn delivery rating'],
  ['paper arrived', given.paperArrived, 'acceptance review decision resultReturn delivery rating'],
  ['a page missing', given.paperShort, 'parcel acceptance review decision resultReturn delivery rating'],
  ['correction asked for', given.inCorrection, 'correction acceptance review decision resultReturn delivery rating'],
  ['one of two reviewers has signed', given.oneOpinion, 'review decision resultReturn delivery rating'],
  ['both have signed', given.reviewed, 'decision resultReturn delivery rating'],
  ['the other authority has not done its part', given.jointActOpen, 'jointActs decision resultReturn delivery rating'],
  ['granted', given.granted, 'resultReturn delivery rating'],
  ['the result is at the counter', given.resultArrived, 'delivery rating'],
  ['the result goes by post', given.issuedByPost, 'delivery rating'],
  ['closed', given.closed, 'rating'],
  ['rated', given.rated, ''],
  ['withdrawn', given.withdrawn, ''],
  ['refused to accept', given.toldNotOurPower, ''],
]

for (const [what, tell, ahead] of situations) {
  test(`${what}: ${ahead || 'nothing'}`, () => assert.equal(stepsAhead(tell().case).join(' '), ahead))
}
