import type { CaseCommand } from '@tongban/domain/cases/commands.ts'
import type { CaseEvent } from '@tongban/domain/cases/events.ts'
import type { CaseRefusalCode } from '@tongban/domain/cases/refusals.ts'
import type { Actor } from '@tongban/domain/ledger/event.ts'
import * as say from './commands.ts'
import { elevenPages, paperOf, scanOf } from './opening.ts'
import { chang, hu, kaiyuan, li, otherResident, platformOf, resident, stranger, sun, tiedong, wang, zhao } from './people.ts'
import * as when from './situations.ts'
import type { Story } from './story.ts'

/** Situation, who, what he asks for, what becomes of it, and the article that a refusal rests on. */
export type ActRow = [
  situation: () => Story,
  who: Actor,
  act: CaseCommand,
  verdict: CaseEvent['type'] | CaseRefusalCode,
  article?: string,
]

const article32 = '行政许可法 第三十二条'
const article34 = '行政许可法 第三十四条'
const article38 = '行政许可法 第三十八条'

const blank = ' '

/** Handing over, and the answer. */
const handover: ActRow[] = [
  [when.takenIn, stranger, say.requestHandover, 'OtherSideActs'],
  [when.takenIn, sun, say.requestHandover, 'OtherSideActs'],
  [when.takenIn, platformOf(kaiyuan), say.requestHandover, 'OtherSideActs'],
  [when.underReview, chang, say.requestHandover, 'StageDoesNotAllow'],
  [when.local, chang, say.requestHandover, 'NothingToHandOver'],
  [when.paperArrived, chang, say.requestHandover, 'NothingToHandOver'],
  [when.offered, chang, say.requestHandover, 'HandoverAlreadyRequested'],
  [when.takenIn, chang, say.requestHandover, 'HandoverRequested'],
  [when.declined, chang, say.requestHandover, 'HandoverRequested'],
  [when.offered, chang, say.consent, 'OtherSideActs'],
  [when.offered, platformOf(tiedong), say.consent, 'OtherSideActs'],
  [when.withdrawn, sun, say.consent, 'StageDoesNotAllow'],
  [when.takenIn, sun, say.consent, 'NoHandoverRequested'],
  [when.declined, sun, say.consent, 'NoHandoverRequested'],
  [when.offered, sun, say.consent, 'HandoverConsented'],
  [when.online, platformOf(kaiyuan), say.consent, 'HandoverConsented'],
  [when.offered, chang, say.decline(), 'OtherSideActs'],
  [when.takenOver, sun, say.decline(), 'NoHandoverRequested'],
  [when.offered, sun, say.decline(blank), 'ReasonsMissing'],
  [when.offered, sun, say.decline(), 'HandoverDeclined'],
]

/** Paper on its way. */
const parcels: ActRow[] = [
  [when.takenIn, wang, say.sendMaterials(), 'OtherSideActs'],
  [when.closed, chang, say.sendMaterials(), 'StageDoesNotAllow'],
  [when.onlineTakenOver, chang, say.sendMaterials(), 'NoPaperToSend'],
  [when.local, chang, say.sendMaterials(), 'NoPaperToSend'],
  [when.paperUnderway, chang, say.sendMaterials({ parcelId: 'parcel-2' }), 'NoPaperToSend'],
  [when.paperArrived, chang, say.sendMaterials({ parcelId: 'parcel-2' }), 'NoPaperToSend'],
  [when.takenOver, sun, say.sendMaterials(), 'NoPaperToSend'],
  [when.takenIn, chang, say.sendResult(), 'NoPaperToSend'],
  [when.issuedForWindow, sun, say.sendMaterials(), 'NoPaperToSend'],
  [when.takenIn, chang, say.sendMaterials({ lines: [] }), 'PackingListEmpty'],
  [when.takenIn, chang, say.sendMaterials({ toApplicant: true }), 'ResultGoesAnotherWay'],
  [when.issuedForWindow, sun, say.sendResult({ toApplicant: true }), 'ResultGoesAnotherWay'],
  [when.issuedByPost, sun, say.sendResult(), 'ResultGoesAnotherWay'],
  [when.paperShort, chang, say.sendMissingPage('parcel-1'), 'AlreadyRecorded'],
  [when.takenIn, chang, say.sendMaterials(), 'ParcelSent'],
  [when.paperShort, chang, say.sendMissingPage(), 'ParcelSent'],
  [when.issuedForWindow, sun, say.sendResult(), 'ParcelSent'],
  [when.resultUnderway, sun, say.sendResult({ parcelId: 'result-2' }), 'NoPaperToSend'],
  [when.resultShort, sun, say.sendResult({ parcelId: 'result-2' }), 'ParcelSent'],
  [when.issuedByPost, sun, say.sendResult({ toApplicant: true }), 'ParcelSent'],
  [when.paperUnderway, resident, say.signFor(), 'OtherSideActs'],
  [when.closed, sun, say.signFor(), 'StageDoesNotAllow'],
  [when.takenOver, sun, say.signFor(), 'NoParcelUnderway'],
  [when.paperUnderway, chang, say.signFor(), 'NoParcelUnderway'],
  [when.postedToApplicant, chang, say.signForResult(), 'NoParcelUnderway'],
  [when.paperUnderway, sun, say.signFor([], 'parcel-9'), 'ParcelUnknown'],
  [secondParcelUnderway, sun, say.signFor(), 'ParcelAlreadySigned'],
  [when.paperUnderway, sun, say.signFor(), 'ParcelSignedFor'],
  [when.paperUnderway, sun, say.signForTenPages(), 'ParcelSignedFor'],
  [when.resultUnderway, chang, say.signForResult(), 'ParcelSignedFor'],
]

