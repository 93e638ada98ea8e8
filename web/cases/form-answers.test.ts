import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersOf } from './form-answers.ts'

const definition = {
  schema: {
    type: 'object',
    properties: {
      why: { title: '原因', oneOf: [{ const: 'lost', title: '丢了' }] },
      since: { title: '从哪天起', type: 'string', format: 'date' },
      insured: { title: '参过保', type: 'boolean' },
      note: { title: '备注', type: 'string' },
    },
    allOf: [{ if: {}, then: { properties: { report: { title: '挂失编号' } } } }],
  },
  ui: { 'ui:order': ['since', 'why', 'insured', 'note'] },
  en: { why: 'Reason', 'why.lost': 'Lost', since: 'Since', insured: 'Insured before', note: 'Note' },
}
const answers = { why: 'lost', since: '2026-09-17', insured: false, note: '', report: 'G-1' }

test('answers are read as question and answer, in the order of the form', () => {
  assert.deepEqual(answersOf(definition, answers, 'zh-CN'), [['从哪天起', '2026年9月17日'], ['原因', '丢了'], ['参过保', '否'], ['挂失编号', 'G-1']])
  assert.deepEqual(answersOf(definition, answers, 'en').slice(0, 3), [['Since', '17 Sep 2026'], ['Reason', 'Lost'], ['Insured before', 'No']])
})
