import type { Actor } from '../ledger/event.ts'
import type { Case } from './case.ts'

/**
 * The part that somebody has in a case. One person may have several: a counter that takes in and
 * decides in the same region has both.
 */
export type Side = 'intake' | 'handling' | 'authority' | 'joint' | 'applicant' | 'system'

/** Which parts an actor has. Nobody has a part by rank: rights come from the organisation alone. @rule S-10 */
export function sidesOf(theCase: Case, actor: Actor): Side[] {
  if (actor.kind === 'system') return actor.region === theCase.handling.region ? ['system'] : []
  if (actor.kind === 'applicant') return actor.id === theCase.applicant.phone ? ['applicant'] : []
  const holds = (seat: { region: string; organisation: string }) =>
    seat.region === actor.region && seat.organisation === actor.organisation
  const sides: Side[] = []
  if (holds(theCase.intake)) sides.push('intake')
  if (holds(theCase.handling)) sides.push('handling')
  if (holds(theCase.authority)) sides.push('authority')
  if (theCase.jointActs.some((act) => holds(act.seat))) sides.push('joint')
  return sides
}
