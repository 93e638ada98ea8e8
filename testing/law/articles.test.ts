import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { caseRefusals } from '@tongban/contract/refusals.ts'

const checkout = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(checkout, file), 'utf8')

/** The articles that have a section of their own, and the text of it. */
const sections = new Map(
  globSync('docs/law/*.md', { cwd: checkout }).flatMap((file) =>
    read(file).split(/^## /m).slice(1).map((section): [string, string] => {
      const [heading = '', ...lines] = section.split('\n')
      return [heading.trim(), lines.join('\n')]
    })),
)

test('every article that the code rests on is quoted in docs/law', () => {
  const products = globSync('{domain,contract,server,web}/**/*.{ts,tsx}', { cwd: checkout, exclude: ['**/node_modules/**', '**/dist/**', '**/*.test.ts'] })
  const named = products.flatMap((file) =>
    [...read(file).matchAll(/@law ([\u4e00-\u9fff]+ 第[\u4e00-\u9fff]+?条)/g)].map(([, article = '']) => ({ article, file })))
  assert.ok(named.length > 5)
  assert.deepEqual(named.filter(({ article }) => !sections.has(article)), [])
  const refused = Object.values(caseRefusals).flatMap(({ article }) => article ?? [])
  assert.deepEqual(refused.filter((article) => !sections.has(article)), [])
})

test('every article that is quoted is named by the code', () => {
  const code = globSync('domain/**/*.ts', { cwd: checkout, exclude: ['**/*.test.ts'] }).map(read).join('\n')
  assert.deepEqual([...sections.keys()].filter((article) => !code.includes(article)), [])
})

for (const [article, text] of sections) {
  test(`${article}: quotes the law, and its files and tests are there`, () => {
    assert.match(text, /^> .*[。；……]$/m)
    const files = [...text.matchAll(/`([\w./-]+\.(?:ts|json))`/g)].map(([, file = '']) => file)
    assert.deepEqual(files.filter((file) => !existsSync(join(checkout, file))), [])
    for (const [, file = '', titles = ''] of text.matchAll(/`([\w./-]+\.test\.ts)`: (“[^\n]*”)/g)) {
      for (const [, title = ''] of titles.matchAll(/“([^”]+)”/g)) assert.ok(read(file).includes(title), `${file} has no test “${title}”`)
    }
  })
}
