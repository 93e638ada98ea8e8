import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkIdentityNumber } from '@tongban/domain/identity/identity-number.ts'
import { ContentError } from './content-error.ts'
import { loadContent } from './content-loader.ts'
import {
  actingOrganisation, findCrossing, findGuidedItem, findServiceCentre, guidedItems, handlingOrganisation, servedRegions,
} from './content.ts'

const directory = fileURLToPath(new URL('../../content', import.meta.url))
const content = loadContent(directory)
const scratch = mkdtempSync(join(tmpdir(), 'tongban-content-'))
after(() => rmSync(scratch, { recursive: true }))

test('the content of the repository loads', () => {
  assert.deepEqual(servedRegions(content), ['150404', '211282', '220303'])
  assert.ok(guidedItems(content).length >= 16)
  assert.match(content.version, /^[0-9a-f]{64}$/)
  assert.ok(content.areaCodes.has('220303') && !content.areaCodes.has('220171'))
})

test('the guides cover all modes, both kinds of applicant and all ways of review', () => {
  const guides = guidedItems(content).map(({ guide }) => guide)
  const count = (holds: (guide: (typeof guides)[number]) => boolean) => guides.filter(holds).length
  assert.ok(count((guide) => guide.modes.includes('fullyOnline')) >= 4)
  assert.ok(count((guide) => guide.modes.includes('remoteIntake')) >= 5)
  assert.ok(count((guide) => guide.modes.includes('jointHandling')) >= 2)
  assert.ok(count((guide) => guide.applicantKinds.includes('business')) >= 3)
  assert.ok(count((guide) => guide.reviewersNeeded === 2) >= 1)
  assert.ok(count((guide) => guide.caseKind === 'onTheSpot') >= 1)
  assert.ok(count((guide) => guide.originalsBeforeDecision) >= 1)
})

test('R-KS-008: unverified rows of the national list are drafts, official totals stand beside the loaded', () => {
  const { rows, meta } = content.nationalList
  assert.deepEqual([rows.length, meta.officialTotals.list2020, meta.officialTotals.additions2022], [118, 140, 22])
  for (const row of rows) {
    const listed = content.items.get(row.id)
    if (listed !== undefined) assert.equal(listed.status, row.verified ? 'published' : 'draft', row.name)
  }
})

test('R-KS-009: marriage registration ended as an item of its own on 2025-05-09', () => {
  const marriage = content.items.get('KS-109')
  assert.equal(marriage?.validUntil, '2025-05-09')
  assert.match(marriage?.supersededBy ?? '', /第804号/)
})

test('an item is decided by the authority of its ministry, a joint act by that of the other region', () => {
  const nurse = findGuidedItem(content, '000123013002')
  const move = findGuidedItem(content, '000109147003')
  assert.ok(nurse && move)
  assert.equal(handlingOrganisation(content, nurse, '211282')?.name, '开原市卫生健康局')
  assert.equal(handlingOrganisation(content, nurse, '530323'), null)
  assert.equal(actingOrganisation(content, move.guide.jointActs[0]?.organisationDuty ?? '', '220303')?.id, '220303-police')
  assert.equal(findServiceCentre(content, '220303')?.name, '铁东区政务服务中心')
})

test('R-KS-004: 铁东 takes an identity card in for 松山, not for 师宗县', () => {
  const item = findGuidedItem(content, '000709110002')
  assert.ok(item)
  const asked = { item, intakeRegion: '220303', mode: 'remoteIntake', on: '2026-09-17' } as const
  const songshan = findCrossing(content, { ...asked, handlingRegion: '150404' })
  assert.ok('allowed' in songshan && songshan.agreement?.consent === 'byClerk')
  const shizong = findCrossing(content, { ...asked, handlingRegion: '530323' })
  assert.ok('refusal' in shizong && shizong.refusal === 'ItemNotPublishedThere')
})

test('the residents of the demo have numbers that the counter accepts', () => {
  for (const { idNumber } of content.demoAccounts?.residents ?? []) {
    const checked = checkIdentityNumber(idNumber, (code) => content.areaCodes.has(code), '2026-09-17')
    assert.ok(checked.valid, idNumber)
  }
})

test('loaded content cannot be changed', () => {
  assert.throws(() => Object.assign(findGuidedItem(content, '000123013002')?.guide ?? {}, { visits: 9 }), TypeError)
})

// oxlint-disable-next-line typescript/no-explicit-any -- a test reaches into files of every shape to spoil them
type Json = Record<string, any>

/**
 * File · what is done to it · the sentence that must come out. A zone hangs below an administrative region
 * (R-DIV-002); a material's source is one of three words and not a code (R-ELEM-007).
 */
