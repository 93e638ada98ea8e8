import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createInstance } from 'i18next'
import { en } from '../i18n/en/index.ts'
import { zh } from '../i18n/zh/index.ts'
import { ApiProblem, isFinal, isNetworkFault, problemOf } from './failure.ts'
import { intentFor } from './intent.ts'
import { addressOf } from './operation.ts'
import { sayFailure } from './say-failure.ts'

const languages = createInstance()
await languages.init({ resources: { 'zh-CN': zh, en }, lng: 'zh-CN', defaultNS: 'ui', interpolation: { escapeValue: false } })
const words = languages.getFixedT('zh-CN', 'problem')

const readings: [number, unknown, ApiProblem['kind'], string][] = [
  [400, { code: 'InputInvalid', errors: [{ field: 'phone', name: '手机号', message: '位数不对。', fix: '要 11 位数字。' }] }, 'invalid', '手机号 位数不对。 要 11 位数字。'],
  [401, { code: 'NotLoggedIn' }, 'sessionExpired', '请重新登录。写的内容还在。'],
  [401, {}, 'sessionExpired', '请重新登录。写的内容还在。'],
  [401, { code: 'LoginFailed', detail: '账号或密码不对。' }, 'refused', '账号或密码不对。'],
  [403, { code: 'PasswordMustChange' }, 'passwordMustChange', '现在的密码是别人给的，或用得太久了。改好就接着办，写的内容还在。'],
  [403, {}, 'forbidden', '需要的话，请找本单位的管理员。'],
  [404, { code: 'CaseNotFound', detail: '没有这个办件。' }, 'notFound', '没有这个办件。'],
  [409, { code: 'StaleVersion' }, 'stale', '已经换成最新的内容，请看一眼再决定。'],
  [409, { code: 'NoticePeriodExpired', detail: '已过五日，视为受理。', article: '行政许可法 第三十二条' }, 'refused', '已过五日，视为受理。'],
  [413, null, 'tooLarge', '每个文件不超过 20 MB。'],
  [502, '<html>', 'server', '没有办成，也没有办一半。请过一会儿再试。'],
]

for (const [status, body, kind, text] of readings) {
  test(`a ${status} is read as ${kind}: ${text}`, () => {
    const problem = problemOf(status, body)
    assert.equal(problem.kind, kind)
    assert.equal(sayFailure(problem, words).text, text)
  })
}

test('a refusal names its article', () => {
  const problem = problemOf(409, { code: 'NoticePeriodExpired', detail: '已过五日。', article: '行政许可法 第三十二条' })
  assert.equal(sayFailure(problem, words).basis, '依据 行政许可法 第三十二条')
})

test('only a missing answer is worth the same call again', () => {
  assert.equal(isNetworkFault(new ApiProblem(0, 'offline')), true)
  assert.equal(isNetworkFault(problemOf(502, null)), false)
  assert.equal(isFinal(problemOf(409, { code: 'StaleVersion' })), true)
  assert.equal(isFinal(problemOf(503, null)), false)
  assert.equal(isFinal(new ApiProblem(0, 'timeout')), false)
})

test('an intent keeps its id until its content changes', () => {
  let made = 0
  const newId = () => `id-${(made += 1)}`
  const first = intentFor(null, { reason: '重复' }, newId)
  assert.equal(intentFor(first, { reason: '重复' }, newId).commandId, 'id-1')
  assert.equal(intentFor(first, { reason: '不想办了' }, newId).commandId, 'id-2')
})

test('an address takes its parameters and leaves out what was not said', () => {
  const operation = { id: 'catalogue.search', path: '/api/regions/:region/items' }
  assert.equal(addressOf(operation, { params: { region: '220303' }, query: { words: '护士 变更', handlingRegion: undefined } }), '/api/regions/220303/items?words=%E6%8A%A4%E5%A3%AB+%E5%8F%98%E6%9B%B4')
  assert.throws(() => addressOf(operation, {}), /region/)
})
