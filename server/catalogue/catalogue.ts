import type { ReplyOf } from '@tongban/contract/operation.ts'
import type { ItemSummary, getGuide, listDraftItems, listNationalItems, listRegions } from '@tongban/contract/catalogue/operations.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import { lineageOf } from '@tongban/domain/catalogue/region-tree.ts'
import type { LegalDate } from '@tongban/domain/moment.ts'
import { findGuidedItem, guidedItems, type Content } from './content.ts'
import { crossingViewOf } from './crossings.ts'
import { summariesFor, summariesIn, summaryOf } from './item-summaries.ts'
import { indexFindable, search } from './search.ts'

/** What is asked of the list of items. */
export type ItemQuestion = { region: string; words?: string | undefined; handlingRegion?: string | undefined; crossOnly?: boolean | undefined }

/** What the public reads of the content. Each answer is made once and kept until the day or the content changes. */
export type Catalogue = {
  regions(): ReplyOf<typeof listRegions>
  items(question: ItemQuestion, on: LegalDate): ItemSummary[]
  /** Null when the region's people cannot read of such an item. */
  guide(region: string, code: string, on: LegalDate, language: Language): ReplyOf<typeof getGuide> | null
  nationalList(): ReplyOf<typeof listNationalItems>
  drafts(): ReplyOf<typeof listDraftItems>
}

/**
 * Makes the catalogue of a content that does not change any more.
 *
 * @param served the regions that this deployment runs
 * @param portalRegion the one whose portal it shows first
 */
export function createCatalogue(content: Content, served: ReadonlySet<string>, portalRegion: string): Catalogue {
  const index = indexFindable(
    [...content.items.values()].map((item) => ({
      code: item.code, name: item.name, words: item.guide?.searchWords ?? [], english: `${item.nameEn} ${item.guide?.summaryEn ?? ''}`,
    })),
  )
  const ofDay = keptForTheDay()
  const regions = regionsOf(content, served, portalRegion)
  const nationalList = nationalListOf(content)
  const drafts = draftsOf(content)

  function listed({ region, handlingRegion, crossOnly }: ItemQuestion, on: LegalDate): ItemSummary[] {
    const outlook = { region, served, on }
    if (handlingRegion !== undefined && !served.has(handlingRegion)) return []
    const items = ofDay(on, `items/${region}/${handlingRegion ?? ''}`, () =>
      handlingRegion === undefined ? summariesIn(content, outlook) : summariesFor(content, outlook, handlingRegion))
    return crossOnly === true ? items.filter((item) => item.crossRegions > 0) : items
  }

  return {
    regions: () => regions,
    items(question, on) {
      const items = listed(question, on)
      if (question.words === undefined || question.words.trim() === '') return items
      const byCode = new Map(items.map((item) => [item.code, item]))
      return search(index, question.words).flatMap(({ code, because }) => {
        const item = byCode.get(code)
        return item === undefined ? [] : [{ ...item, because }]
      })
    },
    guide(region, code, on, language) {
      const item = findGuidedItem(content, code)
      if (item === null) return null
      return ofDay(on, `guide/${region}/${code}/${language}`, () => ({
        item: summaryOf(content, item, { region, served, on }),
        version: item.version,
        guide: item.guide,
        crossings: hereFirst(served, region).map((handlingRegion) => crossingViewOf(content, { item, intakeRegion: region, handlingRegion, on }, language)),
      }))
    },
    nationalList: () => nationalList,
    drafts: () => drafts,
  }
}

/** Keeps what depends on the day until another day is asked for. */
function keptForTheDay(): <Value>(on: LegalDate, key: string, make: () => Value) => Value {
  let day = ''
  const kept = new Map<string, unknown>()
  return <Value>(on: LegalDate, key: string, make: () => Value): Value => {
    if (on !== day) kept.clear()
    day = on
    if (!kept.has(key)) kept.set(key, make())
    return kept.get(key) as Value
  }
}

function hereFirst(served: ReadonlySet<string>, region: string): string[] {
  return [...served].sort((one, other) => Number(other === region) - Number(one === region) || (one < other ? -1 : 1))
}

/** 吉林省四平市铁东区 / Tiedong District, Siping, Jilin: two districts of one name are told apart by what they lie in. */
function regionsOf(content: Content, served: ReadonlySet<string>, portalRegion: string): ReplyOf<typeof listRegions> {
  const regions = [...content.regions.values()].map(({ code, name, nameEn, shortName, level, parent }) => {
    const lineage = lineageOf(content.regions, code)
    return {
      code, name, nameEn, shortName, level, parent, served: served.has(code),
      fullName: lineage.map((one) => one.name).reverse().join(''),
      fullNameEn: lineage.map((one) => one.nameEn).join(', '),
    }
  })
  return { regions, portalRegion }
}

/** Verified rows only; the official totals stand beside the numbers loaded. @rule R-KS-008 */
function nationalListOf(content: Content): ReplyOf<typeof listNationalItems> {
  const { rows, meta } = content.nationalList
  const codes = new Map(guidedItems(content).map((item) => [item.national?.id, item.code]))
  const verified = rows.filter((row) => row.verified)
  return {
    items: verified.map(({ id, name, nameEn, ministry, batch, supersededBy, source }) => ({
      id, name, nameEn, ministry, batch, code: codes.get(id) ?? null, supersededBy, source,
    })),
    officialTotal: meta.officialTotals.list2020, officialAdditions: meta.officialTotals.additions2022,
    loaded: rows.length, verified: verified.length,
  }
}

function draftsOf(content: Content): ReplyOf<typeof listDraftItems> {
  const unverified = content.nationalList.rows.filter((row) => !row.verified)
  return { items: unverified.map(({ id, name, ministry, batch, source }) => ({ id, name, ministry, batch, source })) }
}
