import type { DemoAccounts, NationalListFile, NationalListMetaFile } from '@tongban/contract/catalogue/content-schemas.ts'
import type { Agreement } from '@tongban/domain/catalogue/agreement.ts'
import { mayCross, type Crossing, type CrossingRefusal } from '@tongban/domain/catalogue/crossing.ts'
import type { CrossRegionMode, ItemGuide, ServiceItem } from '@tongban/domain/catalogue/item.ts'
import type { Organisation, Region } from '@tongban/domain/catalogue/region.ts'
import { findOrganisationFor, findResponsibleOrganisation } from '@tongban/domain/catalogue/responsible.ts'
import type { CalendarYear } from '@tongban/domain/clocks/calendar.ts'
import type { LegalDate } from '@tongban/domain/moment.ts'

/** One row of the two national lists. @term 全国“跨省通办”事项清单 */
export type NationalRow = NationalListFile[number]

/** What the places of this deployment decided for themselves: read once, checked, frozen. */
export type Content = {
  regions: ReadonlyMap<string, Region>
  organisations: ReadonlyMap<string, Organisation>
  /** Items with a guide by basic code, and rows of the national list that are only listed by KS number. */
  items: ReadonlyMap<string, ServiceItem>
  agreements: ReadonlyMap<string, Agreement>
  calendars: readonly CalendarYear[]
  /** Every row of the national list, with the official totals to show beside the numbers loaded. */
  nationalList: { rows: readonly NationalRow[]; meta: NationalListMetaFile }
  /** Six-digit codes that were in force at some time; a citizen's number keeps the code of its day. */
  areaCodes: ReadonlySet<string>
  demoAccounts: DemoAccounts | null
  /** SM3 digest over all content files, so that two deployments can tell whether they run the same content. */
  version: string
}

/** An item with everything that is needed to apply for it. */
export type GuidedItem = ServiceItem & { guide: ItemGuide }

/** The item of a code when people can apply for it, else null. */
export function findGuidedItem(content: Content, code: string): GuidedItem | null {
  const item = content.items.get(code)
  return item !== undefined && isGuided(item) ? item : null
}

/** All items that people can apply for, by code. */
export function guidedItems(content: Content): GuidedItem[] {
  return [...content.items.values()].filter(isGuided)
}

function isGuided(item: ServiceItem): item is GuidedItem {
  return item.status === 'published' && item.guide !== null
}

/** The authority that decides an item in a region, or null when the region does not carry it out. */
export function handlingOrganisation(content: Content, item: ServiceItem, region: string): Organisation | null {
  return findResponsibleOrganisation(content.organisations.values(), item, region)
}

/** The authority of a region that performs a joint act; `duty` is the act's `organisationDuty`. */
export function actingOrganisation(content: Content, duty: string, region: string): Organisation | null {
  return findOrganisationFor(content.organisations.values(), duty, region)
}

/** The service centre of a region, whose counters take cases in. */
export function findServiceCentre(content: Content, region: string): Organisation | null {
  for (const organisation of content.organisations.values()) {
    if (organisation.region === region && organisation.kind === 'serviceCentre') return organisation
  }
  return null
}

/** The regions that have a service centre, by code: the ones a deployment can serve. */
export function servedRegions(content: Content): string[] {
  return [...content.organisations.values()]
    .filter((organisation) => organisation.kind === 'serviceCentre')
    .map((organisation) => organisation.region)
    .sort()
}

/** Whether a region carries an item out: the item has a guide and an authority there decides it. */
export function publishesItem(content: Content, item: ServiceItem, region: string): boolean {
  return isGuided(item) && handlingOrganisation(content, item, region) !== null
}

/** Whether an item may be taken in by one region for another under the content that is loaded. @rule R-KS-004 */
export function findCrossing(
  content: Content,
  asked: { item: ServiceItem; intakeRegion: string; handlingRegion: string; mode: CrossRegionMode; on: LegalDate },
): Crossing | CrossingRefusal {
  return mayCross({
    ...asked,
    agreements: [...content.agreements.values()],
    regions: content.regions,
    handlingPublishes: publishesItem(content, asked.item, asked.handlingRegion),
  })
}
