import { recorded, refused, type Verdict } from '../decider.ts'
import type { Actor } from '../ledger/event.ts'
import { legalDateOf, type Moment } from '../moment.ts'
import { refusalFor } from './acts.ts'
import type { Case } from './case.ts'
import type { CaseCommand, CommandOf } from './commands.ts'
import { decideParcel, decideProblem, decideSignature, isTaken } from './decide-shared.ts'
import type { CaseEvent } from './events.ts'
import { noticeStartsAt } from './case-clocks.ts'
import { findUnfitMaterials, handedIn } from './handed-materials.ts'
import type { CaseRefusal } from './refusals.ts'

export type CaseVerdict = Verdict<CaseEvent, CaseRefusal>

/** What the law makes of a command in a case. First the table of acts, then what the command itself says. */
export function decide(command: CaseCommand, theCase: Case, actor: Actor, moment: Moment): CaseVerdict {
  const refusal = refusalFor(command.type, theCase, actor, moment)
  return refusal ? refused(refusal) : judge(command, theCase, actor, moment)
}

function judge(command: CaseCommand, theCase: Case, actor: Actor, moment: Moment): CaseVerdict {
  switch (command.type) {
    case 'RequestHandover':
      return recorded({ type: 'HandoverRequested', data: { to: theCase.handling.region } })
    case 'ConsentHandover':
      return recorded({ type: 'HandoverConsented', data: { by: theCase.handling.region } })
    case 'DeclineHandover':
      if (blank(command.reason)) return refused({ code: 'ReasonsMissing' })
      return recorded({ type: 'HandoverDeclined', data: { by: theCase.handling.region, reason: command.reason } })
    case 'SendParcel':
      return decideParcel(command, theCase, actor)
    case 'SignForParcel':
      return decideSignature(command, theCase, actor)
    case 'PostMessage':
      if (isTaken(theCase, command.messageId)) return refused({ code: 'AlreadyRecorded' })
      return recorded({
        type: 'MessagePosted',
        data: { id: command.messageId, region: actor.region, text: command.text, attachments: command.attachments },
      })
    case 'RaiseProblem':
    case 'SettleProblem':
    case 'ReopenProblem':
    case 'ConfirmProblem':
      return decideProblem(command, theCase, actor)
    case 'TellNotOurMatter':
      if (blank(command.reasons)) return refused({ code: 'ReasonsMissing' })
      return recorded({ type: 'CaseNotOurMatter', data: { reasons: command.reasons } })
    case 'RefuseAcceptance':
      return refuseAcceptance(command, theCase)
    case 'RequestCorrection':
      return requestCorrection(command)
    case 'SubmitCorrection':
      return submitCorrection(command, theCase)
    case 'AcceptCase':
      return accept(theCase, moment)
    case 'GiveOpinion':
      if (blank(command.text)) return refused({ code: 'ReasonsMissing' })
      return recorded({ type: 'OpinionGiven', data: { agreed: command.agreed, text: command.text } })
    case 'CompleteJointAct':
      return completeJointAct(command, theCase, actor)
    case 'DecideCase':
      return decideCase(command, theCase)
    case 'IssueResult':
      return issueResult(command, theCase)
    case 'HandOutResult':
      if (!command.identityChecked) return refused({ code: 'IdentityNotChecked' })
      return delivered(command.to, theCase.result?.channel ?? 'window')
    case 'RateCase':
      return recorded({ type: 'CaseRated', data: { level: command.level, text: command.text } })
    case 'WithdrawCase':
      if (blank(command.reasons)) return refused({ code: 'ReasonsMissing' })
      return recorded({
        type: 'CaseWithdrawn',
        data: { reasons: command.reasons, onBehalf: actor.kind === 'staff' },
      })
  }
}

function blank(text: string): boolean {
  return text.trim() === ''
}

/** Names the authority that has the power, and the way to object. @rule R-INT-002 @law 行政许可法 第三十二条 */
function refuseAcceptance(command: CommandOf<'RefuseAcceptance'>, theCase: Case): CaseVerdict {
  const { reasons, rightAuthority } = command
  if (blank(reasons)) return refused({ code: 'ReasonsMissing' })
  if (blank(rightAuthority)) return refused({ code: 'RightAuthorityMissing' })
  const remedies = theCase.item.remedies
  return recorded({ type: 'CaseNotOurPower', data: { reasons, rightAuthority, remedies } })
}

