import assert from 'node:assert/strict'
import { test } from 'node:test'

import { actRows } from '../../testing/cases/acts-table.ts'
import { accept, askCorrection, decline, handOut, notOurPower } from '../../testing/cases/commands.ts'
import { chang, hu, kaiyuan, li, otherResident, platformOf, resident, stranger, sun, tiedong, wang } from '../../testing/cases/people.ts'
import * as when from '../../testing/cases/situations.ts'
import type { Story } from '../../testing/cases/story.ts'
import type { Actor } from '../ledger/event.ts'
import { acts, refusalFor } from './acts.ts'
import type { CaseCommand, CaseCommandType } from './commands.ts'
import { sidesOf } from './sides.ts'

for (const [situation, who, act, verdict] of actRows) {
  test(`${situation.name}: ${who.name} ${act.type} → ${verdict}`, () => {
    const story = situation()
    const before = structuredClone(story.case)
    const answer = story.judged(who, act)
    assert.equal('refusal' in answer ? answer.refusal.code : answer.events[0]?.type, verdict)
    assert.deepEqual(story.case, before, 'judging a command changes nothing')
  })
}

test('every act is both refused and taken somewhere in the table', () => {
  for (const type of Object.keys(acts)) {
    const verdicts = actRows.filter(([, , act]) => act.type === type).map(([situation, who, act]) => situation().judged(who, act))
    assert.ok(verdicts.some((one) => 'refusal' in one), `${type} is never refused`)
    assert.ok(verdicts.some((one) => 'events' in one), `${type} is never taken`)
  }
})

/** One command that is wrong in every way at once, in situations that take one fault away after the other. */
const precedence: [what: string, act: CaseCommand, steps: [situation: () => Story, who: Actor, code: string][]][] = [
  ['side, stage, guard, content', askCorrection([]), [
    [when.closed, stranger, 'OtherSideActs'],
    [when.closed, sun, 'StageDoesNotAllow'],
    [when.offered, sun, 'HandoverNotConcluded'],
    [when.paperArrived, sun, 'CorrectionLineIncomplete'],
  ]],
  ['side, stage, guard, content', decline(''), [
    [when.closed, chang, 'OtherSideActs'],
    [when.closed, sun, 'StageDoesNotAllow'],
    [when.takenIn, sun, 'NoHandoverRequested'],
    [when.offered, sun, 'ReasonsMissing'],
  ]],
  ['side, stage, guard, content', handOut(false), [
    [when.takenIn, wang, 'OtherSideActs'],
    [when.takenIn, chang, 'StageDoesNotAllow'],
    [when.resultUnderway, chang, 'ResultStillTravelling'],
    [when.resultArrived, chang, 'IdentityNotChecked'],
  ]],
  ['reasons before the right authority', notOurPower('', ''), [
    [when.paperArrived, sun, 'ReasonsMissing'],
  ]],
]

for (const [what, act, steps] of precedence) {
  test(`${act.type} is refused for ${what}, in that order`, () => {
    for (const [situation, who, code] of steps) {
      assert.equal(situation().refuses(who, act).code, code, `${situation.name}, ${who.name}`)
    }
  })
}

test('a refusal carries what its sentence needs', () => {
  assert.deepEqual(when.paperArrived().refuses(chang, accept), { code: 'OtherSideActs', sides: ['handling'] })
  assert.deepEqual(when.inCorrection().refuses(sun, accept), { code: 'StageDoesNotAllow', stage: 'correction', needs: ['received'] })
  assert.deepEqual(when.noticeOver().refuses(sun, askCorrection()), { code: 'NoticePeriodExpired', dueOn: '2026-09-29' })
})

/** Who has which part, by seat alone. */
const parts: [who: Actor, situation: () => Story, sides: string[]][] = [
  [chang, when.local, ['intake', 'handling']],
  [chang, when.takenIn, ['intake']],
  [sun, when.takenIn, ['handling']],
  [wang, when.takenIn, ['authority']],
  [hu, when.takenIn, []],
  [hu, when.jointActOpen, ['joint']],
  [resident, when.takenIn, ['applicant']],
  [{ ...resident, region: kaiyuan }, when.takenIn, []],
  [otherResident, when.takenIn, []],
  [stranger, when.takenIn, []],
  [platformOf(kaiyuan), when.takenIn, ['system']],
  [platformOf(tiedong), when.takenIn, []],
]

