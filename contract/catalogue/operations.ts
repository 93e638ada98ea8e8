import { Type, type Static } from 'typebox'
import { Limit } from '../clocks/views.ts'
import { ItemCode, RegionCode, closed, named, nullable, oneOf } from '../fields.ts'
import { operation } from '../operation.ts'
import type { ItemGuide } from './content-schemas.ts'

export const RegionView = closed({
  code: Type.String(), name: Type.String(), nameEn: Type.String(), shortName: Type.String(), fullName: Type.String(),
  fullNameEn: Type.String(), level: Type.String(), parent: nullable(Type.String()),
  /** Whether this deployment runs the region, so that people can log in and hand in there. */
  served: Type.Boolean(),
})

export const listRegions = operation({
  id: 'catalogue.regions', method: 'GET', path: '/api/regions',
  summary: { zh: '地区', en: 'Regions' }, permission: 'public',
  reply: closed({ regions: Type.Array(RegionView), portalRegion: Type.String() }), refusals: [],
})

/** Whether an item can be handed in here for a matter that another region decides, and on what ground. */
export const CrossingView = closed({
  handlingRegion: Type.String(), handlingRegionName: Type.String(), handlingRegionNameEn: Type.String(),
  modes: Type.Array(Type.String()), ground: nullable(Type.String()), agreementNumber: nullable(Type.String()),
  authority: nullable(Type.String()), authorityEn: nullable(Type.String()),
  refusal: nullable(Type.String()),
})

export const ItemSummary = closed({
  code: Type.String(), name: Type.String(), nameEn: Type.String(), summary: Type.String(), summaryEn: Type.String(),
  typeName: Type.String(), typeNameEn: Type.String(), applicantKinds: Type.Array(Type.String()), caseKind: nullable(Type.String()),
  committedLimit: nullable(Limit), statutoryLimit: nullable(Limit), visits: nullable(Type.Integer()),
  modes: Type.Array(Type.String()), crossRegions: Type.Integer(), open: Type.Boolean(),
  /** Words of the question that led here. */
  because: Type.Array(Type.String()),
})
export type ItemSummary = Static<typeof ItemSummary>

export const searchItems = operation({
  id: 'catalogue.search', method: 'GET', path: '/api/regions/:region/items',
  summary: { zh: '找事项', en: 'Find a service' }, permission: 'public',
  params: closed({ region: RegionCode }),
  query: closed({
    words: Type.Optional(Type.String(named('想办什么', 'What you want to do', { maxLength: 100 }))),
    handlingRegion: Type.Optional(RegionCode),
    crossOnly: Type.Optional(Type.Boolean(named('只看跨省', 'Cross-region only'))),
  }),
  reply: closed({ items: Type.Array(ItemSummary) }), refusals: ['RegionNotServed'],
})

/** Everything that a person needs to know before handing in. */
export const getGuide = operation({
  id: 'catalogue.guide', method: 'GET', path: '/api/regions/:region/items/:code',
  summary: { zh: '办事指南', en: 'Guide' }, permission: 'public',
  params: closed({ region: RegionCode, code: ItemCode }),
  reply: closed({
    item: ItemSummary,
    version: Type.String(),
    guide: Type.Unsafe<ItemGuide>({ type: 'object' }),
    crossings: Type.Array(CrossingView),
  }),
  refusals: ['ItemNotFound', 'RegionNotServed'],
})

/** The national list: verified rows only, with the official total beside the number loaded. @rule R-KS-008 */
export const listNationalItems = operation({
  id: 'catalogue.national', method: 'GET', path: '/api/national-items',
  summary: { zh: '全国跨省通办清单', en: 'National list' }, permission: 'public',
  reply: closed({
    items: Type.Array(closed({ id: Type.String(), name: Type.String(), nameEn: nullable(Type.String()), ministry: Type.String(), batch: nullable(Type.String()), code: nullable(Type.String()), supersededBy: nullable(Type.String()), source: Type.String() })),
    officialTotal: Type.Integer(), officialAdditions: Type.Integer(), loaded: Type.Integer(), verified: Type.Integer(),
  }),
  refusals: [],
})

/** Rows of the national list that nobody has compared with the annex yet. */
export const listDraftItems = operation({
  id: 'catalogue.drafts', method: 'GET', path: '/api/catalogue/drafts',
  summary: { zh: '待核事项', en: 'Drafts' }, permission: 'catalogue.drafts',
  reply: closed({ items: Type.Array(closed({ id: Type.String(), name: Type.String(), ministry: Type.String(), batch: nullable(Type.String()), source: Type.String() })) }),
  refusals: [],
})

export const applicantKinds = oneOf(['person', 'business'])
