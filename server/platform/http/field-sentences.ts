import type { Language } from '@tongban/contract/refusal-message.ts'

/** What one keyword of JSON Schema found, with what is needed to say it. */
export type Finding = {
  keyword: string
  /** The field's name in the language of the sentence. */
  name: string
  params: Record<string, unknown>
  value: unknown
}

export type Sentences = { message: string; fix: string }

type Writer = (finding: Finding) => Sentences

const both = (zh: Writer, en: Writer): Record<Language, Writer> => ({ zh, en })

const KINDS: Record<string, { zh: string; en: string }> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '“是”或“否”', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组填写项', en: 'a group of fields' },
  null: { zh: '空值', en: 'null' },
}

const FORMATS: Record<string, { zh: string; en: string }> = {
  date: { zh: '日期，如 2026-09-17', en: 'a date such as 2026-09-17' },
  'date-time': { zh: '时间，如 2026-09-17T02:02:00Z', en: 'a moment such as 2026-09-17T02:02:00Z' },
  uuid: { zh: '系统给的编号（36 位）', en: 'an id as the system gives it (36 characters)' },
  email: { zh: '电子邮箱，如 name@example.com', en: 'an e-mail address such as name@example.com' },
  uri: { zh: '网址', en: 'a web address' },
}

/** One row a keyword: what is wrong and how to mend it, in both languages. */
const TABLE: Record<string, Record<Language, Writer>> = {
  required: both(
    ({ name }) => ({ message: `缺少“${name}”。`, fix: `请填写“${name}”。` }),
    ({ name }) => ({ message: `“${name}” is missing.`, fix: `Fill in “${name}”.` }),
  ),
  type: both(
    ({ name, params }) => ({ message: `“${name}”应当是${kinds(params, 'zh')}。`, fix: `请改成${kinds(params, 'zh')}。` }),
    ({ name, params }) => ({ message: `“${name}” must be ${kinds(params, 'en')}.`, fix: `Give ${kinds(params, 'en')}.` }),
  ),
  format: both(
    ({ name, params }) => ({ message: `“${name}”的写法不对。`, fix: `请填${wordOf(FORMATS, params['format'], 'zh')}。` }),
    ({ name, params }) => ({ message: `“${name}” is not written as it should be.`, fix: `Give ${wordOf(FORMATS, params['format'], 'en')}.` }),
  ),
  pattern: both(
    ({ name }) => ({ message: `“${name}”的格式不对。`, fix: '请核对位数和字符后再填。' }),
    ({ name }) => ({ message: `“${name}” does not have the right form.`, fix: 'Check its length and its characters.' }),
  ),
  minLength: both(
    ({ name, params }) => params['limit'] === 1
      ? { message: `“${name}”不能空着。`, fix: `请填写“${name}”。` }
      : { message: `“${name}”太短。`, fix: `至少要 ${String(params['limit'])} 个字。` },
    ({ name, params }) => params['limit'] === 1
      ? { message: `“${name}” is empty.`, fix: `Fill in “${name}”.` }
      : { message: `“${name}” is too short.`, fix: `At least ${String(params['limit'])} characters.` },
  ),
  maxLength: both(
    ({ name, params, value }) => ({ message: `“${name}”太长，现在 ${lengthOf(value)} 个字。`, fix: `最多 ${String(params['limit'])} 个字。` }),
    ({ name, params, value }) => ({ message: `“${name}” is too long: ${lengthOf(value)} characters.`, fix: `At most ${String(params['limit'])} characters.` }),
  ),
  minimum: both(
    ({ name, params }) => ({ message: `“${name}”太小。`, fix: `不能小于 ${String(params['limit'])}。` }),
    ({ name, params }) => ({ message: `“${name}” is too small.`, fix: `Not less than ${String(params['limit'])}.` }),
  ),
  maximum: both(
    ({ name, params }) => ({ message: `“${name}”太大。`, fix: `不能大于 ${String(params['limit'])}。` }),
    ({ name, params }) => ({ message: `“${name}” is too large.`, fix: `Not more than ${String(params['limit'])}.` }),
  ),
  minItems: both(
    ({ name, params }) => ({ message: `“${name}”项数不够。`, fix: `至少要 ${String(params['limit'])} 项。` }),
    ({ name, params }) => ({ message: `“${name}” has too few entries.`, fix: `At least ${String(params['limit'])}.` }),
  ),
  maxItems: both(
    ({ name, params }) => ({ message: `“${name}”项数太多。`, fix: `最多 ${String(params['limit'])} 项。` }),
    ({ name, params }) => ({ message: `“${name}” has too many entries.`, fix: `At most ${String(params['limit'])}.` }),
  ),
  uniqueItems: both(
    ({ name }) => ({ message: `“${name}”里有重复的项。`, fix: '请去掉重复的。' }),
    ({ name }) => ({ message: `“${name}” has the same entry twice.`, fix: 'Remove one of them.' }),
  ),
  enum: both(
    ({ name, params }) => ({ message: `“${name}”不在可选的范围内。`, fix: `可选：${listOf(params['allowedValues'], '、')}。` }),
    ({ name, params }) => ({ message: `“${name}” is none of the choices.`, fix: `Choose one of: ${listOf(params['allowedValues'], ', ')}.` }),
  ),
  const: both(
    ({ name, params }) => ({ message: `“${name}”不对。`, fix: `只能是 ${String(params['allowedValue'])}。` }),
    ({ name, params }) => ({ message: `“${name}” is not right.`, fix: `It can only be ${String(params['allowedValue'])}.` }),
  ),
  additionalProperties: both(
    ({ name }) => ({ message: `没有“${name}”这一项。`, fix: '请去掉它，或核对它的名称。' }),
    ({ name }) => ({ message: `There is no field “${name}”.`, fix: 'Remove it, or check its name.' }),
  ),
  unreadable: both(
    ({ name }) => ({ message: `“${name}”里有看不见的、不能保存的字符。`, fix: '请删去后重新输入。' }),
    ({ name }) => ({ message: `“${name}” holds invisible characters that cannot be stored.`, fix: 'Delete them and type it again.' }),
  ),
  endless: both(
    ({ name }) => ({ message: `“${name}”太大。`, fix: '请核对这个数。' }),
    ({ name }) => ({ message: `“${name}” is too large.`, fix: 'Check this number.' }),
  ),
  depth: both(
    ({ name }) => ({ message: `“${name}”层次太深。`, fix: '请核对发送的内容。' }),
    ({ name }) => ({ message: `“${name}” is nested too deeply.`, fix: 'Check what was sent.' }),
  ),
}

const OTHERWISE = both(
  ({ name }) => ({ message: `“${name}”填得不对。`, fix: '请核对后再填。' }),
  ({ name }) => ({ message: `“${name}” is not right.`, fix: 'Check it and try again.' }),
)

/** Says in words what is wrong with a field and how to mend it. */
export function sentencesFor(finding: Finding, language: Language): Sentences {
  return (TABLE[finding.keyword] ?? OTHERWISE)[language](finding)
}

function kinds(params: Record<string, unknown>, language: Language): string {
  const wanted = Array.isArray(params['type']) ? params['type'] : [params['type']]
  return wanted.map((kind) => wordOf(KINDS, kind, language)).join(language === 'zh' ? '或' : ' or ')
}

function wordOf(table: Record<string, Record<Language, string>>, key: unknown, language: Language): string {
  return table[String(key)]?.[language] ?? String(key)
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? [...value].length : 0
}

function listOf(values: unknown, separator: string): string {
  return Array.isArray(values) ? values.map(String).join(separator) : ''
}
