import type { Role } from '../identity/permissions.ts'
import type { InstantText } from '../moment.ts'
import type { Queue, WorkRow } from '../worklist/work-row.ts'
import { isOver, organisationsOf, type Case } from './case.ts'
import type { Holder, NextStep } from './holder.ts'

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
export function workRowsOf(theCase: Case, region: string, { seat, step }: Holder, dueAt: InstantText): WorkRow[] {
  return organisationsOf(theCase, region).map((organisation) => {
    const holds = typeof seat === 'object' && seat.region === region && seat.organisation === organisation
    return { organisation, queue: queueOf(theCase, step, holds), role: holds ? roleOf(step, theCase, region) : 'none', dueAt }
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
