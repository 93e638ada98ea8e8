/** The rules of the house, held against the house itself. CONTRIBUTING.md says why each of them stands. */
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { refusalTexts } from './contract/refusals.ts'
import { checkout, readSources, tagsOf, targetOf, walk, type Node, type Source } from './testing/house-rules/source.ts'

const sources = readSources()
const products = sources.filter((source) => !source.isTest)
const tests = sources.filter((source) => source.isTest)
const evidence = [...tests.map((source) => source.text), ...globSync('conformance/**/*.{json,csv,md}', { cwd: checkout }).map((file) => readFileSync(join(checkout, file), 'utf8'))].join('\n')

/** Fails with every breach on a line of its own. */
function none(breaches: string[]): void {
  assert.equal(breaches.length, 0, `\n${breaches.join('\n')}`)
}

const storeyOf = (path: string): string => path.split('/')[0] ?? ''

/** What each storey may take from: itself, those below it, and these packages. */
const MAY_TAKE: Record<string, { storeys: string[]; packages: RegExp }> = {
  domain: { storeys: ['domain'], packages: /^$/ },
  contract: { storeys: ['contract', 'domain'], packages: /^typebox$/ },
  server: { storeys: ['server', 'contract', 'domain'], packages: /^(?!react|antd|@rjsf|@tanstack)/ },
  web: { storeys: ['web', 'contract'], packages: /^(?!fastify|pg$|graphile-worker|@fastify)/ },
}

test('imports point one way: domain ← contract ← server, domain ← contract ← web', () => {
  none(products.filter((source) => MAY_TAKE[storeyOf(source.path)] !== undefined).flatMap((source) => {
    const { storeys, packages } = MAY_TAKE[storeyOf(source.path)] ?? { storeys: [], packages: /./ }
    return source.imports.filter(({ from }) => {
      const target = targetOf(source, from)
      if (target !== null) return !storeys.includes(storeyOf(target))
      return !packages.test(from)
    }).map(({ from, line }) => `${source.path}:${line} takes from ${from}`)
  }))
})

/** The one kind of record there is so far, and who may know of it. */
const KNOWS_CASES = /^(domain|contract|server|web)\/cases\/|^contract\/(refusals|refusal-message|operations)\.ts$|^server\/(app|app-parts|start|main|banner|verify)\.ts$|^web\//