function secondParcelUnderway(): Story {
  const story = when.paperShort()
  story.does(chang, say.sendMissingPage())
  return story
}

function problemRaised(): Story {
  const story = when.paperArrived()
  story.does(sun, say.raise())
  return story
}

function problemSettled(): Story {
  const story = problemRaised()
  story.does(chang, say.settleProblem())
  return story
}

function problemClosed(): Story {
  const story = problemSettled()
  story.does(sun, say.confirm())
  return story
}

function messagePosted(): Story {
  const story = when.paperArrived()
  story.does(sun, say.post())
  return story
}

/** Talk between the windows. */
const talk: ActRow[] = [
  [when.takenIn, resident, say.post(), 'OtherSideActs'],
  [when.takenIn, stranger, say.post(), 'OtherSideActs'],
  [messagePosted, chang, say.post(), 'AlreadyRecorded'],
  [when.takenIn, chang, say.post(), 'MessagePosted'],
  [when.closed, sun, say.post(), 'MessagePosted'],
  [when.jointActOpen, hu, say.post(), 'MessagePosted'],
  [when.closed, resident, say.raise(), 'OtherSideActs'],
  [when.closed, sun, say.raise(), 'StageDoesNotAllow'],
  [when.paperArrived, sun, say.raise(blank), 'ReasonsMissing'],
  [problemRaised, chang, say.raise(), 'AlreadyRecorded'],
  [when.paperArrived, sun, say.raise('件里夹着别人的材料', 'parcel-1'), 'AlreadyRecorded'],
  [when.paperArrived, sun, say.raise(), 'ProblemRaised'],
  [when.underReview, li, say.raise(), 'ProblemRaised'],
  [problemRaised, stranger, say.settleProblem(), 'OtherSideActs'],
  [when.paperArrived, chang, say.settleProblem(), 'ProblemUnknown'],
  [problemClosed, chang, say.settleProblem(), 'ProblemClosed'],
  [problemRaised, chang, say.settleProblem('problem-1', blank), 'ReasonsMissing'],
  [problemRaised, chang, say.settleProblem(), 'ProblemSettled'],
  [problemRaised, sun, say.confirm(), 'ProblemNotSettled'],
  [problemSettled, chang, say.confirm(), 'ProblemNeedsOtherSide'],
  [problemSettled, sun, say.confirm(), 'ProblemClosed'],
  [problemClosed, sun, say.confirm(), 'ProblemClosed'],
  [problemSettled, chang, say.reopen(), 'ProblemNeedsOtherSide'],
  [problemSettled, sun, say.reopen('problem-1', blank), 'ReasonsMissing'],
  [problemSettled, sun, say.reopen(), 'ProblemReopened'],
]

