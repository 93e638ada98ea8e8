import type { Permission } from '../identity/permissions.ts'
import type { Moment } from '../moment.ts'
import type { Parcel } from '../parcels/parcel.ts'
import type { Actor } from '../ledger/event.ts'
import { isOver, stageOf, type Case, type Stage } from './case.ts'
import { findNoticeDue } from './case-clocks.ts'
import type { CaseCommandType } from './commands.ts'
import { isUnderway, outstandingMaterials, packingListOf, resultArrivedAt } from './paper.ts'
import type { CaseRefusal } from './refusals.ts'
import { holds, sidesOf, type Side } from './sides.ts'

/** What must hold before anybody may do an act. The payload of a command is judged in decide.ts. */
export type ActRule = {
  permission: Permission
  sides: Side[]
  stages: Stage[] | 'any'
  guard: (theCase: Case, actor: Actor, moment: Moment) => CaseRefusal | null
}

const free = () => null
const started: Stage[] = ['received', 'correction', 'underReview', 'decided']
const both: Side[] = ['intake', 'handling', 'authority', 'joint']

/** The only table of who may do what, and when. The server's guard, the list of actions and the tests read it. */
export const acts: Record<CaseCommandType, ActRule> = {
  RequestHandover: { permission: 'case.receive', sides: ['intake'], stages: ['received'], guard: handoverOpen },
  ConsentHandover: { permission: 'case.handle', sides: ['handling', 'system'], stages: ['received'], guard: offered },
  DeclineHandover: { permission: 'case.handle', sides: ['handling', 'system'], stages: ['received'], guard: offered },
  SendParcel: { permission: 'parcel.handle', sides: ['intake', 'handling'], stages: started, guard: paperToSend },
  SignForParcel: { permission: 'parcel.handle', sides: ['intake', 'handling'], stages: started, guard: parcelUnderway },
  PostMessage: { permission: 'talk', sides: both, stages: 'any', guard: free },
  RaiseProblem: { permission: 'talk', sides: both, stages: started, guard: free },
  SettleProblem: { permission: 'talk', sides: both, stages: 'any', guard: free },
  ReopenProblem: { permission: 'talk', sides: both, stages: 'any', guard: free },
  ConfirmProblem: { permission: 'talk', sides: both, stages: 'any', guard: free },
  AcceptCase: { permission: 'case.handle', sides: ['handling'], stages: ['received'], guard: inHand },
  RequestCorrection: { permission: 'case.handle', sides: ['handling'], stages: ['received'], guard: correctionLeft },
  TellNotOurMatter: { permission: 'case.handle', sides: ['handling'], stages: ['received'], guard: inHand },
  RefuseAcceptance: { permission: 'case.handle', sides: ['handling'], stages: ['received'], guard: inHand },
  SubmitCorrection: { permission: 'case.correct', sides: ['intake', 'applicant'], stages: ['correction'], guard: free },
  CompleteJointAct: { permission: 'case.jointAct', sides: ['joint'], stages: ['underReview'], guard: actOpen },
  GiveOpinion: { permission: 'case.review', sides: ['authority'], stages: ['underReview'], guard: opinionLeft },
  DecideCase: { permission: 'case.decide', sides: ['authority'], stages: ['underReview'], guard: readyToDecide },
  IssueResult: { permission: 'case.deliver', sides: ['handling', 'authority'], stages: ['decided'], guard: notIssued },
  HandOutResult: { permission: 'case.deliver', sides: ['intake', 'handling'], stages: ['decided'], guard: readyToHandOut },
  RateCase: { permission: 'case.rate', sides: ['applicant'], stages: 'any', guard: rateable },
  WithdrawCase: { permission: 'case.withdraw', sides: ['applicant', 'intake'], stages: 'any', guard: undecided },
}

/**
 * Why an act is refused to an actor now, or null when it is open to him. Side before stage before guard:
 * whoever has no part in an act is told whose it is, not what state it needs.
 */
export function refusalFor(
  type: CaseCommandType,
  theCase: Case,
  actor: Actor,
  moment: Moment,
): CaseRefusal | null {
  const rule = acts[type]
  if (!sidesOf(theCase, actor).some((side) => rule.sides.includes(side))) {
    return { code: 'OtherSideActs', sides: rule.sides.filter((side) => side !== 'system') }
  }
  const stage = stageOf(theCase)
  if (rule.stages !== 'any' && !rule.stages.includes(stage)) {
    return { code: 'StageDoesNotAllow', stage, needs: rule.stages }
  }
  return rule.guard(theCase, actor, moment)
}

function handoverOpen(theCase: Case): CaseRefusal | null {
  if (theCase.standing.home === theCase.handling.region) return { code: 'NothingToHandOver' }
  return theCase.standing.offer ? { code: 'HandoverAlreadyRequested' } : null
}

