import { recorded, refused, type Verdict } from '../decider.ts'
import type { Actor } from '../ledger/event.ts'
import { findMismatches, type Mismatch } from '../parcels/parcel.ts'
import { mayBeSent } from './acts.ts'
import { regionsOf, type Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { CaseRefusal } from './refusals.ts'

type CaseVerdict = Verdict<CaseEvent, CaseRefusal>

/**
 * Sends a parcel with its list; a list without lines is no list. Materials go to the deciding side, a result
 * to the counter that hands it out or, where it goes by post, straight to the applicant. @rule R-KS-006
 */
export function decideParcel(command: CommandOf<'SendParcel'>, theCase: Case, actor: Actor): CaseVerdict {
  const { parcelId, purpose, toApplicant, courier, waybill, lines } = command
  if (lines.length === 0 || lines.some((line) => line.pages < 1)) return refused({ code: 'PackingListEmpty' })
  if (!mayBeSent(purpose, theCase, actor)) return refused({ code: 'NoPaperToSend' })
  const straight = purpose === 'result' && theCase.result?.channel === 'post'
  if (toApplicant !== straight) return refused({ code: 'ResultGoesAnotherWay' })
  if (isTaken(theCase, parcelId)) return refused({ code: 'AlreadyRecorded' })
  const to = straight ? null : purpose === 'result' ? theCase.intake.region : theCase.handling.region
  return recorded({
    type: 'ParcelSent',
    data: { id: parcelId, purpose, from: actor.region, to, courier, waybill, lines },
  })
}

/** Signs for a parcel against its list. What does not match opens a problem that both sides must close. @rule R-KS-006 */
export function decideSignature(command: CommandOf<'SignForParcel'>, theCase: Case, actor: Actor): CaseVerdict {
  const parcel = theCase.parcels.find((one) => one.id === command.parcelId)
  if (!parcel || parcel.to !== actor.region) return refused({ code: 'ParcelUnknown' })
  if (parcel.signed) return refused({ code: 'ParcelAlreadySigned' })
  const mismatches = findMismatches(parcel.lines, command.counted).map((one) => ({ ...one, name: nameOf(theCase, one) }))
  const signed: CaseEvent = { type: 'ParcelSignedFor', data: { id: parcel.id, counted: command.counted, mismatches } }
  if (mismatches.length === 0) return recorded(signed)
  const text = mismatches
    .map((one) => `${one.name}（${one.kind === 'original' ? '原件' : '复印件'}）清单 ${one.listed} 页，实收 ${one.counted} 页`)
    .join('；')
  return recorded<CaseEvent>(signed, {
    type: 'ProblemRaised',
    data: { id: parcel.id, region: actor.region, text, parcelId: parcel.id },
  })
}

/** A paper that stands on no list has only its key; the item knows what it is called. */
function nameOf(theCase: Case, { key, name }: Mismatch): string {
  return name === key ? (theCase.item.materials.find((one) => one.key === key)?.name ?? key) : name
}

/** Whether something of this id is in the case already; ids are made by whoever sends a command. */
export function isTaken({ parcels, talk }: Case, id: string): boolean {
  return [...parcels, ...talk.problems, ...talk.messages].some((one) => one.id === id)
}

/** A problem is settled by one side and closed by the other, never by one alone. */
export function decideProblem(
  command: CommandOf<'RaiseProblem' | 'SettleProblem' | 'ReopenProblem' | 'ConfirmProblem'>,
  theCase: Case,
  actor: Actor,
): CaseVerdict {
  const id = command.problemId
  const region = actor.region
  const problem = theCase.talk.problems.find((one) => one.id === id)
  if (command.type === 'RaiseProblem') {
    if (command.text.trim() === '') return refused({ code: 'ReasonsMissing' })
    if (isTaken(theCase, id)) return refused({ code: 'AlreadyRecorded' })
    return recorded({ type: 'ProblemRaised', data: { id, region, text: command.text, parcelId: null } })
  }
  if (!problem) return refused({ code: 'ProblemUnknown' })
  if (problem.closed) return refused({ code: 'ProblemClosed' })
  if (command.type === 'SettleProblem') {
    if (command.text.trim() === '') return refused({ code: 'ReasonsMissing' })
    return recorded({ type: 'ProblemSettled', data: { id, region, text: command.text } })
  }
  if (!problem.settled) return refused({ code: 'ProblemNotSettled' })
  const alone = regionsOf(theCase).length === 1
  if (problem.settled.region === region && !alone) return refused({ code: 'ProblemNeedsOtherSide' })
  if (command.type === 'ConfirmProblem') return recorded({ type: 'ProblemClosed', data: { id, region } })
  if (command.text.trim() === '') return refused({ code: 'ReasonsMissing' })
  return recorded({ type: 'ProblemReopened', data: { id, region, text: command.text } })
}
