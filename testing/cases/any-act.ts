import type { Case } from '@tongban/domain/cases/case.ts'
import type { CaseCommand, CaseCommandType, CommandOf } from '@tongban/domain/cases/commands.ts'
import { packingListOf } from '@tongban/domain/cases/paper.ts'
import type { ParcelLine } from '@tongban/domain/parcels/parcel.ts'
import * as say from './commands.ts'
import { elevenPages, paperOf, scanOf } from './opening.ts'

type Variants = { [T in CaseCommandType]: (theCase: Case) => CommandOf<T>[] }

const blank = ' '
const stray: ParcelLine = { key: 'diploma', name: '毕业证书', kind: 'copy', pages: 1, digests: [] }

/** An id that nothing in the case has yet, and one that something may have. */
function ids({ parcels, talk }: Case): [fresh: string, taken: string] {
  const length = parcels.length + talk.problems.length + talk.messages.length
  return [`drawn-${length + 1}`, `drawn-${length}`]
}

function missingOnePage(lines: readonly ParcelLine[]): ParcelLine[] {
  return lines.map((line, index) => (index === 0 ? { ...line, pages: line.pages - 1 } : line))
}

function parcelsFor(theCase: Case): CommandOf<'SendParcel'>[] {
  const [fresh, taken] = ids(theCase)
  const list = packingListOf(theCase)
  return [
    say.sendMaterials({ parcelId: fresh, lines: list.length > 0 ? list : [stray] }),
    say.sendMaterials({ parcelId: fresh, lines: list.slice(0, 1) }),
    say.sendMaterials({ parcelId: taken, lines: [stray], toApplicant: true }),
    say.sendResult({ parcelId: fresh }),
    say.sendResult({ parcelId: fresh, toApplicant: true }),
  ]
}

function signaturesFor(theCase: Case): CommandOf<'SignForParcel'>[] {
  const underway = theCase.parcels.filter((one) => one.signed === null)
  return [
    ...underway.map((one) => say.signFor(one.lines, one.id)),
    ...underway.flatMap(({ id, lines }) => [say.signFor(missingOnePage(lines), id), say.signFor([...lines, stray], id), say.signFor([], id)]),
    say.signFor([], theCase.parcels[0]?.id ?? 'parcel-9'),
  ]
}

/** The problems of a case, open ones first, and one that it does not have. */
function problemIds({ talk }: Case): string[] {
  const open = talk.problems.filter((one) => one.closed === null).map((one) => one.id)
  return [...open, ...talk.problems.map((one) => one.id), 'problem-9']
}

function correctionsFor(theCase: Case): CommandOf<'SubmitCorrection'>[] {
  const onPaper = elevenPages.map(({ key }) => paperOf(key, 2))
  return [
    say.correct(theCase.channel === 'counter' ? onPaper : onPaper.map((one) => scanOf(one.key)), theCase.form),
    say.correct(),
    say.correct([scanOf('certificate')]),
    say.correct([], {}),
    say.correct([paperOf('diploma', 1)]),
  ]
}

/** The ways in which each act is asked for, good and bad; what they name is what the case holds just then. */
const variants: Variants = {
  RequestHandover: () => [say.requestHandover],
  ConsentHandover: () => [say.consent],
  DeclineHandover: () => [say.decline(), say.decline(blank)],
  SendParcel: parcelsFor,
  SignForParcel: signaturesFor,
  PostMessage: (theCase) => ids(theCase).map((id) => say.post('在吗？', id)),
  RaiseProblem: (theCase) => ids(theCase).flatMap((id) => [say.raise('照片看不清。', id), say.raise(blank, id)]),
  SettleProblem: (theCase) => problemIds(theCase).flatMap((id) => [say.settleProblem(id), say.settleProblem(id, blank)]),
  ReopenProblem: (theCase) => problemIds(theCase).flatMap((id) => [say.reopen(id), say.reopen(id, blank)]),
  ConfirmProblem: (theCase) => problemIds(theCase).map((id) => say.confirm(id)),
  AcceptCase: () => [say.accept],
  RequestCorrection: () => [say.askCorrection(), say.askCorrection([say.formLine]), say.askCorrection([say.certificateLine, say.formLine]), say.askCorrection([])],
  TellNotOurMatter: () => [say.notOurMatter(), say.notOurMatter(blank)],
  RefuseAcceptance: () => [say.notOurPower(), say.notOurPower(blank)],
  SubmitCorrection: correctionsFor,
  CompleteJointAct: () => [say.jointAct(), say.jointAct(false), say.jointAct(true, 'moveIn')],
  GiveOpinion: () => [say.opinion(), say.opinion(false), say.opinion(true, blank)],
  DecideCase: () => [say.grant, say.refuseLicence(), say.refuseLicence({ remedies: null })],
  IssueResult: () => [say.issue('window'), say.issue('post'), say.issue('network')],
  HandOutResult: () => [say.handOut(), say.handOut(false)],
  RateCase: () => [say.rate(1), say.rate(5)],
  WithdrawCase: () => [say.withdraw(), say.withdraw(blank)],
}

export const actTypes = Object.keys(variants) as CaseCommandType[]

/** One way, by number, of asking for an act. */
export function actOf(type: CaseCommandType, theCase: Case, number: number): CaseCommand {
  const ways: CaseCommand[] = variants[type](theCase)
  return ways[number % ways.length]!
}
