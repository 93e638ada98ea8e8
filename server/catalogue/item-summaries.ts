import type { ItemSummary } from '@tongban/contract/catalogue/operations.ts'
import { ITEM_TYPES } from '@tongban/domain/catalogue/item-types.ts'
import type { CrossRegionMode, ServiceItem } from '@tongban/domain/catalogue/item.ts'
import type { LegalDate } from '@tongban/domain/moment.ts'
import { guidedItems, type Content, type GuidedItem } from './content.ts'
import { waysFor } from './crossings.ts'

/** From where one looks at the items: a region's counters, the regions that can be reached from there, and the day. */
export type Outlook = { region: string; served: ReadonlySet<string>; on: LegalDate }

/** An item that people can apply for, as lists show it in a region. */
export function summaryOf(content: Content, item: GuidedItem, { region, served, on }: Outlook): ItemSummary {
  const waysTo = (handlingRegion: string) => waysFor(content, { item, intakeRegion: region, handlingRegion, on }).modes
  const across = [...served].filter((other) => other !== region).map(waysTo).filter((modes) => modes.length > 0)
  const { guide } = item
  return {
    ...shared(item),
    summary: guide.summary, summaryEn: guide.summaryEn,
    applicantKinds: guide.applicantKinds, caseKind: guide.caseKind,
    committedLimit: guide.committedLimit, statutoryLimit: guide.statutoryLimit, visits: guide.visits,
    modes: guide.modes.filter((mode: CrossRegionMode) => across.some((modes) => modes.includes(mode))),
    crossRegions: across.length,
    open: across.length > 0 || waysTo(region).length > 0,
  }
}

/** What can be applied for in a region first, then what the national list has and nobody here offers yet. @rule R-KS-008 */
export function summariesIn(content: Content, outlook: Outlook): ItemSummary[] {
  const inForce = (item: ServiceItem) => item.validFrom <= outlook.on && (item.validUntil === null || item.validUntil >= outlook.on)
  const guided = guidedItems(content).filter(inForce).map((item) => summaryOf(content, item, outlook))
  const listed = [...content.items.values()].filter((item) => item.guide === null && item.status === 'published' && inForce(item))
  return [...guided.sort(openFirst), ...listed.map(listedSummary)]
}

/** What can be handed in at one region for another to decide, with the ways in which it can. */
export function summariesFor(content: Content, outlook: Outlook, handlingRegion: string): ItemSummary[] {
  const { region, on } = outlook
  return guidedItems(content).flatMap((item) => {
    const { modes } = waysFor(content, { item, intakeRegion: region, handlingRegion, on })
    return modes.length === 0 ? [] : [{ ...summaryOf(content, item, outlook), modes }]
  })
}

function listedSummary(item: ServiceItem): ItemSummary {
  return {
    ...shared(item),
    summary: '列入全国清单，这里还没有公布办事指南。', summaryEn: 'On the national list; no guide has been published here yet.',
    applicantKinds: [], caseKind: null, committedLimit: null, statutoryLimit: null, visits: null, modes: [], crossRegions: 0, open: false,
  }
}

function shared({ code, name, nameEn, typeCode }: ServiceItem) {
  const type = ITEM_TYPES[typeCode ?? '']
  return { code, name, nameEn, typeName: type?.name ?? '类型未载明', typeNameEn: type?.nameEn ?? 'Type not stated', because: [] }
}

function openFirst(one: ItemSummary, other: ItemSummary): number {
  return Number(other.open) - Number(one.open) || other.crossRegions - one.crossRegions || (one.code < other.code ? -1 : 1)
}
