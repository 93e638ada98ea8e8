import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from './en/index.ts'
import { zh } from './zh/index.ts'

type Tree = { readonly [key: string]: string | Tree }

/** The path of every sentence; the singular that only English has counts as its plural. */
function sentences(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(`${path}${key.replace(/_one$/, '_other')}`, value)
    else for (const [inner, text] of sentences(value, `${path}${key}.`)) found.set(inner, text)
  }
  return found
}

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

test('both languages say the same things', () => {
  assert.deepEqual([...sentences(en).keys()].sort(), [...sentences(zh).keys()].sort())
})

test('a sentence has the same blanks in both languages', () => {
  const english = sentences(en)
  for (const [path, chinese] of sentences(zh)) assert.deepEqual(blanks(english.get(path)!), blanks(chinese), path)
})

test('nothing is left unsaid, and nobody is addressed as a petitioner', () => {
  for (const [path, text] of [...sentences(zh), ...sentences(en)]) assert.notEqual(text.trim(), '', path)
  for (const [path, text] of sentences(zh)) assert.doesNotMatch(text, /敬请|尊敬的|您好/, path)
})