/** Every line says which material, what is wrong, and what it must be like. @rule R-INT-011 */
function requestCorrection(command: CommandOf<'RequestCorrection'>): CaseVerdict {
  if (command.lines.length === 0) return refused({ code: 'CorrectionLineIncomplete', line: 1 })
  const bad = command.lines.findIndex((line) => blank(line.material) || blank(line.defect) || blank(line.standard))
  if (bad >= 0) return refused({ code: 'CorrectionLineIncomplete', line: bad + 1 })
  return recorded({ type: 'CorrectionRequested', data: { lines: command.lines } })
}

/**
 * All that the notice asked for comes at once, so that the notice is answered in full. A line for no material
 * of the item is about the form. A material with nothing behind it leaves the earlier one as it is.
 * @rule R-INT-006
 */
function submitCorrection(command: CommandOf<'SubmitCorrection'>, theCase: Case): CaseVerdict {
  const unfit = findUnfitMaterials(command.materials, theCase.item, theCase)
  if (unfit) return refused(unfit)
  const materials = command.materials.filter(handedIn)
  const renewed = new Set(materials.map((one) => one.key))
  const known = new Set(theCase.item.materials.map((one) => one.key))
  const asked = theCase.correction?.lines ?? []
  const missing = asked.filter((line) => known.has(line.key) && !renewed.has(line.key)).map((line) => line.material)
  if (asked.some((line) => !known.has(line.key)) && command.form === null) missing.push('申请表')
  if (missing.length > 0) return refused({ code: 'MaterialsIncomplete', missing })
  return recorded({ type: 'CorrectionSubmitted', data: { materials, form: command.form } })
}

/** The day of acceptance is today: the authority has looked and found it complete. @rule R-INT-006 @rule R-INT-010 */
function accept(theCase: Case, moment: Moment): CaseVerdict {
  const supplemented = theCase.correction ? noticeStartsAt(theCase) : null
  const acceptedOn = supplemented ? legalDateOf(supplemented) : moment.today
  return recorded({ type: 'CaseAccepted', data: { acceptedOn } })
}

function completeJointAct(command: CommandOf<'CompleteJointAct'>, theCase: Case, actor: Actor): CaseVerdict {
  const act = theCase.jointActs.find((one) => one.key === command.key)
  const own = actor.kind === 'staff' && act?.seat.region === actor.region && act.seat.organisation === actor.organisation
  if (!act || !own) return refused({ code: 'JointActUnknown' })
  if (act.done) return refused({ code: 'JointActDone' })
  if (blank(command.text)) return refused({ code: 'ReasonsMissing' })
  const { key, agreed, text, attachments } = command
  return recorded({ type: 'JointActCompleted', data: { key, agreed, text, attachments } })
}

/** A refusal states its reasons and where to turn; without both it cannot be issued. @rule R-REV-011 @law 行政许可法 第三十八条 */
function decideCase(command: CommandOf<'DecideCase'>, theCase: Case): CaseVerdict {
  const { outcome, reasons, basis, remedies } = command
  if (outcome === 'refused') {
    if (blank(reasons) || blank(basis)) return refused({ code: 'GroundsMissing' })
    if (remedies === null || blank(remedies)) return refused({ code: 'RemediesMissing' })
  } else {
    const against = theCase.jointActs.filter((act) => act.done && !act.done.agreed)
    if (against.length > 0) return refused({ code: 'JointActRefused', names: against.map((act) => act.name) })
    if (theCase.opinions.some((one) => !one.agreed)) return refused({ code: 'ReviewersDisagree' })
  }
  return recorded({ type: 'CaseDecided', data: { outcome, reasons, basis, remedies } })
}

/** A result that goes by network has arrived when it is issued. @rule R-REV-012 */
function issueResult(command: CommandOf<'IssueResult'>, theCase: Case): CaseVerdict {
  const { channel, number, attachments } = command
  const issued: CaseEvent = { type: 'ResultIssued', data: { channel, number, attachments } }
  if (channel !== 'network') return recorded(issued)
  const arrival = delivered(theCase.applicant.name, 'network')
  return 'events' in arrival ? recorded<CaseEvent>(issued, ...arrival.events) : arrival
}

function delivered(to: string, channel: 'network' | 'post' | 'window'): CaseVerdict {
  return recorded<CaseEvent>({ type: 'ResultDelivered', data: { to, channel } }, { type: 'CaseClosed', data: {} })
}
