import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timelineOf } from './case-timeline.ts'

type Told = Parameters<typeof timelineOf>[0]

const bureau = { region: '211282', regionName: '开原市', regionNameEn: 'Kaiyuan', organisation: 'x', name: '开原市卫生健康局', nameEn: 'Kaiyuan Health Bureau' }
const accepted: Told['timeline'][number] = {
  position: 5, type: 'CaseAccepted', effectiveAt: '2026-09-18T01:20:00Z', recordedAt: '2026-09-18T01:20:00Z', region: '211282', regionName: '开原市', regionNameEn: 'Kaiyuan',
  actorKind: 'staff', actorName: '孙*', organisationName: '开原市政务服务中心', organisationNameEn: 'Kaiyuan Service Centre', data: { acceptedOn: '2026-09-18' }, digest: '',
}
const lines = (view: Told, language: 'zh-CN' | 'en', applicant?: string) => timelineOf(view, language, applicant).map(({ state, title, detail }) => [state, title, detail].filter(Boolean).join(' | '))

test('what happened, who has it now, and what comes next', () => {
  const view: Told = { timeline: [accepted], ahead: ['review', 'decision', 'delivery'], holder: { kind: 'organisation', seat: bureau, step: 'giveOpinion' } }
  assert.deepEqual(lines(view, 'zh-CN'), ['done | 受理 | 开原市政务服务中心 · 孙*', 'now | 审查 | 开原市卫生健康局 正在审查', 'next | 决定 → 送达'])
  assert.deepEqual(lines(view, 'en'), ['done | Accepted | Kaiyuan Service Centre · 孙*', 'now | Review | Kaiyuan Health Bureau is reviewing it', 'next | Decision → delivery'])
})

test('a correction is in the hands of the person who reads', () => {
  const view: Told = { timeline: [], ahead: ['correction', 'acceptance'], holder: { kind: 'applicant', seat: null, step: 'correct' } }
  assert.deepEqual(lines(view, 'zh-CN', '您'), ['now | 补正 | 您 要补正材料', 'next | 受理'])
})

test('once nobody has it, nothing is under way', () => {
  assert.deepEqual(lines({ timeline: [], ahead: ['rating'], holder: { kind: 'nobody', seat: null, step: 'rate' } }, 'zh-CN'), ['next | 评价'])
  assert.deepEqual(lines({ timeline: [], ahead: [], holder: { kind: 'nobody', seat: null, step: 'nothing' } }, 'zh-CN'), [])
})
