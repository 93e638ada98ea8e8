import assert from 'node:assert/strict'
import { test } from 'node:test'

import { countedPages, evolveParcels, findMismatches, isParcelEvent, listedPages, type CountedLine, type ParcelLine } from './parcel.ts'

type Row = [key: string, kind: 'original' | 'copy', pages: number]

const list = (rows: Row[]): ParcelLine[] => rows.map(([key, kind, pages]) => ({ key, name: `《${key}》`, kind, pages, digests: [] }))
const counted = (rows: Row[]): CountedLine[] => rows.map(([key, kind, pages]) => ({ key, kind, pages }))

const form4: Row = ['form', 'original', 4]
const copy2: Row = ['form', 'copy', 2]
const card3: Row = ['card', 'original', 3]

/** What the list says, what was counted, and the differences as paper, listed, counted. */
const table: [what: string, listed: Row[], found: Row[], differences: [string, string, number, number][]][] = [
  ['all is there', [form4, copy2, card3], [form4, copy2, card3], []],
  ['the order does not matter', [form4, card3], [card3, form4], []],
  ['a page is missing', [form4, card3], [form4, ['card', 'original', 2]], [['card', 'original', 3, 2]]],
  ['a page too many', [form4], [['form', 'original', 5]], [['form', 'original', 4, 5]]],
  ['a paper that nobody counted has arrived with 0', [form4, card3], [form4], [['card', 'original', 3, 0]]],
  ['an empty parcel', [form4], [], [['form', 'original', 4, 0]]],
  ['a copy in place of an original', [card3], [['card', 'copy', 3]], [['card', 'original', 3, 0], ['card', 'copy', 0, 3]]],
  ['a paper that is on no line', [form4], [form4, card3], [['card', 'original', 0, 3]]],
  ['nothing of a paper that is on no line', [form4], [form4, ['card', 'original', 0]], []],
  ['lines of one paper add up', [['form', 'original', 1], ['form', 'original', 3]], [form4], []],
  ['counts of one paper add up', [form4], [['form', 'original', 1], ['form', 'original', 3]], []],
]

for (const [what, listed, found, differences] of table) {
  test(`packing list against parcel: ${what}`, () => {
    const mismatches = findMismatches(list(listed), counted(found))
    assert.deepEqual(mismatches.map((one) => [one.key, one.kind, one.listed, one.counted]), differences)
  })
}

test('a difference goes by the name on the list, or by its key when it is on none', () => {
  assert.deepEqual(findMismatches(list([form4]), counted([card3])).map((one) => one.name), ['《form》', 'card'])
})

test('pages are summed for one paper alone', () => {
  const paper = { key: 'form', kind: 'original' } as const
  assert.equal(listedPages(list([form4, copy2, card3, form4]), paper), 8)
  assert.equal(countedPages(counted([copy2, card3]), paper), 0)
})

test('signing for one parcel leaves the others on their way', () => {
  const sent = (id: string) => ({
    type: 'ParcelSent' as const,
    data: { id, purpose: 'materials' as const, from: '220303', to: '211282', courier: '邮政 EMS', waybill: id, lines: list([form4]) },
  })
  let parcels = evolveParcels([], sent('one'), '2026-09-17T02:00:00.000Z', '常敏')
  parcels = evolveParcels(parcels, sent('two'), '2026-09-17T03:00:00.000Z', '常敏')
  const signed = { type: 'ParcelSignedFor' as const, data: { id: 'two', counted: counted([form4]), mismatches: [] } }
  parcels = evolveParcels(parcels, signed, '2026-09-18T02:00:00.000Z', '孙丽')
  assert.deepEqual(parcels.map(({ id, signed: by }) => [id, by?.by ?? null]), [['one', null], ['two', '孙丽']])
  assert.equal(isParcelEvent(signed), true)
  assert.equal(isParcelEvent({ type: 'CaseAccepted' }), false)
})