/** The notice: one of five, within five working days of the whole dispatch. */
const notice: ActRow[] = [
  [when.paperArrived, chang, say.accept, 'OtherSideActs'],
  [when.paperArrived, wang, say.accept, 'OtherSideActs'],
  [when.paperArrived, resident, say.accept, 'OtherSideActs'],
  [when.inCorrection, sun, say.accept, 'StageDoesNotAllow'],
  [when.underReview, sun, say.accept, 'StageDoesNotAllow'],
  [when.offered, sun, say.accept, 'HandoverNotConcluded'],
  [when.takenOver, sun, say.accept, 'CaseAccepted'],
  [when.paperArrived, sun, say.accept, 'CaseAccepted'],
  [when.corrected, sun, say.accept, 'CaseAccepted'],
  [when.local, chang, say.accept, 'CaseAccepted'],
  [when.paperArrived, chang, say.askCorrection(), 'OtherSideActs'],
  [when.underReview, sun, say.askCorrection([]), 'StageDoesNotAllow'],
  [when.offered, sun, say.askCorrection([]), 'HandoverNotConcluded'],
  [when.corrected, sun, say.askCorrection([]), 'SecondCorrection', article32],
  [when.noticeOver, sun, say.askCorrection([]), 'NoticePeriodExpired', article32],
  [when.paperArrived, sun, say.askCorrection([]), 'CorrectionLineIncomplete', article32],
  [when.paperArrived, sun, say.askCorrection([{ ...say.certificateLine, defect: blank }]), 'CorrectionLineIncomplete', article32],
  [when.paperArrived, sun, say.askCorrection([{ ...say.certificateLine, standard: '' }]), 'CorrectionLineIncomplete', article32],
  [when.paperArrived, sun, say.askCorrection([{ ...say.certificateLine, material: '' }]), 'CorrectionLineIncomplete', article32],
  [when.takenOver, sun, say.askCorrection(), 'CorrectionRequested'],
  [when.paperArrived, sun, say.askCorrection(), 'CorrectionRequested'],
  [when.paperArrived, li, say.notOurMatter(), 'OtherSideActs'],
  [when.underReview, sun, say.notOurMatter(), 'StageDoesNotAllow'],
  [when.offered, sun, say.notOurMatter(), 'HandoverNotConcluded'],
  [when.paperArrived, sun, say.notOurMatter(blank), 'ReasonsMissing'],
  [when.paperArrived, sun, say.notOurMatter(), 'CaseNotOurMatter'],
  [when.paperArrived, chang, say.notOurPower(), 'OtherSideActs'],
  [when.underReview, sun, say.notOurPower(), 'StageDoesNotAllow'],
  [when.offered, sun, say.notOurPower(), 'HandoverNotConcluded'],
  [when.paperArrived, sun, say.notOurPower(blank, blank), 'ReasonsMissing'],
  [when.paperArrived, sun, say.notOurPower(blank), 'RightAuthorityMissing', article32],
  [when.paperArrived, sun, say.notOurPower(), 'CaseNotOurPower'],
]

/** The answer to a correction notice. */
const correction: ActRow[] = [
  [when.inCorrection, sun, say.correct(), 'OtherSideActs'],
  [when.inCorrection, otherResident, say.correct(), 'OtherSideActs'],
  [when.paperArrived, chang, say.correct(), 'StageDoesNotAllow'],
  [when.lapsed, chang, say.correct(), 'StageDoesNotAllow'],
  [when.inCorrection, chang, say.correct([paperOf('diploma', 1)]), 'MaterialUnknown'],
  [when.inCorrection, chang, say.correct([paperOf('certificate', 3), paperOf('certificate', 3)]), 'MaterialUnknown'],
  [when.inCorrection, resident, say.correct([scanOf('certificate')]), 'PaperMissing'],
  [when.inCorrection, chang, say.correct([]), 'MaterialsIncomplete', article32],
  [when.inCorrection, chang, say.correct([paperOf('application', 4)]), 'MaterialsIncomplete', article32],
  [when.inCorrection, chang, say.correct([{ ...paperOf('certificate', 0), scans: [] }]), 'MaterialsIncomplete', article32],
  [when.formInCorrection, resident, say.correct([]), 'MaterialsIncomplete', article32],
  [when.formInCorrection, resident, say.correct([], { 新执业地点: '开原市中心医院' }), 'CorrectionSubmitted'],
  [when.inCorrection, chang, say.correct(), 'CorrectionSubmitted'],
  [when.inCorrection, chang, say.correct(elevenPages), 'CorrectionSubmitted'],
]

