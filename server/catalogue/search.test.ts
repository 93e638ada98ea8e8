import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadContent } from './content-loader.ts'
import { guidedItems } from './content.ts'
import { indexFindable, search } from './search.ts'

const content = loadContent(join(import.meta.dirname, '../../content'))
const index = indexFindable(guidedItems(content).map((item) => ({
  code: item.code, name: item.name, words: item.guide.searchWords, english: `${item.nameEn} ${item.guide.summaryEn}`,
})))
const nameOf = (code: string | undefined) => content.items.get(code ?? '')?.name

/** What is asked, the first item that must answer, and the word that it must name as its reason. */
const rows: [string, string, string, string][] = [
  ['the name itself', '居民身份证补领', '居民身份证补领', '居民身份证补领'],
  ['words that people say', '身份证丢了', '居民身份证补领', '身份证丢了'],
  ['a whole question', '我的身份证丢了怎么办？', '居民身份证补领', '身份证丢了'],
  ['part of a name', '养老保险关系转移', '企业职工基本养老保险关系转移接续', '养老保险关系转移'],
  ['a wrong character', '驾使证', '补领、换领驾驶证', '驾驶证'],
  ['characters of the same sound', '社宝卡', '社会保障卡申领', '社保卡'],
  ['pinyin', 'jiashizheng', '补领、换领驾驶证', '驾驶证'],
  ['pinyin with spaces', 'gong ji jin', '正常退休提取住房公积金', '公积金'],
  ['pinyin not yet finished', 'yidijiuy', '异地就医备案', '异地就医'],
  ['initials', 'jsz', '补领、换领驾驶证', '驾驶证'],
  ['English', 'driving licence', '补领、换领驾驶证', 'driving'],
  ['English with a slip', 'drivign licence', '补领、换领驾驶证', 'licence'],
  ['full-width letters', 'ｊｓｚ', '补领、换领驾驶证', '驾驶证'],
  ['two words', '医师 注册', '医师执业注册（首次）', '医师'],
]

for (const [name, question, expected, reason] of rows) {
  test(`search by ${name}: ${question}`, () => {
    const [first] = search(index, question)
    assert.equal(nameOf(first?.code), expected)
    assert.ok(first?.because.includes(reason), `because ${first?.because.join('、')}`)
  })
}

for (const question of ['', '   ', '？！', '怎么办', '火星移民', 'qqqq', '的']) {
  test(`nothing fits “${question}”`, () => assert.deepEqual(search(index, question), []))
}

test('what only shares a common ending is not found', () => {
  const codes = search(index, '失业登记').map(({ code }) => nameOf(code))
  assert.ok(!codes.includes('内资企业及分支机构变更登记'), codes.join())
})
