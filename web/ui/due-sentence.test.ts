import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createInstance } from 'i18next'
import { en } from '../i18n/en/index.ts'
import { zh } from '../i18n/zh/index.ts'
import { daysBetween } from './dates.ts'
import { dueSentence, holidayName } from './due-sentence.ts'
import { cellsOf, rowsOf } from './explanation.ts'
import type { Explanation, Segment } from './explanation.ts'

const languages = createInstance()
await languages.init({ resources: { 'zh-CN': zh, en }, lng: 'zh-CN', defaultNS: 'ui', interpolation: { escapeValue: false } })
const inChinese = languages.getFixedT('zh-CN', 'ui')
const inEnglish = languages.getFixedT('en', 'ui')

function run(from: string, to: string, why: Segment['why'], name: string | null = null): Segment {
  const counted = why === 'workingDay' || why === 'makeUpWorkingDay'
  return { from, to, days: daysBetween(from, to) + 1, counted, why, name, rule: 'R-DAY-001', calendarVersion: '2026.1' }
}

/** Accepted on 18 September 2026 with 15 working days: the drawing of the case page. */
const nurse: Explanation = {
  dueOn: '2026-10-15',
  dueAt: '2026-10-15T16:00:00Z',
  countedDays: 15,
  segments: [
    run('2026-09-18', '2026-09-18', 'startDay'),
    run('2026-09-19', '2026-09-19', 'weekend'),
    run('2026-09-20', '2026-09-20', 'makeUpWorkingDay', '国庆节'),
    run('2026-09-21', '2026-09-24', 'workingDay'),
    run('2026-09-25', '2026-09-27', 'holiday', '中秋'),
    run('2026-09-28', '2026-09-30', 'workingDay'),
    run('2026-10-01', '2026-10-07', 'holiday', '国庆节'),
    run('2026-10-08', '2026-10-09', 'workingDay'),
    run('2026-10-10', '2026-10-10', 'makeUpWorkingDay', '国庆节'),
    run('2026-10-11', '2026-10-11', 'weekend'),
    run('2026-10-12', '2026-10-15', 'workingDay'),
  ],
}

test('the sentence says in Chinese what did not count and what did', () => {
  const beginning = { on: '2026-09-18', act: '受理', promise: '承诺 15 个工作日', nextDay: true }
  assert.equal(
    dueSentence(nurse, beginning, 'zh-CN', inChinese),
    '9月18日受理，次日起算，承诺 15 个工作日。期间周末和中秋、国庆共 12 天不计，9月20日、10月10日调休上班照计。',
  )
})

test('the sentence says the same in English', () => {
  const beginning = { on: '2026-09-18', act: 'Accepted', promise: '15 working days promised', nextDay: true }
  assert.equal(
    dueSentence(nurse, beginning, 'en', inEnglish),
    'Accepted on 18 Sep; counting began the next day, 15 working days promised. ' +
      '12 days in between do not count (weekends and Mid-Autumn Festival, National Day); ' +
      '20 Sep and 10 Oct, worked in exchange for a holiday, count.',
  )
})

test('a pause is named with its days, and a running one is said to run', () => {
  const paused: Explanation = {
    dueOn: null,
    dueAt: null,
    countedDays: 2,
    segments: [run('2026-09-21', '2026-09-22', 'workingDay'), run('2026-09-23', '2026-09-24', 'paused', '检测')],
  }
  const beginning = { on: '2026-09-18', act: '受理', promise: '承诺 5 个工作日', nextDay: true }
  assert.equal(
    dueSentence(paused, beginning, 'zh-CN', inChinese),
    '9月18日受理，次日起算，承诺 5 个工作日。检测停表 2 天，检测，表停着，恢复后再往下数。',
  )
})

test('one cell a day, and the counted ones add up', () => {
  const cells = cellsOf(nurse, '2026-09-23')
  assert.equal(cells.length, 28)
  assert.deepEqual(cells.filter((cell) => cell.due).map((cell) => [cell.date, cell.countedAs]), [['2026-10-15', 15]])
  assert.equal(cells.filter((cell) => cell.state === 'counted').length, 3)
  assert.equal(cells.find((cell) => cell.today)?.date, '2026-09-23')
})

test('a day past the due date is shown as late, up to today', () => {
  const late = cellsOf(nurse, '2026-10-17').filter((cell) => cell.state === 'late')
  assert.deepEqual(late.map((cell) => cell.date), ['2026-10-16', '2026-10-17'])
})

test('a long strip breaks into rows of whole weeks', () => {
  const rows = rowsOf(cellsOf({ ...nurse, segments: [run('2026-01-01', '2026-04-10', 'workingDay')] }, '2026-02-01'))
  assert.deepEqual(rows.map((row) => row.length), [35, 35, 30])
})

test('holidays are named as people say them', () => {
  assert.equal(holidayName('国庆节、中秋节', 'en'), 'Mid-Autumn Festival and National Day')
  assert.equal(holidayName('端午节', 'zh-CN'), '端午')
  assert.equal(holidayName('白节', 'zh-CN'), '白节')
})