const faults: [string, (json: Json) => void, string][] = [
  ['items/000123013002.json', (item) => { item.guide.materials[0].basis = '' }, 'content/items/000123013002.json: /guide/materials/0/basis: 缺少设定依据 (R-ITEM-011)'],
  ['items/000123013002.json', (item) => { delete item.guide.fee }, 'content/items/000123013002.json: /guide: 缺少“fee”'],
  ['items/000123013002.json', (item) => { item.code = '000123013003' }, 'content/items/000123013002.json: /code: 应当与文件名“000123013002”一致'],
  ['items/000123013002.json', (item) => { item.ministry = '文化部' }, 'content/items/000123013002.json: /ministry: 220303 没有单位办“文化部”的事项'],
  ['items/000709110002.json', (item) => { item.national.verified = false }, 'content/items/000709110002.json: /national: 与全国清单里的这一条不一致 (R-KS-004)'],
  ['items/000709110002.json', (item) => { item.guide.form.schema.properties.reason.type = 'text' }, 'content/items/000709110002.json: /guide/form/schema: 不是可用的 JSON Schema'],
  ['items/national.meta.json', (meta) => { meta.loaded.total = 140 }, 'content/items/national.meta.json: /loaded/total: 写的是 140，实际载入 118 (R-KS-008)'],
  ['items/national.json', (rows) => { rows[0].verified = 'yes' }, 'content/items/national.json: /0/verified: 类型不对，应当是 boolean'],
  ['agreements/tiedong-kaiyuan.json', (agreement) => { agreement.items[0].code = '000100000000' }, 'content/agreements/tiedong-kaiyuan.json: /items/0/code: 没有事项“000100000000”'],
  ['agreements/tiedong-kaiyuan.json', (agreement) => { agreement.parties[1] = '211283' }, 'content/agreements/tiedong-kaiyuan.json: /parties: 没有区划“211283”'],
  ['agreements/tiedong-kaiyuan.json', (agreement) => { agreement.validUntil = '2025-02-30' }, 'content/agreements/tiedong-kaiyuan.json: /validUntil: 写法不对，应当是 date'],
  ['organisations/211282.json', (list) => { list[3].creditCode = '11211282000000000C' }, 'content/organisations/211282.json: /3/creditCode: 统一社会信用代码的校验位不对 (10.2)'],
  ['organisations/211282.json', (list) => { list[3].handles = ['公安部'] }, 'content/organisations/211282.json: /3/handles: “公安部”有两家单位办'],
  ['regions/regions.json', (list) => { list.find((region: Json) => region.code === '220303').parent = '220399' }, 'content/regions/regions.json: /220303/parent: 没有上级“220399” (R-DIV-001)'],
  ['regions/regions.json', (list) => { list.find((region: Json) => region.level === 'zone').parent = '220302001' }, 'content/regions/regions.json: /220171/parent: “仁兴街道”不能是它的上级 (R-DIV-001)'],
  ['items/000123013002.json', (item) => { item.guide.materials[0].source = '10' }, 'content/items/000123013002.json: /guide/materials/0/source'],
  ['calendars/CN-2026.json', (calendar) => { calendar.days['2027-01-01'] = { kind: 'off', name: '元旦' } }, 'content/calendars/CN-2026.json: /days/2027-01-01: 不是 2026 年的日期 (R-DAY-005)'],
  ['demo/accounts.json', (accounts) => { accounts.staff[0].organisations = ['211282-centre'] }, 'content/demo/accounts.json: /staff/0/organisations: “211282-centre”不在 220303'],
]

/** Spoils one file of a copy of the content and returns the problems that loading the copy reports. */
function problemsAfter(name: string, file: string, change: (text: string) => string): readonly string[] {
  const copy = join(scratch, name, 'content')
  cpSync(directory, copy, { recursive: true })
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')))
  try {
    loadContent(copy)
  } catch (thrown) {
    assert.ok(thrown instanceof ContentError, String(thrown))
    assert.match(thrown.message, /Correct the file and start again\.$/)
    return thrown.problems
  }
  return []
}

faults.forEach(([file, spoil, sentence], index) => {
  test(`a fault in ${file} is told: ${sentence}`, () => {
    const problems = problemsAfter(String(index), file, (text) => {
      const json: Json = JSON.parse(text)
      spoil(json)
      return JSON.stringify(json)
    })
    assert.ok(problems.some((problem) => problem.startsWith(sentence)), problems.join('\n'))
  })
})

test('a file that is no JSON is told by name', () => {
  const problems = problemsAfter('json', 'items/national.json', (text) => text.slice(0, 100))
  assert.ok(problems.some((problem) => problem.startsWith('content/items/national.json: 不是 JSON')), problems.join('\n'))
})
