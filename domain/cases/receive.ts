import { recorded, refused } from '../decider.ts'
import type { ReceiveCase } from './commands.ts'
import type { CaseVerdict } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { findUnfitMaterials, handedIn } from './handed-materials.ts'

/**
 * Opens a case. Intake is a check of form and identity only; what is missing is said before anything is
 * sent. A case that another region decides without paper is offered to it in the same act.
 * @rule R-INT-003 @rule R-KS-001 @rule R-KS-002
 */
export function receive(command: ReceiveCase): CaseVerdict {
  const { opening } = command
  const unfit = findUnfitMaterials(opening.materials, opening.item, opening)
  if (unfit) return refused(unfit)
  const handed = new Set(opening.materials.filter(handedIn).map((one) => one.key))
  const missing = opening.item.materials
    .filter((one) => one.necessity === 'required' && !handed.has(one.key))
    .map((one) => one.name)
  if (missing.length > 0) return refused({ code: 'MaterialsIncomplete', missing })
  const seatsMissing = opening.item.jointActs.filter((act) => !opening.jointSeats[act.key])
  if (opening.mode === 'jointHandling' && seatsMissing.length > 0) {
    return refused({ code: 'JointSeatMissing', names: seatsMissing.map((act) => act.name) })
  }
  const received: CaseEvent = { type: 'CaseReceived', data: opening }
  const others = Object.values(opening.jointSeats)
    .map((seat) => seat.region)
    .filter((region) => region !== opening.intake.region && region !== opening.handling.region)
  const followers: CaseEvent[] = [...new Set(others)].map((region) => ({ type: 'FollowerAdded', data: { region } }))
  if (opening.handling.region === opening.intake.region) return recorded<CaseEvent>(received, ...followers)
  if (opening.channel === 'counter' && opening.mode !== 'jointHandling') return recorded<CaseEvent>(received, ...followers)
  const offer: CaseEvent = { type: 'HandoverRequested', data: { to: opening.handling.region } }
  return recorded<CaseEvent>(received, ...followers, offer)
}