for (const [who, situation, sides] of parts) {
  test(`${who.name} of ${who.region} in ${situation.name} has the parts: ${sides.join(', ') || 'none'}`, () => {
    assert.deepEqual(sidesOf(situation().case, who), sides)
  })
}

const talk: CaseCommandType[] = ['PostMessage', 'RaiseProblem', 'SettleProblem', 'ReopenProblem', 'ConfirmProblem']
const talkAtTheEnd = talk.filter((type) => type !== 'RaiseProblem')

/** What is open to each side at each stage. Talk is open to all sides that have a seat and is told apart. */
const open: [situation: () => Story, who: Record<string, { actor: Actor; acts: CaseCommandType[] }>][] = [
  [when.takenIn, {
    intake: { actor: chang, acts: ['RequestHandover', 'SendParcel', 'WithdrawCase'] },
    handling: { actor: sun, acts: [] },
    authority: { actor: wang, acts: [] },
    applicant: { actor: resident, acts: ['WithdrawCase'] },
    platform: { actor: platformOf(kaiyuan), acts: [] },
  }],
  [when.offered, {
    intake: { actor: chang, acts: ['SendParcel', 'WithdrawCase'] },
    handling: { actor: sun, acts: ['ConsentHandover', 'DeclineHandover'] },
    authority: { actor: wang, acts: [] },
    applicant: { actor: resident, acts: ['WithdrawCase'] },
    platform: { actor: platformOf(kaiyuan), acts: ['ConsentHandover', 'DeclineHandover'] },
  }],
  [when.paperArrived, {
    intake: { actor: chang, acts: ['WithdrawCase'] },
    handling: { actor: sun, acts: ['AcceptCase', 'RequestCorrection', 'TellNotOurMatter', 'RefuseAcceptance'] },
    authority: { actor: wang, acts: [] },
    applicant: { actor: resident, acts: ['WithdrawCase'] },
    platform: { actor: platformOf(kaiyuan), acts: [] },
  }],
  [when.inCorrection, {
    intake: { actor: chang, acts: ['SubmitCorrection', 'WithdrawCase'] },
    handling: { actor: sun, acts: [] },
    authority: { actor: wang, acts: [] },
    applicant: { actor: resident, acts: ['SubmitCorrection', 'WithdrawCase'] },
  }],
  [when.reviewed, {
    intake: { actor: chang, acts: ['WithdrawCase'] },
    handling: { actor: sun, acts: [] },
    reviewer: { actor: li, acts: ['DecideCase'] },
    approver: { actor: wang, acts: ['GiveOpinion', 'DecideCase'] },
    applicant: { actor: resident, acts: ['WithdrawCase'] },
  }],
  [when.jointActOpen, {
    joint: { actor: hu, acts: ['CompleteJointAct'] },
    authority: { actor: wang, acts: ['GiveOpinion'] },
  }],
  [when.granted, {
    intake: { actor: chang, acts: [] },
    handling: { actor: sun, acts: ['IssueResult'] },
    authority: { actor: wang, acts: ['IssueResult'] },
    applicant: { actor: resident, acts: [] },
  }],
  [when.closed, {
    intake: { actor: chang, acts: [] },
    handling: { actor: sun, acts: [] },
    applicant: { actor: resident, acts: ['RateCase'] },
  }],
  [when.toldNotOurMatter, { handling: { actor: sun, acts: [] }, applicant: { actor: resident, acts: ['RateCase'] } }],
  [when.toldNotOurPower, { handling: { actor: sun, acts: [] }, applicant: { actor: resident, acts: ['RateCase'] } }],
  [when.withdrawn, { intake: { actor: chang, acts: [] }, applicant: { actor: resident, acts: [] } }],
  [when.lapsed, { intake: { actor: chang, acts: [] }, applicant: { actor: resident, acts: ['RateCase'] } }],
]

const ended = [when.closed, when.toldNotOurMatter, when.toldNotOurPower, when.withdrawn, when.lapsed]

for (const [situation, sides] of open) {
  for (const [side, { actor, acts: expected }] of Object.entries(sides)) {
    test(`${situation.name}: open to the ${side}: ${expected.join(', ') || 'nothing but talk'}`, () => {
      const { case: theCase, moment } = situation()
      const found = (Object.keys(acts) as CaseCommandType[]).filter((type) => refusalFor(type, theCase, actor, moment) === null)
      const speaks = actor.kind === 'staff' ? (ended.includes(situation) ? talkAtTheEnd : talk) : []
      assert.deepEqual(found.toSorted(), [...expected, ...speaks].toSorted())
    })
  }
}
