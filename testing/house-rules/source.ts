import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** One comment of a file, without its marks, and the line it begins on. */
export type Comment = { text: string; line: number; isDoc: boolean }

/** One import: from where, which names, and whether only types come through it. */
export type Import = { from: string; names: string[]; typeOnly: boolean; line: number }

/** Any part of a syntax tree. */
export type Node = { type: string; start: number; end: number; [key: string]: unknown }

/** One source file, read apart. */
export type Source = { path: string; text: string; program: Node; comments: Comment[]; imports: Import[]; isTest: boolean; lineOf(offset: number): number }

export const checkout = join(import.meta.dirname, '../..')

/** Every source file of ours, by its path from the root of the checkout. */
export function readSources(): Source[] {
  return globSync(['*.ts', '{domain,contract,server,web,content,conformance,bench,testing}/**/*.{ts,tsx}'], {
    cwd: checkout, exclude: (name) => name.includes('node_modules') || /(^|\/)dist(\/|$)/.test(name),
  }).sort().map(readSource)
}

/** Whether a file is there to test: by its name, or because it serves nothing but tests. */
function isTest(path: string): boolean {
  return /\.(test|e2e|sim)\.tsx?$/.test(path) || /^(testing|conformance|bench)\//.test(path) || path.startsWith('web/e2e/') || /(^|\/)test-[\w-]+\.ts$/.test(path)
}

function readSource(path: string): Source {
  const text = readFileSync(join(checkout, path), 'utf8')
  const parsed = parseSync(path, text)
  const starts = [...text.matchAll(/\n/g)].map((match) => match.index)
  const lineOf = (offset: number): number => starts.filter((start) => start < offset).length + 1
  return {
    path, text, lineOf,
    program: parsed.program as unknown as Node,
    comments: parsed.comments.map((comment) => ({ text: comment.value, line: lineOf(comment.start), isDoc: comment.type === 'Block' && comment.value.startsWith('*') })),
    imports: importsOf(parsed.program as unknown as Node, lineOf),
    isTest: isTest(path),
  }
}

function importsOf(program: Node, lineOf: (offset: number) => number): Import[] {
  const found: Import[] = []
  walk(program, (node) => {
    if (!['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].includes(node.type)) return
    const source = node['source'] as { value?: unknown } | null
    if (typeof source?.value !== 'string') return
    const specifiers = ((node['specifiers'] as Node[] | undefined) ?? [])
    const kinds = specifiers.map((one) => one['importKind'] ?? one['exportKind'])
    const typeOnly = node['importKind'] === 'type' || node['exportKind'] === 'type' || (kinds.length > 0 && kinds.every((kind) => kind === 'type'))
    const names = specifiers.map((one) => (one['imported'] as { name?: string } | undefined)?.name ?? '*')
    found.push({ from: source.value, names, typeOnly, line: lineOf(node.start) })
  })
  return found
}

/** Visits a node and everything in it. */
export function walk(node: Node, visit: (node: Node, parent: Node | null) => void, parent: Node | null = null): void {
  visit(node, parent)
  for (const part of Object.values(node)) {
    for (const inner of Array.isArray(part) ? part : [part]) {
      if (typeof inner === 'object' && inner !== null && typeof (inner as Node).type === 'string') walk(inner as Node, visit, node)
    }
  }
}

/** Where an import leads, from the root of the checkout; null for a package. */
export function targetOf(source: Source, from: string): string | null {
  const workspace = /^@tongban\/(.+)$/.exec(from)?.[1]
  if (workspace !== undefined) return workspace
  return from.startsWith('.') ? join(source.path, '..', from) : null
}

/** The values of the tags of one kind in the doc comments of a file. */
export function tagsOf(source: Source, tag: 'term' | 'rule' | 'law'): { value: string; line: number }[] {
  return source.comments.filter((comment) => comment.isDoc).flatMap((comment) =>
    [...comment.text.matchAll(/@(\w+)\s+([^@\n]*)/g)].filter(([, name]) => name === tag).map(([, , value = '']) => ({
      value: value.replaceAll(/[\s*]+$/g, '').trim(), line: comment.line,
    })))
}