/** Review and decision. */
const review: ActRow[] = [
  [when.underReview, sun, say.opinion(), 'OtherSideActs'],
  [when.paperArrived, li, say.opinion(), 'StageDoesNotAllow'],
  [when.oneOpinion, li, say.opinion(true, blank), 'OpinionAlreadyGiven', article34],
  [when.underReview, li, say.opinion(true, blank), 'ReasonsMissing'],
  [when.oneOpinion, zhao, say.opinion(), 'OpinionGiven'],
  [when.jointActOpen, sun, say.jointAct(), 'OtherSideActs'],
  [when.withdrawn, hu, say.jointAct(), 'OtherSideActs'],
  [jointTakenIn, hu, say.jointAct(), 'StageDoesNotAllow'],
  [when.jointActDone, hu, say.jointAct(), 'JointActDone'],
  [when.jointActOpen, hu, say.jointAct(true, 'moveIn'), 'JointActUnknown'],
  [when.jointActOpen, hu, say.jointAct(true, 'moveOut', blank), 'ReasonsMissing'],
  [when.jointActOpen, hu, say.jointAct(), 'JointActCompleted'],
  [when.reviewed, sun, say.grant, 'OtherSideActs'],
  [when.paperArrived, wang, say.grant, 'StageDoesNotAllow'],
  [when.granted, wang, say.grant, 'StageDoesNotAllow'],
  [when.jointActOpen, wang, say.grant, 'JointActsOpen'],
  [when.oneOpinion, wang, say.grant, 'ReviewersMissing', article34],
  [when.acceptedOnScans, wang, say.grant, 'OriginalsNotArrived'],
  [when.jointActRefused, wang, say.grant, 'JointActRefused'],
  [when.oneAgainst, wang, say.grant, 'ReviewersDisagree', article34],
  [when.reviewed, wang, say.refuseLicence({ reasons: blank, remedies: null }), 'GroundsMissing', article38],
  [when.reviewed, wang, say.refuseLicence({ basis: blank }), 'GroundsMissing', article38],
  [when.reviewed, wang, say.refuseLicence({ remedies: null }), 'RemediesMissing', article38],
  [when.reviewed, wang, say.refuseLicence({ remedies: blank }), 'RemediesMissing', article38],
  [when.reviewed, wang, say.grant, 'CaseDecided'],
  [when.oneAgainst, wang, say.refuseLicence(), 'CaseDecided'],
  [when.jointActRefused, wang, say.refuseLicence(), 'CaseDecided'],
  [when.jointActDone, wang, say.grant, 'CaseDecided'],
]

function jointTakenIn(): Story {
  const story = when.jointActOpen()
  story.does(resident, say.withdraw())
  return story
}

/** The result, and the end. */
const closing: ActRow[] = [
  [when.granted, chang, say.issue(), 'OtherSideActs'],
  [when.reviewed, sun, say.issue(), 'StageDoesNotAllow'],
  [when.closed, sun, say.issue(), 'StageDoesNotAllow'],
  [when.issuedForWindow, wang, say.issue('post'), 'ResultAlreadyIssued'],
  [when.granted, sun, say.issue(), 'ResultIssued'],
  [when.granted, wang, say.issue('network'), 'ResultIssued'],
  [when.refusedLicence, sun, say.issue('post'), 'ResultIssued'],
  [when.resultArrived, wang, say.handOut(false), 'OtherSideActs'],
  [when.reviewed, chang, say.handOut(false), 'StageDoesNotAllow'],
  [when.granted, chang, say.handOut(false), 'ResultNotIssued'],
  [when.issuedForWindow, chang, say.handOut(false), 'ResultNotIssued'],
  [when.resultShort, chang, say.handOut(false), 'ResultNotIssued'],
  [when.resultUnderway, chang, say.handOut(false), 'ResultStillTravelling'],
  [when.resultArrived, sun, say.handOut(false), 'ResultGoesAnotherWay'],
  [when.postedToApplicant, chang, say.handOut(false), 'ResultGoesAnotherWay'],
  [when.issuedByPost, sun, say.handOut(false), 'ResultNotIssued'],
  [when.resultArrived, chang, say.handOut(false), 'IdentityNotChecked'],
  [when.resultArrived, chang, say.handOut(), 'ResultDelivered'],
  [when.postedToApplicant, sun, say.handOut(), 'ResultDelivered'],
  [when.closed, chang, say.rate(), 'OtherSideActs'],
  [when.closed, otherResident, say.rate(), 'OtherSideActs'],
  [when.granted, resident, say.rate(), 'NotYetClosed'],
  [when.withdrawn, resident, say.rate(), 'NotYetClosed'],
  [when.rated, resident, say.rate(5), 'AlreadyRated'],
  [when.closed, resident, say.rate(), 'CaseRated'],
  [when.toldNotOurPower, resident, say.rate(5), 'CaseRated'],
  [when.takenIn, sun, say.withdraw(), 'OtherSideActs'],
  [when.takenIn, otherResident, say.withdraw(), 'OtherSideActs'],
  [when.granted, resident, say.withdraw(), 'AlreadyDecided'],
  [when.toldNotOurMatter, resident, say.withdraw(), 'AlreadyDecided'],
  [when.withdrawn, chang, say.withdraw(blank), 'AlreadyDecided'],
  [when.takenIn, chang, say.withdraw(blank), 'ReasonsMissing'],
  [when.takenIn, resident, say.withdraw(), 'CaseWithdrawn'],
  [when.inCorrection, chang, say.withdraw(), 'CaseWithdrawn'],
  [when.reviewed, resident, say.withdraw(), 'CaseWithdrawn'],
]

/** Every act in the situations that matter to it, refused in the order in which refusals take precedence. */
export const actRows: ActRow[] = [...handover, ...parcels, ...talk, ...notice, ...correction, ...review, ...closing]
