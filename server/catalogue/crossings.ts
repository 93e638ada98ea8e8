import type { CrossingView } from '@tongban/contract/catalogue/operations.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import type { Static } from 'typebox'
import { explainRefusedCrossing } from '@tongban/domain/catalogue/crossing-sentences.ts'
import type { Crossing, CrossingRefusal } from '@tongban/domain/catalogue/crossing.ts'
import type { CrossRegionMode } from '@tongban/domain/catalogue/item.ts'
import type { LegalDate } from '@tongban/domain/moment.ts'
import { findCrossing, handlingOrganisation, publishesItem, type Content, type GuidedItem } from './content.ts'

/** What can be asked of one region at the counters of another: an item, where, and on which day. */
export type Errand = { item: GuidedItem; intakeRegion: string; handlingRegion: string; on: LegalDate }

/** The ways in which an errand can be run, or why there is none. `local` when both ends are one region. */
export type Ways = { modes: (CrossRegionMode | 'local')[]; crossing: Crossing | null; refusal: CrossingRefusal | null }

/** Finds the ways for an errand. The ground told is that of the first way. @rule R-KS-004 */
export function waysFor(content: Content, errand: Errand): Ways {
  const { item, intakeRegion, handlingRegion } = errand
  const offered: CrossRegionMode[] = item.guide.modes.length > 0 ? item.guide.modes : ['fullyOnline']
  const verdicts = offered.map((mode) => ({ mode, verdict: findCrossing(content, { ...errand, mode }) }))
  const open = verdicts.flatMap(({ mode, verdict }) => ('allowed' in verdict ? [{ mode, crossing: verdict }] : []))
  const refusal = verdicts.map(({ verdict }) => verdict).find((verdict) => 'refusal' in verdict) ?? null
  const [first] = open
  if (first === undefined) return { modes: [], crossing: null, refusal }
  return { modes: intakeRegion === handlingRegion ? ['local'] : open.map(({ mode }) => mode), crossing: first.crossing, refusal: null }
}

/** The ways for an errand as a reader sees them, with the sentence of the refusal in his language. */
export function crossingViewOf(content: Content, errand: Errand, language: Language): Static<typeof CrossingView> {
  const { item, handlingRegion } = errand
  const { modes, crossing, refusal } = waysFor(content, errand)
  const region = content.regions.get(handlingRegion)
  const authority = publishesItem(content, item, handlingRegion) ? handlingOrganisation(content, item, handlingRegion) : null
  return {
    handlingRegion,
    handlingRegionName: region?.name ?? handlingRegion,
    handlingRegionNameEn: region?.nameEn ?? handlingRegion,
    modes,
    ground: crossing?.ground ?? null,
    agreementNumber: crossing?.agreement?.number ?? null,
    authority: authority?.name ?? null,
    authorityEn: authority?.nameEn ?? null,
    refusal: refusal === null ? null : sentenceOf(content, refusal, language),
  }
}

function sentenceOf(content: Content, refusal: CrossingRefusal, language: Language): string {
  const { reason, reasonEn, opensWhen, opensWhenEn } = explainRefusedCrossing(refusal, content.regions)
  return language === 'zh' ? `${reason}${opensWhen}` : `${reasonEn} ${opensWhenEn}`
}
