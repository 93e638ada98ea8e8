import type { Attachment } from '@tongban/domain/attachment.ts'
import { stageOf, type Case, type Seat } from '@tongban/domain/cases/case.ts'
import { calendarRegionOf, clocksOf, leadingClock } from '@tongban/domain/cases/case-clocks.ts'
import { holderOf } from '@tongban/domain/cases/holder.ts'
import { outstandingMaterials, packingListOf } from '@tongban/domain/cases/paper.ts'
import type { ClockReading } from '@tongban/domain/clocks/reading.ts'
import { maskBusinessName, maskIdentityNumber, maskName, maskPhone, maskWaybill } from '@tongban/domain/identity/masking.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { Moment } from '@tongban/domain/moment.ts'
import type { FormDefinition } from '@tongban/domain/catalogue/item.ts'
import { refusalMessage, refusalText, type Language } from '@tongban/contract/refusal-message.ts'
import type { CaseView, PublicCaseView } from '@tongban/contract/cases/views.ts'
import { readWhereLoaded } from '../clocks/read-where-loaded.ts'
import type { Names } from '../catalogue/names.ts'
import type { ForwardedRow } from '../exchange/exchange.store.ts'
import { stepsAhead } from './steps-ahead.ts'
import { timelineOf, type Reader } from './timeline.ts'
import type { JudgedAct } from './viewer.ts'

/** Everything a view is made from. It is a function of these and nothing else. */
export type ViewSource = {
  theCase: Case
  events: RecordedEvent[]
  /** The region in which it is read, whose replica or home this is. */
  region: string
  moment: Moment
  momentIn(region: string): Moment
  names: Names
  language: Language
  acts: JudgedAct[]
  /** Until when a replica is known to be whole. */
  asOf: string | null
}

/** What anybody may see who has the number and the code. Names, numbers and addresses are covered. @rule R-PUB-004 */
export function publicViewOf(source: ViewSource): PublicCaseView {
  const { theCase } = source
  return { ...sharedView(source, 'public'), applicant: maskedApplicant(theCase), delivery: { by: theCase.delivery.by, address: null } }
}

export type FullSource = ViewSource & { formDefinition: FormDefinition | null; waiting: ForwardedRow[]; showCode: boolean; reader: 'applicant' | 'staff' }

/** The whole case for those who have a part in it; what the offices say among themselves is for them alone. */
export function caseViewOf(source: FullSource): CaseView {
  const { theCase, region, names, language } = source
  const staff = source.reader === 'staff'
  const arrivedWait = new Set(outstandingMaterials(theCase).map((one) => one.key))
  return {
    ...sharedView(source, source.reader),
    applicant: theCase.applicant,
    delivery: theCase.delivery,
    materials: theCase.item.materials.map((one) => {
      const handed = theCase.materials.find((material) => material.key === one.key)
      const { handedAt: _handedAt, ...rest } = handed ?? { handedAt: null, key: '' }
      return {
        requirement: { key: one.key, name: one.name, nameEn: one.nameEn, necessity: one.necessity, standard: one.standard, paperNeeded: one.paperNeeded },
        handed: handed ? (rest as Omit<typeof handed, 'handedAt'>) : null,
        arrived: handed !== undefined && !arrivedWait.has(one.key),
      }
    }),
    form: theCase.form,
    formDefinition: source.formDefinition && { schema: source.formDefinition.schema, ui: source.formDefinition.ui, en: source.formDefinition.en },
    packingList: packingListOf(theCase),
    courier: theCase.agreement?.courier ?? '',
    messages: (staff ? theCase.talk.messages : []).map((one) => ({ ...one, regionName: names.region(one.region)[language], mine: one.region === region })),
    problems: (staff ? theCase.talk.problems : []).map((one) => ({
      id: one.id, raisedIn: one.raisedIn, raisedInName: names.region(one.raisedIn)[language], raisedBy: one.raisedBy,
      raisedAt: one.raisedAt, text: one.text, parcelId: one.parcelId,
      settled: one.settled && { regionName: names.region(one.settled.region)[language], by: one.settled.by, at: one.settled.at, text: one.settled.text, byMySide: one.settled.region === region },
      closed: one.closed && { regionName: names.region(one.closed.region)[language], by: one.closed.by, at: one.closed.at },
    })),
    opinions: (staff ? theCase.opinions : []).map(({ by, at, agreed, text }) => ({ by, at, agreed, text })),
    jointActs: theCase.jointActs.map(({ key, name, seat, done }) => ({ key, name, seat: seatView(names, seat), done })),
    waiting: source.waiting.map((one) => ({
      commandId: one.commandId, type: one.type, askedAt: one.askedAt, askedBy: one.actor.name,
      refusal: one.refusal && { code: one.refusal.code, message: refusalMessage(one.refusal.code, one.refusal, language) },
    })),
    remedies: theCase.item.remedies,
    lookupCode: source.showCode ? theCase.lookupCode : null,
  }
}

