import { explainRefusedCrossing } from '@tongban/domain/catalogue/crossing-sentences.ts'
import { legsOf } from '@tongban/domain/catalogue/crossing.ts'
import type { Case, PinnedItem, PinnedMaterial, Seat } from '@tongban/domain/cases/case.ts'
import type { Opening } from '@tongban/domain/cases/events.ts'
import type { LegalDate } from '@tongban/domain/moment.ts'
import type { BodyOf } from '@tongban/contract/operation.ts'
import type { submitCase } from '@tongban/contract/cases/operations.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import {
  actingOrganisation, findCrossing, findGuidedItem, findServiceCentre, handlingOrganisation, type Content, type GuidedItem,
} from '../catalogue/content.ts'
import { refuse } from '../platform/http/refused.ts'
import type { FormCheck } from './form-check.ts'
import { checkIdentifier } from './identifiers.ts'

/** What was handed in, at a counter or from a phone. */
export type HandedIn = BodyOf<typeof submitCase>

export type IntakePlace = { region: string; channel: 'counter' | 'online'; organisation: string | null; window: string | null }

export type OpeningTools = { content: Content; checkForm: FormCheck; today: LegalDate; language: Language }

/**
 * Turns what was handed in into the opening of a case: the item pinned as it stands today, the seats of both
 * sides, the agreement they act under. Everything that content decides is decided here, once.
 *
 * @throws Refused with ItemNotOpen, CrossingNotAllowed, IdentifierInvalid or FormInvalid
 */
export function openingOf(
  handedIn: HandedIn,
  place: IntakePlace,
  tools: OpeningTools,
): Omit<Opening, 'number' | 'lookupCode'> {
  const { content, language } = tools
  const item = findGuidedItem(content, handedIn.itemCode)
  if (!item) throw refuse({ code: 'ItemNotOpen' })
  if (place.channel === 'online' && !item.guide.modes.includes('fullyOnline')) throw refuse({ code: 'CounterNeeded' })
  const crossing = crossingOf(handedIn, item, place, tools)
  const identifier = checkIdentifier(handedIn.applicant.identifierKind, handedIn.applicant.identifier, {
    areaCodes: content.areaCodes, today: tools.today, language,
  })
  if (!identifier.valid) throw refuse({ code: 'IdentifierInvalid', problem: identifier.problem })
  if (!item.guide.applicantKinds.includes(handedIn.applicant.kind)) throw refuse({ code: 'ItemNotOpen' })
  const errors = tools.checkForm(item, handedIn.form, language)
  if (errors.length > 0) throw refuse({ code: 'FormInvalid' }, errors)
  const intakeOrganisation = place.organisation ?? findServiceCentre(content, place.region)?.id
  const handling = findServiceCentre(content, handedIn.handlingRegion)
  const authority = handlingOrganisation(content, item, handedIn.handlingRegion)
  if (!intakeOrganisation || !handling || !authority) throw refuse({ code: 'ItemNotOpen' })
  return {
    item: pin(item),
    mode: handedIn.handlingRegion === place.region ? 'local' : handedIn.mode,
    channel: place.channel,
    intake: { region: place.region, organisation: intakeOrganisation, window: place.window },
    handling: { region: handedIn.handlingRegion, organisation: handling.id },
    authority: { region: handedIn.handlingRegion, organisation: authority.id },
    agreement: crossing,
    applicant: { ...handedIn.applicant, identifier: identifier.identifier },
    form: handedIn.form,
    materials: handedIn.materials,
    delivery: handedIn.delivery,
    jointSeats: jointSeatsOf(content, item, place.region, handedIn.handlingRegion),
  }
}

/** @rule R-KS-004 */
function crossingOf(handedIn: HandedIn, item: GuidedItem, place: IntakePlace, tools: OpeningTools): Case['agreement'] {
  const { content, today, language } = tools
  const { handlingRegion } = handedIn
  if (!content.regions.has(handlingRegion)) throw refuse({ code: 'RegionNotServed' })
  const crosses = handlingRegion !== place.region
  if (crosses && handedIn.mode === 'local') throw refuse({ code: 'CrossingNotAllowed', reason: language === 'zh' ? '外地的事要选办理方式。' : 'Say in which mode the matter crosses.' })
  const mode = handedIn.mode === 'local' ? (item.guide.modes[0] ?? 'remoteIntake') : handedIn.mode
  const crossing = findCrossing(content, { item, intakeRegion: place.region, handlingRegion, mode, on: today })
  if ('refusal' in crossing) {
    const sentence = explainRefusedCrossing(crossing, content.regions)
    const reason = language === 'zh' ? `${sentence.reason}${sentence.opensWhen}` : `${sentence.reasonEn} ${sentence.opensWhenEn}`
    throw refuse({ code: 'CrossingNotAllowed', reason })
  }
  if (handlingRegion === place.region) return null
  const { agreement } = crossing
  return {
    id: agreement?.id ?? 'national',
    number: agreement?.number ?? '全国“跨省通办”清单',
    courier: agreement?.courier ?? '邮政 EMS',
    legs: { ...legsOf(crossing) },
  }
}

/** The item as it stands today, for the whole life of the case. @rule R-ITEM-009 */
function pin({ code, name, nameEn, version, typeCode, guide }: GuidedItem): PinnedItem {
  return {
    code, name, nameEn, version,
    statutoryLimit: guide.statutoryLimit,
    licence: typeCode === '01',
    statutoryRule: typeCode === '01' ? '行政许可法 第四十二条' : (guide.basis[0] ?? '办事指南'),
    committedLimit: guide.committedLimit,
    correctionLimit: guide.correctionLimit,
    reviewersNeeded: guide.reviewersNeeded,
    originalsBeforeDecision: guide.originalsBeforeDecision,
    materials: guide.materials.map(pinMaterial),
    jointActs: guide.jointActs,
    resultName: guide.result.name,
    remedies: guide.remedies,
  }
}

/** What a case has to know of a material. */
function pinMaterial({ key, name, nameEn, form, necessity, standard, paperNeeded }: PinnedMaterial): PinnedMaterial {
  return { key, name, nameEn, form, necessity, standard, paperNeeded }
}

function jointSeatsOf(content: Content, item: GuidedItem, intakeRegion: string, handlingRegion: string): Record<string, Seat> {
  const seats: Record<string, Seat> = {}
  for (const act of item.guide.jointActs) {
    const region = act.actor === 'intakeRegion' ? intakeRegion : handlingRegion
    const organisation = actingOrganisation(content, act.organisationDuty, region)
    if (organisation) seats[act.key] = { region, organisation: organisation.id }
  }
  return seats
}
