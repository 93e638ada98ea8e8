import { acts, refusalFor } from '@tongban/domain/cases/acts.ts'
import { organisationsOf, type Case } from '@tongban/domain/cases/case.ts'
import type { CaseCommandType } from '@tongban/domain/cases/commands.ts'
import type { CaseRefusal } from '@tongban/domain/cases/refusals.ts'
import type { Actor } from '@tongban/domain/ledger/event.ts'
import type { Moment } from '@tongban/domain/moment.ts'
import type { Permission } from '@tongban/domain/identity/permissions.ts'
import type { Caller } from '../identity/caller.ts'

/** The parts in which a caller may act on a case. Staff of several organisations may have several. */
export function actorsFor(caller: Caller, theCase: Case): Actor[] {
  if (caller.kind === 'applicant') {
    return caller.phone === theCase.applicant.phone
      ? [{ kind: 'applicant', id: caller.phone, name: theCase.applicant.name, region: caller.region }]
      : []
  }
  const { accountId: id, name, region } = caller
  return organisationsOf(theCase, region)
    .filter((organisation) => caller.organisations.includes(organisation))
    .map((organisation) => ({ kind: 'staff', id, name, region, organisation }))
}

/** The part in which a caller asks for an act: one in which it is open, else one whose act it would be. */
export function actorFor(type: CaseCommandType, caller: Caller, theCase: Case, moment: Moment): Actor | null {
  const actors = actorsFor(caller, theCase)
  const judged = actors.map((actor) => ({ actor, refusal: refusalFor(type, theCase, actor, moment) }))
  const best = judged.find((one) => one.refusal === null) ?? judged.find((one) => one.refusal!.code !== 'OtherSideActs') ?? judged[0]
  return best?.actor ?? null
}

export type JudgedAct = { command: CaseCommandType; refusal: CaseRefusal | null }

/** The acts that are a caller's by his post and his part, each open or refused with its reason. */
export function actsOf(caller: Caller, theCase: Case, moment: Moment): JudgedAct[] {
  const may = (permission: Permission) => caller.permissions.has(permission)
  return (Object.keys(acts) as CaseCommandType[]).flatMap((command) => {
    if (!may(acts[command].permission)) return []
    const actor = actorFor(command, caller, theCase, moment)
    if (!actor) return []
    const refusal = refusalFor(command, theCase, actor, moment)
    return refusal?.code === 'OtherSideActs' ? [] : [{ command, refusal }]
  })
}
