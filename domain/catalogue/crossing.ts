import type { LegalDate } from '../moment.ts'
import type { Agreement, Leg } from './agreement.ts'
import type { CrossRegionMode, ServiceItem } from './item.ts'
import { coversRegion, type RegionTree } from './region-tree.ts'
import type { Limit } from '../clocks/clock.ts'

/** What has to be known to say whether an item may be taken in here for there. */
export type CrossingQuestion = {
  item: ServiceItem
  intakeRegion: string
  handlingRegion: string
  mode: CrossRegionMode
  on: LegalDate
  agreements: readonly Agreement[]
  regions: RegionTree
  /** Whether the handling region carries the item out: a guide and an organisation that decides it. */
  handlingPublishes: boolean
}

export type CrossingGround = 'sameRegion' | 'national' | 'agreement' | 'group'

/** One of the three grounds and why it does not open the crossing. */
export type FailedCondition = { ground: 'national' | 'agreement' | 'group'; why: ConditionFailure }

export type ConditionFailure =
  | 'notOnNationalList'
  | 'listingNotVerified'
  | 'noAgreementBetween'
  | 'agreementNotInForce'
  | 'itemNotInAgreement'
  | 'modeNotInAgreement'

/** Why a crossing is refused, each with what would open it. */
export type CrossingRefusal =
  | { refusal: 'ItemNotInForce'; item: string; supersededBy: string | null }
  | { refusal: 'ItemNotPublishedThere'; item: string; handlingRegion: string }
  | { refusal: 'ModeNotOffered'; item: string; mode: CrossRegionMode; offered: CrossRegionMode[] }
  | { refusal: 'NoGroundToCross'; item: string; intakeRegion: string; handlingRegion: string; failed: FailedCondition[] }

export type Crossing = { allowed: true; ground: CrossingGround; agreement: Agreement | null }

/**
 * What each leg may take where no agreement says otherwise: an item of the national list crosses
 * between regions that never signed with each other. @rule R-KS-003 @rule R-REV-012
 */
export const NATIONAL_LEGS: Readonly<Record<Leg, Limit>> = Object.freeze({
  handover: { amount: 1, unit: 'workingDay' },
  consent: { amount: 1, unit: 'workingDay' },
  materialsParcel: { amount: 3, unit: 'workingDay' },
  resultReturn: { amount: 3, unit: 'workingDay' },
  handOut: { amount: 10, unit: 'workingDay' },
})

/** The limits of the legs of an allowed crossing. */
export function legsOf(crossing: Crossing): Readonly<Record<Leg, Limit>> {
  return crossing.agreement?.legs ?? NATIONAL_LEGS
}

/**
 * Whether an item may be taken in by one region for another. An agreement goes before a group and a
 * group before the national list, because the nearer arrangement sets the legs and the consent.
 * @rule R-KS-004 @rule R-KS-009
 */
export function mayCross(question: CrossingQuestion): Crossing | CrossingRefusal {
  const { item, intakeRegion, handlingRegion, mode, on } = question
  const ended = item.validUntil !== null && item.validUntil < on
  if (item.status !== 'published' || item.validFrom > on || ended) {
    return { refusal: 'ItemNotInForce', item: item.code, supersededBy: item.supersededBy }
  }
  if (item.guide === null || !question.handlingPublishes) {
    return { refusal: 'ItemNotPublishedThere', item: item.code, handlingRegion }
  }
  if (intakeRegion === handlingRegion) return { allowed: true, ground: 'sameRegion', agreement: null }
  if (!item.guide.modes.includes(mode)) {
    return { refusal: 'ModeNotOffered', item: item.code, mode, offered: item.guide.modes }
  }
  const agreement = groundIn(question, 'agreement')
  if (typeof agreement !== 'string') return { allowed: true, ground: 'agreement', agreement }
  const group = groundIn(question, 'group')
  if (typeof group !== 'string') return { allowed: true, ground: 'group', agreement: group }
  if (item.national?.verified) return { allowed: true, ground: 'national', agreement: null }
  return {
    refusal: 'NoGroundToCross',
    item: item.code,
    intakeRegion,
    handlingRegion,
    failed: [
      { ground: 'national', why: item.national === null ? 'notOnNationalList' : 'listingNotVerified' },
      { ground: 'agreement', why: agreement },
      { ground: 'group', why: group },
    ],
  }
}

/** The first agreement of a kind that covers both ends, the date, the item and the mode, or what the best one lacks. */
function groundIn(question: CrossingQuestion, kind: Agreement['kind']): Agreement | ConditionFailure {
  let nearest: ConditionFailure = 'noAgreementBetween'
  for (const agreement of question.agreements) {
    if (agreement.kind !== kind || !namesBothEnds(agreement, question)) continue
    const lack = lackOf(agreement, question)
    if (lack === null) return agreement
    if (DEPTH[lack] > DEPTH[nearest]) nearest = lack
  }
  return nearest
}

/** How far a candidate came before it failed; the refusal names the one that came furthest. */
const DEPTH: Record<ConditionFailure, number> = {
  notOnNationalList: 0,
  listingNotVerified: 0,
  noAgreementBetween: 0,
  agreementNotInForce: 1,
  itemNotInAgreement: 2,
  modeNotInAgreement: 3,
}

/** A party covers every region below it; the two ends must be covered by different parties. @rule R-KS-004 */
function namesBothEnds(agreement: Agreement, { regions, intakeRegion, handlingRegion }: CrossingQuestion): boolean {
  return agreement.parties.some(
    (here) =>
      coversRegion(regions, here, intakeRegion) &&
      agreement.parties.some((there) => there !== here && coversRegion(regions, there, handlingRegion)),
  )
}

function lackOf(agreement: Agreement, { on, item, mode }: CrossingQuestion): ConditionFailure | null {
  if (agreement.validFrom > on || (agreement.validUntil !== null && agreement.validUntil < on)) {
    return 'agreementNotInForce'
  }
  const listed = agreement.items.find((entry) => entry.code === item.code)
  if (listed === undefined) return 'itemNotInAgreement'
  return listed.modes.includes(mode) ? null : 'modeNotInAgreement'
}
