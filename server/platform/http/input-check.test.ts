import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type } from 'typebox'
import { closed, CommandId, Line, named, nullable, oneOf } from '@tongban/contract/fields.ts'
import { checkOf, textCheckOf } from './input-check.ts'

const Body = closed({
  commandId: CommandId,
  applicant: closed({ name: Line('姓名', 'Name', 5), phone: nullable(Type.String(named('手机号', 'Mobile phone', { pattern: '^1[0-9]{10}$', 'x-fix': '填 11 位手机号。' }))) }, named('申请人', 'Applicant')),
  materials: Type.Array(closed({ pages: Type.Integer(named('页数', 'Pages', { minimum: 1, maximum: 500 })) }), named('材料', 'Materials', { maxItems: 2 })),
  delivery: Type.Union([
    closed({ way: Type.Literal('post'), address: Line('收件地址', 'Address') }),
    closed({ way: Type.Literal('window') }),
  ], named('领取方式', 'Delivery')),
  mode: oneOf(['fullyOnline', 'remoteIntake'], named('办理方式', 'Mode')),
})

const good = {
  commandId: '01990000-0000-7000-8000-000000000000',
  applicant: { name: '张三', phone: null },
  materials: [{ pages: 1 }],
  delivery: { way: 'window' },
  mode: 'fullyOnline',
}

const check = checkOf(Body)

test('what is right has nothing said about it', () => {
  assert.deepEqual(check(good, 'zh'), [])
})

const rows: [string, object, string, string][] = [
  ['a missing field', { mode: undefined }, 'mode', '缺少“办理方式”。'],
  ['an empty line', { applicant: { name: '', phone: null } }, 'applicant.name', '“申请人的姓名”不能空着。'],
  ['a line that is too long', { applicant: { name: '张三李四王五', phone: null } }, 'applicant.name', '“申请人的姓名”太长，现在 6 个字。'],
  ['a number that is text', { materials: [{ pages: '3' }] }, 'materials.0.pages', '“材料第 1 项的页数”应当是整数。'],
  ['a number out of range', { materials: [{ pages: 1 }, { pages: 0 }] }, 'materials.1.pages', '“材料第 2 项的页数”太小。'],
  ['too many entries', { materials: [{ pages: 1 }, { pages: 1 }, { pages: 1 }] }, 'materials', '“材料”项数太多。'],
  ['a word that is no choice', { mode: 'byDrone' }, 'mode', '“办理方式”不在可选的范围内。'],
  ['a field that does not exist', { applicant: { name: '张三', phone: null, nick: '三儿' } }, 'applicant.nick', '没有“申请人的nick”这一项。'],
  ['a value that may be null and has the wrong form', { applicant: { name: '张三', phone: '123' } }, 'applicant.phone', '“申请人的手机号”的格式不对。'],
  ['one form out of two, incomplete', { delivery: { way: 'post' } }, 'delivery.address', '缺少“领取方式的收件地址”。'],
  ['neither form', { delivery: { way: 'pigeon' } }, 'delivery', '“领取方式”填得不对。'],
  ['an id that is none', { commandId: '1' }, 'commandId', '“操作编号”的写法不对。'],
  ['a null character', { applicant: { name: '张\0三', phone: null } }, 'applicant.name', '“申请人的姓名”里有看不见的、不能保存的字符。'],
  ['half a character', { applicant: { name: '张\ud800', phone: null } }, 'applicant.name', '“申请人的姓名”里有看不见的、不能保存的字符。'],
]

for (const [name, change, field, message] of rows) {
  test(`${name} is named in words`, () => {
    const [first, ...others] = check({ ...good, ...change }, 'zh')
    assert.deepEqual([first?.field, first?.message, others.length], [field, message, 0])
    assert.notEqual(first?.fix, '')
  })
}

test('every row reads in English too', () => {
  for (const [, change] of rows) {
    for (const problem of check({ ...good, ...change }, 'en')) {
      assert.doesNotMatch(`${problem.message}${problem.fix}`.replaceAll(/“[^”]*”/g, ''), /[一-鿿]/)
    }
  }
})

test('a schema may say itself how to mend what it refuses', () => {
  assert.equal(check({ ...good, applicant: { name: '张三', phone: '123' } }, 'zh')[0]?.fix, '填 11 位手机号。')
})

test('all that is wrong is told at once', () => {
  assert.equal(check({}, 'zh').length, 5)
})

test('something that is no object at all is told so', () => {
  for (const value of [null, 3, 'text', [], undefined]) {
    assert.equal(check(value, 'zh')[0]?.message, '“发送的内容”应当是一组填写项。')
  }
})

test('nesting without end is refused before anything looks at it', () => {
  let deep: unknown = 'x'
  for (let depth = 0; depth < 5000; depth += 1) deep = [deep]
  assert.equal(check({ ...good, materials: deep }, 'zh')[0]?.message, '“材料”层次太深。')
})

test('text in an address becomes what the schema says', () => {
  const query = { page: '3', open: 'true' }
  const problems = textCheckOf(closed({ page: Type.Integer(), open: Type.Boolean() }))(query, 'zh')
  assert.deepEqual([problems, query], [[], { page: 3, open: true }])
})
