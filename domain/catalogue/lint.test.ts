import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ItemGuide, MaterialRequirement, ServiceItem } from './item.ts'
import { lintItem } from './lint.ts'
import { sampleItem, sampleMaterial } from './sample-item.ts'

const material = (change: Partial<MaterialRequirement>): Partial<ItemGuide> => ({ materials: [{ ...sampleMaterial, ...change }] })
const days = (amount: number) => ({ amount, unit: 'workingDay' as const })
const form = sampleItem().guide.form
const joint = { key: 'moveOut', name: '迁出', nameEn: 'Out', limit: days(3), organisationDuty: '公安部', actor: 'intakeRegion' as const }

/** What is spoilt · in the item · in its guide · the rule that finds it · where. */
const cases: [string, Partial<ServiceItem>, Partial<ItemGuide>, string, string][] = [
  ['a code of eleven characters', { code: '00012301200' }, {}, 'R-CODE-001', '/code'],
  ['a whole handling code', { code: '11370800MB285591843370117002011' }, {}, 'R-CODE-001', '/code'],
  ['a type other than the code has', { typeCode: '07' }, {}, 'R-ITEM-002', '/typeCode'],
  ['a penalty opened for application', { code: '000223012000', typeCode: '02' }, {}, 'R-ITEM-003', '/typeCode'],
  ['a material without a basis', {}, material({ basis: '' }), 'R-ITEM-011', '/guide/materials/0/basis'],
  ['filler as a basis', {}, material({ basis: '政策规定' }), 'R-ITEM-011', '/guide/materials/0/basis'],
  ['a catch-all material', {}, material({ name: '其他有关材料' }), 'R-ITEM-012', '/guide/materials/0/name'],
  ['a list with an open end', {}, material({ name: '申请书、身份证等材料' }), 'R-ITEM-012', '/guide/materials/0/name'],
  ['the same material twice', {}, { materials: [sampleMaterial, sampleMaterial] }, 'R-ITEM-013', '/guide/materials/1'],
  ['a material without a standard', {}, material({ standard: '材料齐全' }), 'R-INT-011', '/guide/materials/0/standard'],
  ['no copies', {}, material({ copies: 0 }), 'R-ELEM-006', '/guide/materials/0/copies'],
  ['an electronic file by post', {}, { ...material({ form: 'electronic', paperNeeded: true, necessity: 'optional' }) }, 'R-KS-006', '/guide/materials/0/paperNeeded'],
  ['half a day', {}, { committedLimit: days(0.5) }, 'R-ELEM-001', '/guide/committedLimit'],
  ['a promise longer than the law', {}, { committedLimit: days(21) }, 'R-ELEM-002', '/guide/committedLimit'],
  ['a promise that a holiday makes longer', {}, { statutoryLimit: { amount: 30, unit: 'naturalDay' } }, 'R-ELEM-002', '/guide/committedLimit'],
  ['on the spot in two days', {}, { caseKind: 'onTheSpot', committedLimit: days(2) }, 'R-ELEM-002', '/guide/committedLimit'],
  ['a visit without a reason', {}, { visits: 1 }, 'R-ELEM-004', '/guide/visitReason'],
  ['no visit and no way online', {}, { modes: ['remoteIntake'] }, 'R-ELEM-004', '/guide/visits'],
  ['no visit but a result at the counter', {}, { result: { name: '证', nameEn: 'C', delivery: ['window'] } }, 'R-ELEM-004', '/guide/result/delivery'],
  ['no mode', {}, { modes: [], visits: 1, visitReason: '核对', visitReasonEn: 'Check' }, 'R-KS-001', '/guide/modes'],
  ['joint handling without an act', {}, { modes: ['fullyOnline', 'jointHandling'] }, 'R-KS-001', '/guide/jointActs'],
  ['an act without joint handling', {}, { jointActs: [joint] }, 'R-KS-001', '/guide/jointActs'],
  ['online only', {}, { modes: ['fullyOnline'] }, 'R-KS-010', '/guide/modes'],
  ['waiting for originals that nobody posts', {}, { originalsBeforeDecision: true }, 'R-KS-006', '/guide/originalsBeforeDecision'],
  ['online although paper must travel', {}, material({ paperNeeded: true }), 'R-KS-006', '/guide/modes'],
  ['an item without a basis', {}, { basis: ['有关规定'] }, 'R-ITEM-010', '/guide/basis'],
  ['no remedies', {}, { remedies: '可以申请行政复议。' }, 'R-REV-011', '/guide/remedies'],
  ['no source', {}, { source: ' ' }, 'R-ITEM-010', '/guide/source'],
  ['an empty form', {}, { form: { ...form, schema: { type: 'object', properties: {} } } }, 'R-PI-001', '/guide/form/schema'],
  ['a field without a purpose', {}, { form: { ...form, purposes: {} } }, 'R-PI-001', '/guide/form/schema/properties/scope'],
  ['a required field that is not there', {}, { form: { ...form, schema: { ...form.schema, required: ['level'] } } }, 'R-PI-001', '/guide/form/schema/required'],
  ['help without English', {}, { form: { ...form, en: { scope: 'Scope', 'scope.internal': 'Internal' } } }, 'bilingual', '/guide/form/schema/properties/scope'],
]

test('an item without fault may be published', () => {
  assert.deepEqual(lintItem(sampleItem()), [])
})

test('a row that is only listed has nothing to check', () => {
  assert.deepEqual(lintItem({ ...sampleItem({ code: 'KS-001', typeCode: null }), guide: null }), [])
})

for (const [what, item, guide, rule, path] of cases) {
  test(`${rule}: ${what}`, () => {
    const findings = lintItem(sampleItem(item, guide))
    assert.deepEqual(findings.map((finding) => [finding.rule, finding.path]), [[rule, path]])
    assert.match(findings[0]?.message ?? '', /\p{Script=Han}/u)
  })
}
