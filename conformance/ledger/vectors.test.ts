import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { canonicalJson } from '@tongban/domain/ledger/canonical.ts'
import { findBrokenLink, type BrokenLink } from '@tongban/domain/ledger/chain.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'

type Vector = { file: string; what: string; broken: { position: number; fault: BrokenLink['fault'] | 'heading' } | null }
type TextVector = { what: string; value: unknown; text: string; sm3: string }

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')
const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

for (const { what, value, text, sm3: digest } of (JSON.parse(read('canonical-json.json')) as { vectors: TextVector[] }).vectors) {
  test(`canonical JSON: ${what}`, () => {
    assert.equal(canonicalJson(value), text)
    assert.equal(sm3(text), digest)
  })
}

for (const { file, what, broken } of (JSON.parse(read('vectors.json')) as { vectors: Vector[] }).vectors) {
  test(`${file}: ${what}`, () => {
    const { events } = JSON.parse(read(file)) as { events: RecordedEvent[] }
    assert.deepEqual(findBrokenLink(events, sm3), broken?.fault === 'heading' ? null : broken)
  })
}
