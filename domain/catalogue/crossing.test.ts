import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Agreement } from './agreement.ts'
import { explainRefusedCrossing } from './crossing-sentences.ts'
import { NATIONAL_LEGS, legsOf, mayCross, type CrossingQuestion } from './crossing.ts'
import type { Region } from './region.ts'
import { coversRegion } from './region-tree.ts'
import { sampleItem } from './sample-item.ts'

const regions = new Map<string, Region>(
  ([
    ['150000', '内蒙古自治区', null], ['150400', '赤峰市', '150000'], ['150404', '松山区', '150400'],
    ['220000', '吉林省', null], ['220300', '四平市', '220000'], ['220303', '铁东区', '220300'], ['220303001', '平东街道', '220303'],
    ['510000', '四川省', null], ['530000', '云南省', null], ['530300', '曲靖市', '530000'], ['530323', '师宗县', '530300'],
  ] as const).map(([code, name, parent]) => [
    code,
    { code, name, shortName: name, nameEn: name, level: 'county', parent, codeAsOf: '2024-12-31' },
  ]),
)

const agreement: Agreement = {
  id: 'tiedong-songshan', kind: 'agreement', number: '2025-07', title: '', titleEn: '', parties: ['220303', '150404'],
  validFrom: '2025-07-01', validUntil: '2028-06-30', consent: 'byClerk',
  items: [{ code: '000709110002', modes: ['remoteIntake'] }],
  legs: { ...NATIONAL_LEGS, materialsParcel: { amount: 5, unit: 'workingDay' } }, courier: '邮政 EMS', contacts: [],
}
const group: Agreement = { ...agreement, id: 'south-west', kind: 'group', parties: ['510000', '530000'] }

const card = sampleItem({ code: '000709110002', name: '居民身份证换领', typeCode: '07' })
const listed = { ...card, national: { id: 'KS-005', batch: null, verified: true, source: '' } }
const unverified = { ...card, national: { id: 'KS-091', batch: null, verified: false, source: '' } }
const question: CrossingQuestion = {
  item: card, intakeRegion: '220303', handlingRegion: '150404', mode: 'remoteIntake', on: '2026-09-17',
  agreements: [agreement, group], regions, handlingPublishes: true,
}

/** The question · what differs from 铁东 taking the card in for 松山 · the answer. */
const cases: [string, Partial<CrossingQuestion>, string][] = [
  ['an agreement names both ends and the item', {}, 'agreement'],
  ['the other way round', { intakeRegion: '150404', handlingRegion: '220303' }, 'agreement'],
  ['a street below a party', { intakeRegion: '220303001' }, 'agreement'],
  ['the first day of the agreement', { on: '2025-07-01' }, 'agreement'],
  ['the last day of the agreement', { on: '2028-06-30' }, 'agreement'],
  ['the same region', { handlingRegion: '220303', agreements: [] }, 'sameRegion'],
  ['the verified national list alone', { item: listed, agreements: [] }, 'national'],
  ['an agreement before the national list', { item: listed }, 'agreement'],
  ['a group that covers both through their provinces', { intakeRegion: '510000', handlingRegion: '530323' }, 'group'],
  ['师宗县, with no agreement', { handlingRegion: '530323' }, 'NoGroundToCross notOnNationalList noAgreementBetween noAgreementBetween'],
  ['师宗县, where nobody publishes the item', { item: listed, handlingRegion: '530323', handlingPublishes: false }, 'ItemNotPublishedThere'],
  ['an entry of the list that nobody verified', { item: unverified, agreements: [] }, 'NoGroundToCross listingNotVerified noAgreementBetween noAgreementBetween'],
  ['the day before the agreement', { on: '2025-06-30' }, 'NoGroundToCross notOnNationalList agreementNotInForce noAgreementBetween'],
  ['the day after the agreement', { on: '2028-07-01' }, 'NoGroundToCross notOnNationalList agreementNotInForce noAgreementBetween'],
  ['an item that the agreement does not list', { item: sampleItem() }, 'NoGroundToCross notOnNationalList itemNotInAgreement noAgreementBetween'],
  ['a mode that the agreement does not provide', { mode: 'fullyOnline' }, 'NoGroundToCross notOnNationalList modeNotInAgreement noAgreementBetween'],
  ['a mode that the guide does not offer', { mode: 'jointHandling' }, 'ModeNotOffered'],
  ['two places under one party only', { intakeRegion: '220303001', handlingRegion: '220303' }, 'NoGroundToCross notOnNationalList noAgreementBetween noAgreementBetween'],
  ['a draft', { item: { ...card, status: 'draft' } }, 'ItemNotInForce'],
  ['an item not yet in force', { item: { ...card, validFrom: '2026-10-01' } }, 'ItemNotInForce'],
  ['an item that something else took the place of', { item: { ...card, validUntil: '2025-05-09', supersededBy: '《婚姻登记条例》' } }, 'ItemNotInForce'],
  ['the last day of an item', { item: { ...card, validUntil: '2026-09-17', supersededBy: '《婚姻登记条例》' } }, 'agreement'],
]

for (const [what, change, expected] of cases) {
  test(`R-KS-004: ${what}: ${expected}`, () => {
    const answer = mayCross({ ...question, ...change })
    if ('allowed' in answer) return assert.equal(answer.ground, expected)
    const whys = answer.refusal === 'NoGroundToCross' ? answer.failed.map(({ why }) => why) : []
    assert.equal([answer.refusal, ...whys].join(' '), expected)
    for (const sentence of Object.values(explainRefusedCrossing(answer, regions))) assert.ok(sentence.length > 5)
  })
}

test('a refusal names both regions, the condition that fails and what would open it', () => {
  const refused = mayCross({ ...question, handlingRegion: '530323' })
  assert.ok('refusal' in refused)
  const { reason, opensWhen } = explainRefusedCrossing(refused, regions)
  assert.equal(reason, '铁东区和师宗县之间不能跨省办这个事项：全国清单里没有这个事项，两地没有签过协议。')
  assert.match(opensWhen, /签订协议/)
})

test('R-KS-003: the legs come from the agreement, else from the national default', () => {
  const byAgreement = mayCross(question)
  const byList = mayCross({ ...question, item: listed, agreements: [] })
  assert.ok('allowed' in byAgreement && 'allowed' in byList)
  assert.equal(legsOf(byAgreement).materialsParcel.amount, 5)
  assert.equal(legsOf(byList).materialsParcel.amount, 3)
})

test('R-DIV-001: a region covers itself and what lies below, never what lies beside', () => {
  assert.equal(coversRegion(regions, '530000', '530323'), true)
  assert.equal(coversRegion(regions, '530323', '530000'), false)
  assert.equal(coversRegion(regions, '510000', '530323'), false)
  assert.throws(() => coversRegion(regions, '510000', '999999'), /not in the region tree/)
})
