import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counterModes, crossingOf, gapsOf, isBegun, materialGap, modeOf, newIntake, receivedOf } from './intake.ts'
import type { Guide, Intake } from './intake.ts'

const here = '220303'
const there = '211282'
const material = { key: 'licence', necessity: 'required', paperNeeded: true }
const crossing = (handlingRegion: string, modes: string[], refusal: string | null = null) => ({ handlingRegion, modes, refusal })
const guide = {
  guide: { materials: [material, { key: 'photo', necessity: 'optional', paperNeeded: false }], applicantKinds: ['person'], result: { delivery: ['window', 'post'] } },
  crossings: [crossing(here, ['local']), crossing(there, ['fullyOnline', 'remoteIntake']), crossing('150404', [], '协议没有这个事项')],
} as unknown as Guide

const complete: Intake = {
  ...newIntake('c1', here), identifier: '22030319000101001X', name: '李仲平', phone: '13800000001', handlingRegion: there, itemCode: 'x', by: 'window',
  materials: { licence: { key: 'licence', originalSeen: true, originalPages: 2, copyPages: 0, scans: [] } },
}

const gaps: [what: string, change: Partial<Intake>, gaps: string[]][] = [
  ['nothing is missing', {}, []],
  ['the person', { identifier: '', name: ' ', phone: '123' }, ['identifier', 'name', 'phone']],
  ['a business needs somebody who signs for it, and an item for businesses', { kind: 'business' }, ['representative', 'kind']],
  ['a required material', { materials: {} }, ['material licence']],
  ['paper that has to travel', { materials: { licence: { key: 'licence', originalSeen: true, originalPages: 0, copyPages: 0, scans: [] } } }, ['paper licence']],
  ['paper that stays here may stay with its owner', { handlingRegion: here, materials: { licence: { key: 'licence', originalSeen: true, originalPages: 0, copyPages: 0, scans: [] } } }, []],
  ['an item that does not cross to that region', { handlingRegion: '150404' }, ['crossing']],
  ['a region that nobody named', { handlingRegion: '999999' }, ['crossing']],
  ['how the result comes', { by: null }, ['by']],
  ['where it is posted to', { by: 'post', address: '' }, ['address']],
]

for (const [what, change, expected] of gaps) {
  test(`missing: ${what}`, () => {
    const found = gapsOf({ ...complete, ...change }, { guide, here })
    assert.deepEqual(found.map((one) => ('key' in one ? `${one.gap} ${one.key}` : one.gap)), expected)
  })
}

test('without an item nothing more can be said than that it is missing', () => {
  assert.deepEqual(gapsOf(complete, { guide: null, here }), [{ part: 'item', gap: 'item' }])
})

test('an optional material may be left out', () => {
  assert.equal(materialGap({ key: 'photo', necessity: 'optional', paperNeeded: false }, complete, here), null)
})

test('a counter prefers what a counter can do', () => {
  assert.deepEqual(counterModes(crossingOf(complete, { guide, here })), ['remoteIntake'])
  assert.equal(modeOf(complete, { guide, here }), 'remoteIntake')
})

test('what is sent leaves out what belongs to another item', () => {
  const stray = { stray: { key: 'stray', originalSeen: true, originalPages: 0, copyPages: 0, scans: [] } }
  const sent = receivedOf({ ...complete, materials: { ...complete.materials, ...stray } }, { guide, here, window: '05' })
  assert.deepEqual(sent.materials.map((one) => one.key), ['licence'])
  assert.deepEqual([sent.mode, sent.delivery, sent.window, sent.applicant.representative], ['remoteIntake', { by: 'window', address: null }, '05', null])
})

test('an empty sheet is not worth keeping', () => {
  assert.equal(isBegun(newIntake('c1', here)), false)
  assert.equal(isBegun(complete), true)
})
