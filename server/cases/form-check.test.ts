import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadContent } from '../catalogue/content-loader.ts'
import { findGuidedItem } from '../catalogue/content.ts'
import { createFormCheck } from './form-check.ts'

const item = findGuidedItem(loadContent(join(import.meta.dirname, '../../content')), '002014104001')!
const check = createFormCheck()
const whole = { lastEmployer: '四平市某机械厂', reason: 'contractEnded', education: 'senior', wantsTraining: 'yes', contactAddress: '四平市铁东区平东街道 1 号' }

test('a form that is filled in as it asks has nothing wrong with it', () => assert.deepEqual(check(item, whole, 'zh'), []))

test('a field that is missing is named in words, in both languages', () => {
  const { contactAddress: _gone, ...rest } = whole
  assert.match(check(item, rest, 'zh')[0]!.message, /^\p{Script=Han}+没有填。$/u)
  assert.match(check(item, rest, 'en')[0]!.message, /^[A-Z][a-z ]+ is missing\.$/)
})

for (const key of ['', ' ', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'x'.repeat(5000)]) {
  test(`a field called ${JSON.stringify(key.slice(0, 20))} that the form does not have is told as one`, () => {
    const form = Object.fromEntries([...Object.entries(whole), [key, 1]])
    for (const language of ['zh', 'en'] as const) {
      const [problem, ...others] = check(item, form, language)
      assert.deepEqual(others, [])
      for (const text of [problem?.name, problem?.message, problem?.fix]) assert.ok(typeof text === 'string' && text.trim() !== '' && text.length < 100, String(text))
    }
  })
}
