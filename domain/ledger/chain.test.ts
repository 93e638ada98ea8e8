import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { closed, paperArrived } from '../../testing/cases/situations.ts'
import { sm3 } from '../../testing/cases/story.ts'
import { canonicalJson } from './canonical.ts'
import { chainStart, digestOf, findBrokenLink, type BrokenLink } from './chain.ts'
import type { RecordedEvent } from './event.ts'

const SEED = 20260917
const events = closed().events
const copyOf = () => structuredClone(events)

/** Gives events digests that fit, as somebody would who rewrites a record from some point on. */
function rechain(changed: RecordedEvent[]): RecordedEvent[] {
  let previous = chainStart
  return changed.map((event) => {
    previous = digestOf(event, previous, sm3)
    return { ...event, digest: previous }
  })
}

function change(index: number, amend: (event: RecordedEvent) => Partial<RecordedEvent>): RecordedEvent[] {
  return copyOf().map((event, at) => (at === index ? { ...event, ...amend(event) } : event))
}

test('R-ST-004, R-CRY-001: a record as it was written holds', () => {
  assert.equal(findBrokenLink(events, sm3), null)
  assert.equal(findBrokenLink([], sm3), null)
})

test('a digest is SM3 over the event and the digest before it', () => {
  const { digest, ...first } = events[0]!
  assert.equal(digest, sm3(canonicalJson({ ...first, previous: chainStart })))
  const { digest: next, ...second } = events[1]!
  assert.equal(next, sm3(canonicalJson({ ...second, previous: digest })))
})

test('a replica checks only what is new, from where it stands', () => {
  const known = events[4]!
  assert.equal(findBrokenLink(events.slice(5), sm3, known), null)
  assert.deepEqual(findBrokenLink(events.slice(5), sm3), { position: 1, fault: 'gap' })
  assert.deepEqual(findBrokenLink(events.slice(5), sm3, { ...known, digest: chainStart }), { position: 6, fault: 'digest' })
})

const anotherRecord = '0f2e1d3c-0000-4000-8000-000000000002'

/** What somebody did to the file, and the first link that gives it away. */
const broken: [what: string, events: RecordedEvent[], link: BrokenLink][] = [
  ['a fact was changed', change(3, () => ({ data: { to: 'elsewhere' } })), { position: 4, fault: 'digest' }],
  ['a name was changed', change(2, ({ actor }) => ({ actor: { ...actor, name: '张三' } })), { position: 3, fault: 'digest' }],
  ['a time was changed', change(5, () => ({ effectiveAt: '2026-09-16T01:00:00.000Z' })), { position: 6, fault: 'digest' }],
  ['a digest was changed', change(6, () => ({ digest: 'f'.repeat(64) })), { position: 7, fault: 'digest' }],
  ['an event was taken out', copyOf().filter((event) => event.position !== 5), { position: 5, fault: 'gap' }],
  ['the first event was taken out', copyOf().slice(1), { position: 1, fault: 'gap' }],
  ['two events changed places', [events[0]!, events[2]!, events[1]!, ...events.slice(3)], { position: 2, fault: 'gap' }],
  ['an event is there twice', [...events.slice(0, 3), events[2]!, ...events.slice(3)], { position: 4, fault: 'gap' }],
  ['an event of another record was put in', change(4, () => ({ recordId: anotherRecord })), { position: 5, fault: 'anotherRecord' }],
  ['all events were given to another record', copyOf().map((event) => ({ ...event, recordId: anotherRecord })), { position: 1, fault: 'digest' }],
  ['the first of two changes is named', change(8, () => ({ type: 'X' })).map((event, at) => (at === 3 ? { ...event, type: 'Y' } : event)), { position: 4, fault: 'digest' }],
]

for (const [what, changed, link] of broken) {
  test(`${what}: link ${link.position} is broken (${link.fault})`, () => {
    assert.deepEqual(findBrokenLink(changed, sm3), link)
  })
}

test('who rewrites a record to its end makes a chain that holds, with another digest at its head', () => {
  const rewritten = rechain(change(3, () => ({ data: { by: '220303' } })))
  assert.equal(findBrokenLink(rewritten, sm3), null)
  assert.notEqual(rewritten.at(-1)!.digest, events.at(-1)!.digest)
})

test(`any changed character breaks the chain, and the first changed event is named (seed ${SEED})`, () => {
  const texts = paperArrived().events.map((event) => canonicalJson(event))
  const place = fc.nat({ max: texts.length - 1 }).chain((index) => fc.tuple(fc.constant(index), fc.nat({ max: texts[index]!.length - 1 })))
  const character = fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme-ascii' })
  let read = 0
  fc.assert(
    fc.property(place, character, ([index, at], other) => {
      const text = texts[index]!
      if (text[at] === other) return
      const changed = parse(text.slice(0, at) + other + text.slice(at + 1))
      if (changed === null) return
      read += 1
      const chain = texts.map((one, position) => (position === index ? changed : (JSON.parse(one) as RecordedEvent)))
      const link = findBrokenLink(chain, sm3)
      assert.ok(link !== null, `changing ${JSON.stringify(text[at])} to ${JSON.stringify(other)} at ${at} of event ${index + 1} went unseen`)
      assert.equal(link.position, index + 1)
    }),
    { seed: SEED, numRuns: 3000 },
  )
  assert.ok(read > 1000, `only ${read} changes could be read as an event`)
})

function parse(text: string): RecordedEvent | null {
  try {
    return JSON.parse(text) as RecordedEvent
  } catch {
    return null
  }
}
