import assert from 'node:assert/strict'
import { test } from 'node:test'

import { receive } from '@tongban/domain/cases/receive.ts'
import type { CaseRefusal } from '@tongban/domain/cases/refusals.ts'
import { actRows } from '../../testing/cases/acts-table.ts'
import { elevenPages, jointOpening, remoteOpening, scanOf } from '../../testing/cases/opening.ts'
import { refusalMessage } from '../refusal-message.ts'
import { caseRefusals } from '../refusals.ts'

const article32 = '行政许可法 第三十二条'

/** What is said at the counter before a case is opened, and the article behind it. */
const openings: [what: string, opening: ReturnType<typeof remoteOpening>, code: string, article?: string][] = [
  ['nothing of what is required', remoteOpening({ materials: [] }), 'MaterialsIncomplete', article32],
  ['a scan of what must travel', remoteOpening({ materials: [scanOf('application'), ...elevenPages.slice(1)] }), 'PaperMissing'],
  ['a paper nobody asks for', remoteOpening({ materials: [...elevenPages, scanOf('diploma')] }), 'MaterialUnknown'],
  ['the same paper twice', remoteOpening({ materials: [...elevenPages, scanOf('idCard')] }), 'MaterialUnknown'],
  ['a joint act without a seat', jointOpening({ jointSeats: {} }), 'JointSeatMissing'],
]

const produced: [name: string, refusal: CaseRefusal, article: string | null][] = [
  ...openings.flatMap(([what, opening, code, article]): [string, CaseRefusal, string | null][] => {
    const verdict = receive({ type: 'ReceiveCase', opening })
    assert('refusal' in verdict && verdict.refusal.code === code, what)
    return [[`taking in ${what}`, verdict.refusal, article ?? null]]
  }),
  ...actRows.flatMap(([situation, who, act, verdict, article]): [string, CaseRefusal, string | null][] => {
    const answer = situation().judged(who, act)
    return 'refusal' in answer ? [[`${situation.name}: ${who.name} ${act.type} → ${verdict}`, answer.refusal, article ?? null]] : []
  }),
]

test('every refusal of a case can happen, and those that cannot are not in the table', () => {
  const codes = new Set(produced.map(([, refusal]) => refusal.code))
  assert.deepEqual(Object.keys(caseRefusals).filter((code) => !codes.has(code as CaseRefusal['code'])), [])
})

test('every refusal rests on the article that a lawyer would name, or on none', () => {
  for (const [name, refusal, article] of produced) assert.equal(caseRefusals[refusal.code].article, article, name)
})

test('every refusal is a whole sentence in both languages, with its words filled in', () => {
  for (const [name, refusal] of produced) {
    const { code, ...data } = refusal
    const zh = refusalMessage(code, data, 'zh')
    const en = refusalMessage(code, data, 'en')
    assert.match(zh, /[。]$/, name)
    assert.match(en, /\.$/, name)
    for (const text of [zh, en]) assert.doesNotMatch(text, /[{}]|undefined|null|“”/, `${name}: ${text}`)
    for (const [, word = ''] of caseRefusals[code].zh.matchAll(/\{(\w+)\}/g)) assert.ok(word in data, `${code} has no ${word}`)
  }
})

test('stages and sides are told by the names that people use', () => {
  assert.equal(
    refusalMessage('StageDoesNotAllow', { stage: 'correction', needs: ['received'] }, 'zh'),
    '现在是“等补正”，在“已收件”时才能办这一步。',
  )
  assert.equal(refusalMessage('OtherSideActs', { sides: ['intake', 'handling'] }, 'en'), 'This is for the intake counter, the deciding side’s window to do.')
})
