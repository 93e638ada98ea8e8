import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ExportedRecord } from '@tongban/contract/ledger/exported-record.ts'
import { closed } from '../../testing/cases/situations.ts'
import { softwareCrypto } from '../platform/crypto/software-provider.ts'
import { verifyExport } from './exported-record.ts'

const { events } = closed()
const whole = {
  format: 'tongban-record/1', kind: 'case', recordId: events[0]?.recordId ?? '', number: '2203032026091710000017',
  exportedAt: '2026-09-30T02:00:00.000Z', exportedBy: '常敏', events,
} as ExportedRecord

const verdictOn = (change: (file: ExportedRecord) => unknown): { holds: boolean; sentence: string } =>
  verifyExport(JSON.stringify(change(structuredClone(whole))), softwareCrypto)

test('an exported record holds on its own, and its last digest is named (R-ST-004)', () => {
  const { holds, sentence } = verdictOn((file) => file)
  assert.equal(holds, true, sentence)
  assert.ok(sentence.includes(events.at(-1)?.digest ?? 'none'))
})

const rows: [string, (file: ExportedRecord) => unknown, RegExp][] = [
  ['a changed name', (file) => { file.events[2]!.actor.name = '张三'; return file }, /从第 3 条起不可信：内容或摘要被改过/],
  ['an event taken out', (file) => ({ ...file, events: file.events.filter((event) => event.position !== 4) }), /从第 4 条起不可信：前面缺了一条/],
  ['an event that says more than its digest binds', (file) => ({ ...file, events: file.events.map((event) => ({ ...event, note: 'x' })) }), /文件格式不对：events\.0\.note/],
  ['another record under this number', (file) => ({ ...file, recordId: 'other' }), /属于另一个办件/],
  ['another layout', (file) => ({ ...file, format: 'tongban-record/9' }), /文件格式不对：format/],
  ['no events', (file) => ({ ...file, events: [] }), /文件格式不对：events/],
  ['something else altogether', () => 3, /文件格式不对/],
]

for (const [name, change, sentence] of rows) {
  test(`${name} is found`, () => {
    const verdict = verdictOn(change)
    assert.equal(verdict.holds, false)
    assert.match(verdict.sentence, sentence)
  })
}

test('a file that is no JSON is told so', () => {
  assert.match(verifyExport('{', softwareCrypto).sentence, /不是 JSON/)
})

type Vector = { file: string; what: string; broken: { position: number } | null }
const folder = new URL('../../conformance/ledger/', import.meta.url)
const { vectors } = JSON.parse(readFileSync(new URL('vectors.json', folder), 'utf8')) as { vectors: Vector[] }

for (const { file, what, broken } of vectors) {
  test(`conformance/ledger/${file}: ${what}`, () => {
    const { holds, sentence } = verifyExport(readFileSync(new URL(file, folder), 'utf8'), softwareCrypto)
    assert.equal(holds, broken === null, sentence)
    if (broken) assert.match(sentence, new RegExp(`第 ${broken.position} 条.*[Ee]vent ${broken.position}\\b`))
  })
}

test('the command prints its finding in both languages and answers 0 or 1, or 2 when there is no file', () => {
  const verify = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['server/verify.ts', ...args], { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' })
    return { status, text: stdout + stderr }
  }
  const found = verify('conformance/ledger/holds.json')
  assert.equal(found.status, 0)
  assert.match(found.text, /^✔ 办件 2203032026091710000017 的 14 条记录.*All 14 events hold/)
  const broken = verify('conformance/ledger/missing-event.json')
  assert.equal(broken.status, 1)
  assert.match(broken.text, /^✘ .*从第 5 条起不可信.*breaks at event 5/)
  assert.equal(verify('conformance/ledger/nowhere.json').status, 2)
  assert.equal(verify().status, 2)
})
