import { Type } from 'typebox'
import { ItemCode, RegionCode, Uuid, closed, named, nullable } from '../fields.ts'
import { operation } from '../operation.ts'

const params = closed({ draftId: Uuid('草稿', 'Draft') })

/** What somebody has begun and not yet handed in. Only its owner can see it. @term 草稿 */
export const saveDraft = operation({
  id: 'drafts.save', method: 'PUT', path: '/api/drafts/:draftId',
  summary: { zh: '存草稿', en: 'Save a draft' }, permission: 'session', params,
  body: closed({
    region: RegionCode,
    itemCode: nullable(ItemCode),
    title: Type.String(named('标题', 'Title', { maxLength: 200 })),
    content: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), named('内容', 'Content')),
  }),
  reply: closed({ savedAt: Type.String() }), refusals: ['DraftNotFound', 'DraftTooLarge'],
})

export const getDraft = operation({
  id: 'drafts.get', method: 'GET', path: '/api/drafts/:draftId',
  summary: { zh: '取草稿', en: 'Read a draft' }, permission: 'session', params,
  reply: closed({ region: Type.String(), itemCode: nullable(Type.String()), title: Type.String(), content: Type.Record(Type.String(), Type.Unknown()), savedAt: Type.String() }),
  refusals: ['DraftNotFound'],
})

export const listDrafts = operation({
  id: 'drafts.list', method: 'GET', path: '/api/drafts',
  summary: { zh: '我的草稿', en: 'My drafts' }, permission: 'session',
  reply: closed({ drafts: Type.Array(closed({ draftId: Type.String(), title: Type.String(), itemCode: nullable(Type.String()), savedAt: Type.String() })) }),
  refusals: [],
})

export const discardDraft = operation({
  id: 'drafts.discard', method: 'DELETE', path: '/api/drafts/:draftId',
  summary: { zh: '删草稿', en: 'Discard a draft' }, permission: 'session', params,
  reply: closed({ done: Type.Boolean() }), refusals: [],
})
