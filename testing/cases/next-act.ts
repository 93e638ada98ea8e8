import type { Case } from '@tongban/domain/cases/case.ts'
import type { CaseCommand } from '@tongban/domain/cases/commands.ts'
import { holderOf } from '@tongban/domain/cases/holder.ts'
import { packingListOf } from '@tongban/domain/cases/paper.ts'
import type { Actor } from '@tongban/domain/ledger/event.ts'
import type { Parcel } from '@tongban/domain/parcels/parcel.ts'
import * as say from './commands.ts'
import { elevenPages, paperOf, scanOf } from './opening.ts'

/** Who the holder of a case is, and the act that its next step calls for; null when nobody has to act. */
export function nextActOf(theCase: Case): { who: Actor; act: CaseCommand } | null {
  const { seat, step } = holderOf(theCase)
  if (seat === 'nobody') return null
  if (seat === 'applicant') {
    const { phone, name } = theCase.applicant
    return { who: { kind: 'applicant', id: phone, name, region: theCase.intake.region }, act: correction(theCase) }
  }
  const fresh = `reviewer-${theCase.opinions.length + 1}`
  return { who: { kind: 'staff', id: fresh, name: fresh, ...seatOf(seat) }, act: actFor(step, theCase) }
}

/** A region and an organisation, without what else a seat may hold. */
function seatOf({ region, organisation }: { region: string; organisation: string }) {
  return { region, organisation }
}

function actFor(step: ReturnType<typeof holderOf>['step'], theCase: Case): CaseCommand {
  const fresh = `own-${theCase.parcels.length + 1}`
  switch (step) {
    case 'requestHandover':
      return say.requestHandover
    case 'consentHandover':
      return say.consent
    case 'sendParcel':
      return say.sendMaterials({ parcelId: fresh, lines: packingListOf(theCase) })
    case 'signForParcel':
      return signatureFor(theCase, 'materials')
    case 'signForResult':
      return signatureFor(theCase, 'result')
    case 'settleProblem':
      return problemAct(theCase)
    case 'giveNotice':
      return say.accept
    case 'completeJointAct':
      return say.jointAct(true, theCase.jointActs.find((act) => act.done === null)!.key)
    case 'giveOpinion':
      return say.opinion()
    case 'decide':
      return theCase.opinions.every((one) => one.agreed) && theCase.jointActs.every((one) => one.done?.agreed) ? say.grant : say.refuseLicence()
    case 'issueResult':
      return say.issue(theCase.delivery.by)
    case 'sendResult':
      return say.sendResult({ parcelId: fresh, toApplicant: theCase.result?.channel === 'post' })
    case 'handOut':
      return say.handOut()
    case 'correct':
      return correction(theCase)
    case 'rate':
    case 'nothing':
      throw new Error(`Nobody has to do the step ${step}`)
  }
}

function signatureFor(theCase: Case, purpose: Parcel['purpose']): CaseCommand {
  const parcel = theCase.parcels.find((one) => one.purpose === purpose && one.signed === null)!
  return say.signFor(parcel.lines, parcel.id)
}

/** The problem that keeps paper, or the result, from having arrived: settled by one side, confirmed by the other. */
function problemAct(theCase: Case): CaseCommand {
  const purpose = theCase.decision ? 'result' : 'materials'
  const ids = theCase.parcels.filter((one) => one.purpose === purpose).map((one) => one.id)
  const problem = theCase.talk.problems.find((one) => one.closed === null && one.parcelId !== null && ids.includes(one.parcelId))!
  return problem.settled ? say.confirm(problem.id) : say.settleProblem(problem.id)
}

function correction(theCase: Case): CaseCommand {
  const materials = elevenPages.map(({ key }) => (theCase.channel === 'counter' ? paperOf(key, 2) : scanOf(key)))
  return say.correct(materials, theCase.form)
}