test('nothing below cases knows what a case is', () => {
  none(products.filter((source) => !KNOWS_CASES.test(source.path)).flatMap((source) =>
    source.imports.filter(({ from }) => /^(domain|contract|server)\/cases\//.test(targetOf(source, from) ?? '')).map(({ from, line }) => `${source.path}:${line} takes from ${from}`)))
})

test('the platform knows no feature, and a feature only reads from another one\'s store', () => {
  none(products.filter((source) => source.path.startsWith('server/')).flatMap((source) => source.imports.flatMap(({ from, names, line, typeOnly }) => {
    const target = targetOf(source, from) ?? ''
    const [, own = ''] = source.path.split('/')
    const [storey, other = ''] = target.split('/')
    if (storey !== 'server' || own === other || !source.path.slice('server/'.length).includes('/')) return []
    if (own === 'platform' && other !== 'platform') return [`${source.path}:${line} takes from the feature ${other}`]
    const writes = typeOnly || other === 'platform' || !target.endsWith('.store.ts') ? [] : names.filter((name) => !/^(find|get|count|is|[A-Z])/.test(name))
    return writes.map((name) => `${source.path}:${line} writes through ${name} of ${target}`)
  })))
})

/** What reads the machine, and where that may be. */
const IMPURE = ['new Date', 'Date.now', 'Math.random', 'process.env', 'Temporal.Now']
const MAY_BE_IMPURE = /^server\/(platform|config)\/|^testing\/run-tests\.ts$|^web\/ui\/now\.ts$|^house-rules\.test\.ts$/

test('time, chance and the environment enter at the edge alone', () => {
  none(sources.filter((source) => !MAY_BE_IMPURE.test(source.path)).flatMap((source) => {
    const breaches: string[] = []
    walk(source.program, (node) => {
      const found = IMPURE.find((one) => one === writtenAs(node))
      if (found !== undefined) breaches.push(`${source.path}:${source.lineOf(node.start)} reads ${found}`)
    })
    return breaches
  }))
})

function writtenAs(node: Node): string | null {
  const nameOf = (part: unknown): string => String((part as { name?: unknown } | undefined)?.name)
  if (node.type === 'NewExpression') return `new ${nameOf(node['callee'])}`
  if (node.type === 'MemberExpression') return `${nameOf(node['object'])}.${nameOf(node['property'])}`
  return null
}

const SQL = /\b(select\b[\s\S]*\bfrom\b|insert\s+into\b|update\s+\w+\s+set\b|delete\s+from\b|create\s+(table|index)\b|alter\s+table\b)/i
/** Speaks of SQL, or is the layer that stores stand on. */
const MAY_HOLD_SQL = /\.(store|projection)\.ts$|^server\/platform\/database\//

test('SQL stays in stores, projections and migrations', () => {
  none(products.filter((source) => source.path.startsWith('server/') && !MAY_HOLD_SQL.test(source.path)).flatMap((source) => {
    const breaches: string[] = []
    walk(source.program, (node) => {
      const text = node.type === 'TemplateElement' ? (node['value'] as { raw: string }).raw : node.type === 'Literal' ? node['value'] : null
      if (typeof text === 'string' && SQL.test(text)) breaches.push(`${source.path}:${source.lineOf(node.start)} ${text.trim().slice(0, 40)}`)
    })
    return breaches
  }))
})

test('files keep under 300 lines; functions under 70 are the linter\'s to measure', () => {
  none(sources.filter((source) => source.text.split('\n').length > 301).map((source) => `${source.path} has ${source.text.split('\n').length - 1} lines`))
  const linter = JSON.parse(readFileSync(join(checkout, '.oxlintrc.json'), 'utf8')) as { rules: Record<string, unknown> }
  assert.deepEqual(linter.rules['max-lines-per-function'], ['error', { max: 70 }])
})

test('no folder is a drawer', () => {
  none([...new Set(sources.map((source) => dirname(source.path)))].filter((folder) => /(^|\/)(utils?|helpers?|common|services?|managers?|misc|lib)(\/|$)/.test(folder)))
})

test('files are named for what is in them', () => {
  const good = (source: Source): boolean => /^[a-z0-9-]+(\.(store|projection|db|properties|test|e2e|sim|config|d))*\.ts$/.test(basename(source.path))
    || (source.path.startsWith('web/') && /^([A-Z][A-Za-z0-9]*\.tsx|use[A-Z][A-Za-z0-9]*\.tsx?|[a-z0-9-]+\.tsx|[A-Z][A-Za-z0-9]*\.test\.tsx?)$/.test(basename(source.path)))
  none(sources.filter((source) => !good(source)).map((source) => source.path))
})

test('nothing is called a service', () => {
  none(sources.flatMap((source) => [...source.text.matchAll(/\b(class|type|interface|function) (\w*(Service|Manager|Helper|Util))\b/g)].map(([, , name]) => `${source.path} names ${name}`)))
})

test('no note to oneself without the number of its issue', () => {
  none(sources.flatMap((source) => source.comments.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b(?!.*#\d+)/.test(text)).map(({ line }) => `${source.path}:${line}`)))
})

test('every refusal has a test', () => {
  none(Object.keys(refusalTexts).filter((code) => !new RegExp(`\\b${code}\\b`).test(evidence)))
})

for (const tag of ['rule', 'law'] as const) {
  test(`every @${tag} in the code is named by a test or a conformance file`, () => {
    const named = products.flatMap((source) => tagsOf(source, tag).map(({ value, line }) => ({ value: tag === 'rule' ? (value.split(/[\s,，]/)[0] ?? '') : value, at: `${source.path}:${line}` })))
    none(named.filter(({ value }) => !(tag === 'rule' ? new RegExp(`${value}(?!\\d)`) : new RegExp(value.replaceAll(/\s+/g, '\\s*'))).test(evidence)).map(({ value, at }) => `${at} ${value}`))
  })
}

const glossary = join(checkout, 'GLOSSARY.md')

test('every @term stands in the glossary, and every word of the glossary in the code', { todo: !existsSync(glossary) }, () => {
  const inCode = new Set(products.flatMap((source) => tagsOf(source, 'term').map(({ value }) => value)))
  const inGlossary = new Set([...readFileSync(glossary, 'utf8').matchAll(/^\|[^|\n]*\|\s*([^|\n]*[\u4e00-\u9fff][^|\n]*?)\s*\|/gm)].map(([, term = '']) => term))
  none([
    ...[...inCode].filter((term) => !inGlossary.has(term)).map((term) => `${term} is used in the code and not explained in the glossary`),
    ...[...inGlossary].filter((term) => !inCode.has(term)).map((term) => `${term} is explained in the glossary and used nowhere`),
  ])
})

test('every operation of the contract is mounted', () => {
  const declared = products.filter((source) => source.path.startsWith('contract/')).flatMap((source) =>
    [...source.text.matchAll(/^export const (\w+) = operation\(/gm)].map(([, name = '']) => name))
  const server = products.filter((source) => source.path.startsWith('server/')).map((source) => source.text).join('\n')
  none(declared.filter((name) => !new RegExp(`\\bmount\\(\\s*${name}\\b`).test(server)).map((name) => `${name} is declared and nobody mounts it`))
})
