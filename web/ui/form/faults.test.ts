import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RJSFSchema } from '@rjsf/utils'
import { createInstance } from 'i18next'
import { en } from '../../i18n/en/index.ts'
import { zh } from '../../i18n/zh/index.ts'
import { inLanguage, titleAt } from './definition.ts'
import { faultsOf, satisfies, sayFault } from './faults.ts'

const languages = createInstance()
await languages.init({ resources: { 'zh-CN': zh, en }, lng: 'zh-CN', defaultNS: 'ui', interpolation: { escapeValue: false } })
const words = languages.getFixedT('zh-CN', 'form')

const schema: RJSFSchema = {
  type: 'object',
  required: ['licence', 'kind', 'years'],
  additionalProperties: false,
  properties: {
    licence: { type: 'string', title: '执业证书编码', minLength: 1, pattern: '^[0-9]{15}$' },
    kind: { title: '变更类型', type: 'string', oneOf: [{ const: 'place', title: '执业地点' }, { const: 'name', title: '姓名' }] },
    years: { type: 'integer', title: '工作年限', minimum: 0 },
    since: { type: 'string', title: '入职日期', format: 'date' },
    posts: { type: 'array', title: '工作经历', items: { type: 'object', required: ['where'], properties: { where: { type: 'string', title: '单位' } } } },
  },
  allOf: [{ if: { properties: { kind: { const: 'name' } }, required: ['kind'] }, then: { required: ['formerName'], properties: { formerName: { type: 'string', title: '曾用名' } } } }],
}

const right = { licence: '201222030300001', kind: 'place', years: 3 }

const judged: [string, unknown, string[]][] = [
  ['a full form', right, []],
  ['an empty form', {}, ['请填写“执业证书编码”', '请选择“变更类型”', '请填写“工作年限”']],
  ['a cleared field', { ...right, licence: undefined }, ['请填写“执业证书编码”']],
  ['a licence of fourteen digits', { ...right, licence: '20122203030000' }, ['“执业证书编码”的写法不对']],
  ['a choice that is not listed', { ...right, kind: 'other' }, ['“变更类型”请从列出的里面选']],
  ['years below nought', { ...right, years: -1 }, ['“工作年限”不能小于 0']],
  ['a date in words', { ...right, since: '去年' }, ['“入职日期”要是日期，例如 2026-09-17']],
  ['a post without its place', { ...right, posts: [{}] }, ['请填写“单位”']],
]

for (const [what, data, sentences] of judged) {
  test(what, () => assert.deepEqual(faultsOf(schema, data).map((fault) => sayFault(fault, schema, words)), sentences))
}

test('a field that an answer brings up is named and asked for', () => {
  const open: RJSFSchema = { ...schema, additionalProperties: true }
  const faults = faultsOf(open, { ...right, kind: 'name' })
  assert.deepEqual(faults.map((fault) => fault.path), [['formerName']])
  assert.equal(titleAt(open.allOf![0] as RJSFSchema, ['formerName']), '曾用名')
})

test('a condition may refer to the definitions of the whole form', () => {
  const root: RJSFSchema = { definitions: { yes: { const: 'yes' } } }
  assert.equal(satisfies({ properties: { answer: { $ref: '#/definitions/yes' } } }, { answer: 'yes' }, root), true)
  assert.equal(satisfies({ properties: { answer: { $ref: '#/definitions/yes' } } }, { answer: 'no' }, root), false)
})

test('only what people read is translated, by the path of its field', () => {
  const definition = {
    schema: { properties: { title: { title: '称谓', description: '怎么称呼', oneOf: [{ const: '称谓', title: '先生' }] } } },
    ui: {},
    en: { title: 'Form of address', 'title.help': 'How to address you', 'title.称谓': 'Mr' },
  }
  const { schema: english, ui } = inLanguage(definition, 'en')
  assert.deepEqual(english, { properties: { title: { title: 'Form of address', description: 'How to address you', oneOf: [{ const: '称谓', title: 'Mr' }] } } })
  assert.deepEqual(ui, { title: { 'ui:widget': 'radio' } })
})