function offered(theCase: Case): CaseRefusal | null {
  return theCase.standing.offer ? null : { code: 'NoHandoverRequested' }
}

function inHand(theCase: Case): CaseRefusal | null {
  return theCase.standing.home === theCase.handling.region ? null : { code: 'HandoverNotConcluded' }
}

function paperToSend(theCase: Case, actor: Actor): CaseRefusal | null {
  return mayBeSent('materials', theCase, actor) || mayBeSent('result', theCase, actor) ? null : { code: 'NoPaperToSend' }
}

/**
 * Whether an actor has paper of this kind to send: materials go out from the intake counter, the result from
 * the deciding side. What arrived short may be sent once more.
 */
export function mayBeSent(purpose: Parcel['purpose'], theCase: Case, actor: Actor): boolean {
  const sides = sidesOf(theCase, actor)
  if (purpose === 'materials') return sides.includes('intake') && packingListOf(theCase).length > 0
  if (!sides.includes('handling') || !theCase.result || theCase.result.channel === 'network') return false
  return !handedOutHere(theCase) && !isUnderway(theCase, 'result') && resultArrivedAt(theCase) === null
}

function parcelUnderway(theCase: Case, actor: Actor): CaseRefusal | null {
  const coming = theCase.parcels.some((one) => one.signed === null && one.to === actor.region)
  return coming ? null : { code: 'NoParcelUnderway' }
}

/** @rule R-INT-008 one notice that says all; @rule R-INT-004 within five working days. */
function correctionLeft(theCase: Case, _actor: Actor, moment: Moment): CaseRefusal | null {
  const notInHand = inHand(theCase)
  if (notInHand) return notInHand
  if (theCase.correction) return { code: 'SecondCorrection' }
  const due = findNoticeDue(theCase, moment)
  return due !== null && moment.at >= due.at ? { code: 'NoticePeriodExpired', dueOn: due.on } : null
}

function actOpen(theCase: Case, actor: Actor): CaseRefusal | null {
  return theCase.jointActs.some((act) => act.done === null && holds(actor, act.seat)) ? null : { code: 'JointActDone' }
}

/** A reviewer counts once, so that two opinions are two people. @rule R-REV-002 */
function opinionLeft(theCase: Case, actor: Actor): CaseRefusal | null {
  const id = actor.kind === 'system' ? actor.name : actor.id
  return theCase.opinions.some((one) => one.byId === id) ? { code: 'OpinionAlreadyGiven' } : null
}

/** Two named reviewers where the item asks for them, and nothing left that others must do. @law 行政许可法 第三十四条 */
function readyToDecide(theCase: Case): CaseRefusal | null {
  const open = theCase.jointActs.filter((act) => act.done === null)
  if (open.length > 0) return { code: 'JointActsOpen', names: open.map((act) => act.name) }
  const need = theCase.item.reviewersNeeded
  if (theCase.opinions.length < need) return { code: 'ReviewersMissing', have: theCase.opinions.length, need }
  const missing = outstandingMaterials(theCase)
  if (theCase.item.originalsBeforeDecision && missing.length > 0) {
    return { code: 'OriginalsNotArrived', missing: missing.map((one) => one.key) }
  }
  return null
}

function notIssued(theCase: Case): CaseRefusal | null {
  return theCase.result ? { code: 'ResultAlreadyIssued' } : null
}

function readyToHandOut(theCase: Case, actor: Actor): CaseRefusal | null {
  const { result } = theCase
  if (!result) return { code: 'ResultNotIssued' }
  const sides = sidesOf(theCase, actor)
  if (result.channel === 'post') {
    if (!sides.includes('handling')) return { code: 'ResultGoesAnotherWay' }
    return isUnderway(theCase, 'result') ? null : { code: 'ResultNotIssued' }
  }
  if (handedOutHere(theCase)) return sides.includes('intake') ? null : { code: 'ResultGoesAnotherWay' }
  if (!sides.includes('intake')) return { code: 'ResultGoesAnotherWay' }
  if (resultArrivedAt(theCase) !== null) return null
  return { code: isUnderway(theCase, 'result') ? 'ResultStillTravelling' : 'ResultNotIssued' }
}

function rateable(theCase: Case): CaseRefusal | null {
  if (!isOver(theCase) || theCase.ended?.kind === 'withdrawn') return { code: 'NotYetClosed' }
  return theCase.rating ? { code: 'AlreadyRated' } : null
}

/** Any time before the decision. */
function undecided(theCase: Case): CaseRefusal | null {
  return theCase.decision || theCase.ended ? { code: 'AlreadyDecided' } : null
}

/** Whether the result need not travel because one region takes in and decides. */
function handedOutHere(theCase: Case): boolean {
  return theCase.result?.channel === 'window' && theCase.intake.region === theCase.handling.region
}
