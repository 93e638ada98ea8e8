import { explainClock } from '../clocks/explain.ts'
import type { Moment } from '../moment.ts'
import { noDueMoment, type Queue, type WorkRow } from '../worklist/work-row.ts'
import { isOver, organisationsOf, type Case } from './case.ts'
import { leadingClock } from './case-clocks.ts'
import { holderOf, type NextStep } from './holder.ts'

const receiving: NextStep[] = ['signForParcel', 'signForResult']
const delivering: NextStep[] = ['issueResult', 'sendResult', 'handOut']

/** Who does each step, so that a list can be narrowed to one's own post. */
const roleOfStep: Record<NextStep, string> = {
  requestHandover: 'intakeClerk', consentHandover: 'caseClerk', sendParcel: 'intakeClerk', signForParcel: 'caseClerk',
  settleProblem: 'caseClerk', giveNotice: 'caseClerk', correct: 'none', completeJointAct: 'jointOfficer',
  giveOpinion: 'reviewer', decide: 'approver', issueResult: 'caseClerk', sendResult: 'caseClerk',
  signForResult: 'intakeClerk', handOut: 'intakeClerk', rate: 'none', nothing: 'none',
}

/** What a case is to each organisation of a region that has a part in it. */
export function workRowsOf(theCase: Case, region: string, moment: Moment): WorkRow[] {
  const holder = holderOf(theCase)
  const leading = leadingClock(theCase)
  const dueAt = (leading && explainClock(leading.clock, moment.calendar).dueAt) ?? noDueMoment
  return organisationsOf(theCase, region).map((organisation) => {
    const holds = typeof holder.seat === 'object' && holder.seat.region === region && holder.seat.organisation === organisation
    return { organisation, queue: queueOf(theCase, holder.step, holds), role: holds ? roleOfStep[holder.step] : 'none', dueAt }
  })
}

function queueOf(theCase: Case, step: NextStep, holds: boolean): Queue {
  if (isOver(theCase)) return 'done'
  if (step === 'correct') return 'applicant'
  if (!holds) return 'others'
  if (receiving.includes(step)) return 'toReceive'
  return delivering.includes(step) ? 'toDeliver' : 'hand'
}
