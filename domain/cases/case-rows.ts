import { explainClock } from '../clocks/explain.ts'
import type { Role } from '../identity/permissions.ts'
import type { Moment } from '../moment.ts'
import { noDueMoment, type Queue, type WorkRow } from '../worklist/work-row.ts'
import { isOver, organisationsOf, type Case } from './case.ts'
import { leadingClock } from './case-clocks.ts'
import { holderOf, type NextStep } from './holder.ts'

const receiving: NextStep[] = ['signForParcel', 'signForResult']
const delivering: NextStep[] = ['issueResult', 'sendResult', 'handOut']

/** Who does each step, so that a list can be narrowed to one's own post; `clerk` is whoever sits at the counter that has it. */
const roleOfStep: Record<NextStep, Role | 'clerk' | 'none'> = {
  requestHandover: 'intakeClerk', consentHandover: 'caseClerk', sendParcel: 'intakeClerk', signForParcel: 'caseClerk',
  settleProblem: 'clerk', giveNotice: 'caseClerk', correct: 'none', completeJointAct: 'jointOfficer',
  giveOpinion: 'reviewer', decide: 'approver', issueResult: 'caseClerk', sendResult: 'caseClerk',
  signForResult: 'intakeClerk', handOut: 'clerk', rate: 'none', nothing: 'none',
}

/** What a case is to each organisation of a region that has a part in it. */
export function workRowsOf(theCase: Case, region: string, moment: Moment): WorkRow[] {
  const holder = holderOf(theCase)
  const leading = leadingClock(theCase)
  const dueAt = (leading && explainClock(leading.clock, moment.calendar).dueAt) ?? noDueMoment
  return organisationsOf(theCase, region).map((organisation) => {
    const holds = typeof holder.seat === 'object' && holder.seat.region === region && holder.seat.organisation === organisation
    return { organisation, queue: queueOf(theCase, holder.step, holds), role: holds ? roleOf(holder.step, theCase, region) : 'none', dueAt }
  })
}

function roleOf(step: NextStep, theCase: Case, region: string): Role | 'none' {
  const role = roleOfStep[step]
  if (role !== 'clerk') return role
  return region === theCase.intake.region ? 'intakeClerk' : 'caseClerk'
}

function queueOf(theCase: Case, step: NextStep, holds: boolean): Queue {
  if (isOver(theCase)) return 'done'
  if (step === 'correct') return 'applicant'
  if (!holds) return 'others'
  if (receiving.includes(step)) return 'toReceive'
  return delivering.includes(step) ? 'toDeliver' : 'hand'
}
