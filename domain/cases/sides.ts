import type { Actor } from '../ledger/event.ts'
import type { Case, Seat } from './case.ts'

/**
 * The part that somebody has in a case. One person may have several: a counter that takes in and
 * decides in the same region has both.
 */
export type Side = 'intake' | 'handling' | 'authority' | 'joint' | 'applicant' | 'system'

/** Which parts an actor has. Nobody has a part by rank: rights come from the organisation alone. @rule S-10 */
export function sidesOf(theCase: Case, actor: Actor): Side[] {
  if (actor.kind === 'system') return actor.region === theCase.handling.region ? ['system'] : []
  if (actor.kind === 'applicant') {
    // His number is confirmed where he handed the case in; another region's word for it gives him no part.
    return actor.id === theCase.applicant.phone && actor.region === theCase.intake.region ? ['applicant'] : []
  }
  const sides: Side[] = []
  if (holds(actor, theCase.intake)) sides.push('intake')
  if (holds(actor, theCase.handling)) sides.push('handling')
  if (holds(actor, theCase.authority)) sides.push('authority')
  if (theCase.jointActs.some((act) => holds(actor, act.seat))) sides.push('joint')
  return sides
}

/** Whether an actor sits in a seat: staff do, each for the organisation they act for. */
export function holds(actor: Actor, seat: Seat): boolean {
  return actor.kind === 'staff' && seat.region === actor.region && seat.organisation === actor.organisation
}
