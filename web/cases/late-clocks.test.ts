import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lateClocksOf } from './late-clocks.ts'

const organisation = { kind: 'organisation', region: '211282', label: '开原市卫生健康局', labelEn: 'Kaiyuan Health Bureau' } as const
const applicant = { kind: 'applicant', region: null, label: '申请人', labelEn: 'the applicant' } as const
const stopped = '2026-09-18T02:00:00Z'

const clocks = [
  { id: 'running late', late: true, stoppedAt: null, owner: organisation },
  { id: 'in time', late: false, stoppedAt: null, owner: organisation },
  { id: 'was late, and is done', late: true, stoppedAt: stopped, owner: organisation },
  { id: 'late, but his own', late: true, stoppedAt: null, owner: applicant },
]

test('R-ELEM-003: what an authority is late with is explained, and only that', () => {
  assert.deepEqual(lateClocksOf(clocks).map(({ id }) => id), ['running late'])
})
