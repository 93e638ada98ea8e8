import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClockView } from '@tongban/contract/clocks/views.ts'
import { stageWords } from '@tongban/contract/cases/words.ts'
import { beginningOf, clockWords, sayDue, sayLimit } from './clock-words.ts'
import { channelWords, modeMeanings, modeWords, sayMode } from './stage-words.ts'
import { aheadWords, sayAhead, sayHolder, sayStep, stepWords } from './step-words.ts'
import { eventWords, sayEvent } from './timeline-words.ts'

// That no member of a set is without its words is checked by the types of these tables.
const tables = { eventWords, stageWords, stepWords, aheadWords, clockWords, modeWords, modeMeanings, channelWords }

for (const [name, words] of Object.entries(tables)) {
  test(`${name} speak both languages`, () => {
    for (const [kind, said] of Object.entries(words)) {
      assert.match(said.zh, /\p{Script=Han}/u, kind)
      assert.doesNotMatch(said.en, /\p{Script=Han}/u, kind)
      assert.match(said.en, /[a-z]/i, kind)
      assert.doesNotMatch(said.zh, /敬请|尊敬的|您好/, kind)
    }
  })
}

const told: [string, Record<string, unknown>, string, string][] = [
  ['CaseReceived', { channel: 'counter', originals: 3, copies: 5, scans: 0 }, '收件：窗口提交，原件 3 页，复印件 5 页', 'Taken in: Handed in at the counter, originals, 3 p., copies, 5 p.'],
  ['HandoverConsented', { regionName: '开原市', regionNameEn: 'Kaiyuan' }, '开原市接收：', 'Kaiyuan took it over: '],
  ['ParcelSent', { purpose: 'materials', regionName: '开原市', regionNameEn: 'Kaiyuan', courier: 'EMS', waybill: '11****4417', pages: 8, straight: false }, '寄出包裹：纸质材料寄往开原市，共 8 页，EMS 11****4417', 'Parcel sent: Paper to Kaiyuan, 8 p., EMS 11****4417'],
  ['ParcelSent', { purpose: 'result', regionName: '', regionNameEn: '', courier: 'EMS', waybill: '9', pages: 1, straight: true }, '寄出包裹：结果寄给申请人，共 1 页，EMS 9', 'Parcel sent: Result to the applicant, 1 p., EMS 9'],
  ['ParcelSignedFor', { mismatches: [{ name: '执业证', listed: 2, counted: 1 }] }, '签收包裹：执业证：清单 2 页，实收 1 页', 'Parcel signed for: 执业证: 2 pages listed, 1 received'],
  ['CorrectionRequested', { lines: [{}, {}] }, '一次性告知补正：要补 2 处', 'Correction asked for: 2 to correct'],
  ['CaseDeemedAccepted', { acceptedOn: '2026-09-17' }, '逾期未告知，视为受理：9月17日起算为受理', 'Deemed accepted: Counts as accepted from 17 Sep'],
  ['CaseDecided', { outcome: 'refused' }, '作出决定：不予', 'Decided: Refused'],
  ['SomethingNew', { anything: 1 }, 'SomethingNew：', 'SomethingNew: '],
]

for (const [type, data, zh, en] of told) {
  test(`${type} is told as ${zh}`, () => {
    const said = sayEvent({ type, data }, 'zh-CN')
    assert.equal(`${said.title}：${said.details.join('，')}`, zh)
    const english = sayEvent({ type, data }, 'en')
    assert.equal(`${english.title}: ${english.details.join(', ')}`, en)
  })
}

test('a fact whose data is not there is told without it', () => {
  for (const type of Object.keys(eventWords)) {
    if (type === 'CaseDeemedAccepted' || type === 'CorrectionLapsed') continue
    assert.ok(sayEvent({ type, data: {} }, 'zh-CN').title)
  }
})

const limits: [ClockView['limit'], string, string][] = [
  [{ amount: 15, unit: 'workingDay' }, '15 个工作日', '15 working days'],
  [{ amount: 1, unit: 'workingDay' }, '1 个工作日', '1 working day'],
  [{ amount: 60, unit: 'naturalDay' }, '60 天', '60 days'],
  [{ amount: 4, unit: 'hour' }, '4 小时', '4 hours'],
  [{ amount: 6, unit: 'month' }, '6 个月', '6 months'],
  [{ amount: 0, unit: 'workingDay' }, '当场办结', 'on the spot'],
  [{ amount: 1, unit: 'cutOff' }, '当天截止时间前', 'by the next cut-off of the day'],
]

for (const [limit, zh, en] of limits) {
  test(`${limit.amount} ${limit.unit} is ${zh}`, () => {
    assert.equal(sayLimit(limit, 'zh-CN'), zh)
    assert.equal(sayLimit(limit, 'en'), en)
  })
}

const explanation: ClockView['explanation'] = { dueOn: '2026-10-15', dueAt: '2026-10-15T16:00:00Z', countedDays: 15, segments: [], calendarVersions: [], paused: false }

test('a clock says what is due, how it began and what was promised', () => {
  const limit = { amount: 15, unit: 'workingDay' } as const
  assert.equal(sayDue({ kind: 'committed', explanation, limit }, 'zh-CN'), '10月15日前办结')
  assert.equal(sayDue({ kind: 'correction', explanation, limit }, 'en'), 'Correct by 15 Oct')
  assert.equal(sayDue({ kind: 'consent', explanation: { ...explanation, dueAt: '2026-10-15T03:30:00Z' }, limit: { amount: 4, unit: 'hour' } }, 'zh-CN'), '10月15日 11:30前接收')
  assert.equal(sayDue({ kind: 'committed', explanation: { ...explanation, dueOn: null }, limit }, 'zh-CN'), '停表，恢复后再定日期')
  const clock = { kind: 'committed', startedAt: '2026-09-17T16:00:00Z', limit } as const
  assert.deepEqual(beginningOf(clock, 'zh-CN'), { on: '2026-09-18', act: '受理', promise: '承诺 15 个工作日', nextDay: true })
  assert.deepEqual(beginningOf({ ...clock, kind: 'consent', limit: { amount: 4, unit: 'hour' } }, 'en'), { on: '2026-09-18', act: 'Hand-over requested', promise: 'agreed: 4 hours', nextDay: false })
})

test('a holder and the way ahead are said in one line', () => {
  const seat = { region: '211282', regionName: '开原市', regionNameEn: 'Kaiyuan', organisation: 'x', name: '开原市卫生健康局', nameEn: 'Kaiyuan Health Bureau' }
  assert.equal(`${sayHolder({ kind: 'organisation', seat, step: 'giveOpinion' }, 'zh-CN')} ${sayStep('giveOpinion', 'zh-CN')}`, '开原市卫生健康局 正在审查')
  assert.equal(sayHolder({ kind: 'applicant', seat: null, step: 'correct' }, 'zh-CN', '您'), '您')
  assert.equal(sayAhead(['decision', 'delivery'], 'zh-CN'), '决定 → 送达')
  assert.equal(sayMode('fullyOnline', 'zh-CN'), '全程网办')
})