function sharedView(source: ViewSource, reader: Reader): PublicCaseView {
  const masked = reader === 'public'
  const { theCase, events, names, region } = source
  const { item, standing, result, decision } = theCase
  const last = events.at(-1)!
  const clocks = clockViews(source)
  const correctionDue = clocks.find((one) => one.kind === 'correction')?.explanation.dueOn ?? null
  return {
    caseId: theCase.id, number: theCase.number, position: last.position, digest: last.digest, stage: stageOf(theCase),
    mode: theCase.mode, channel: theCase.channel,
    item: { code: item.code, name: item.name, nameEn: item.nameEn, version: item.version, resultName: item.resultName },
    intake: seatView(names, theCase.intake), handling: seatView(names, theCase.handling), authority: seatView(names, theCase.authority),
    agreementNumber: theCase.agreement?.number ?? null,
    home: standing.home, replicaAsOf: standing.home === region ? null : source.asOf,
    holder: holderView(source), receivedAt: theCase.receivedAt,
    now: source.moment.at, today: source.moment.today, clocks,
    timeline: timelineOf(events, theCase, names, reader), ahead: stepsAhead(theCase),
    applicant: theCase.applicant, delivery: theCase.delivery,
    correction: correctionView(theCase, correctionDue, masked),
    accepted: theCase.accepted && { on: theCase.accepted.on, deemed: theCase.accepted.deemed },
    decision: decision && { ...decision, by: masked ? '' : decision.by },
    result: result && { channel: result.channel, number: result.number, issuedAt: result.issuedAt, attachments: masked ? [] : result.attachments },
    ended: endedView(theCase, masked), rating: theCase.rating && { ...theCase.rating, text: masked ? '' : theCase.rating.text },
    parcels: parcelViews(theCase, names, source.language, masked),
    actions: source.acts.map(({ command, refusal }) => ({
      command, allowed: refusal === null,
      refusal: refusal && { code: refusal.code, message: refusalMessage(refusal.code, refusal, source.language), article: refusalText(refusal.code).article },
    })),
  }
}

/** A name covered as the public sees it. */
export function maskedApplicant({ applicant }: Case): Case['applicant'] {
  return {
    ...applicant,
    name: applicant.kind === 'business' ? maskBusinessName(applicant.name) : maskName(applicant.name),
    identifier: maskIdentityNumber(applicant.identifier),
    phone: maskPhone(applicant.phone),
    representative: applicant.representative && maskName(applicant.representative),
  }
}

function seatView(names: Names, seat: Seat) {
  const region = names.region(seat.region)
  const organisation = names.organisation(seat.organisation)
  return { region: seat.region, regionName: region.zh, regionNameEn: region.en, organisation: seat.organisation, name: organisation.zh, nameEn: organisation.en }
}

function holderView({ theCase, names }: ViewSource) {
  const { seat, step } = holderOf(theCase)
  if (typeof seat === 'string') return { kind: seat, seat: null, step }
  return { kind: 'organisation' as const, seat: seatView(names, seat), step }
}

function clockViews({ theCase, momentIn, names }: ViewSource): PublicCaseView['clocks'] {
  const leading = leadingClock(theCase)
  return clocksOf(theCase).map((one) => {
    const { id, kind, name, owner, clock } = one
    const reading = readWhereLoaded(clock, momentIn(calendarRegionOf(theCase, one)))
    const applicant = owner === 'applicant'
    const label = applicant ? { zh: '申请人', en: 'the applicant' } : names.organisation(owner.organisation)
    return {
      id, kind, name, startedAt: clock.startedAt, stoppedAt: clock.stoppedAt, limit: clock.limit, rule: clock.rule,
      owner: { kind: applicant ? 'applicant' as const : 'organisation' as const, region: applicant ? null : owner.region, label: label.zh, labelEn: label.en },
      explanation: reading ? withoutExtras(reading.explanation) : unknownDue,
      light: reading?.light ?? 'ok', remaining: reading?.remaining ?? null, late: reading?.late ?? false,
      leading: id === leading?.id,
    }
  })
}

/** What is said of a due date whose calendar year is not loaded. */
const unknownDue = { dueOn: null, dueAt: null, countedDays: 0, segments: [], calendarVersions: [], paused: false }

function withoutExtras({ dueOn, dueAt, countedDays, segments, calendarVersions, paused }: ClockReading['explanation']) {
  return { dueOn, dueAt, countedDays, segments, calendarVersions, paused }
}

function correctionView({ correction }: Case, dueOn: string | null, masked: boolean): PublicCaseView['correction'] {
  if (!correction) return null
  const { lines, requestedAt, by, submittedAt } = correction
  return { lines, requestedAt, by: masked ? '' : by, submittedAt, dueOn }
}

function endedView({ ended }: Case, masked: boolean): PublicCaseView['ended'] {
  if (!ended) return null
  return {
    kind: ended.kind, at: ended.at,
    reasons: 'reasons' in ended && !(masked && ended.kind === 'withdrawn') ? ended.reasons : null,
    rightAuthority: 'rightAuthority' in ended ? ended.rightAuthority : null,
    remedies: 'remedies' in ended ? ended.remedies : null,
  }
}

function parcelViews(theCase: Case, names: Names, language: Language, masked: boolean): PublicCaseView['parcels'] {
  return theCase.parcels.map((one) => ({
    ...one,
    // A digest of a scan is nobody's business who may not see the scan.
    lines: one.lines.map((line) => ({ ...line, digests: masked ? [] : line.digests })),
    waybill: masked ? maskWaybill(one.waybill) : one.waybill,
    sentBy: masked ? '' : one.sentBy,
    signed: one.signed && { ...one.signed, by: masked ? '' : one.signed.by },
    fromName: names.region(one.from)[language],
    toName: one.to && names.region(one.to)[language],
  }))
}

/** The files that a case refers to, wherever they stand in it. */
export function attachmentsOf(theCase: Case): Attachment[] {
  return [
    ...theCase.materials.flatMap((one) => one.scans),
    ...theCase.talk.messages.flatMap((one) => one.attachments),
    ...theCase.jointActs.flatMap((one) => one.done?.attachments ?? []),
    ...(theCase.result?.attachments ?? []),
  ]
}
