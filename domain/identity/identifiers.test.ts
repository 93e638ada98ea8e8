import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readAreaCodes, readIdentifierVectors } from '../../conformance/identifiers/read.ts'
import type { IdentifierVector } from '../../conformance/identifiers/read.ts'
import { checkCaseNumber, makeCaseNumber } from './case-number.ts'
import type { CaseNumber } from './case-number.ts'
import type { Checked } from './checked.ts'
import { checkCreditCode } from './credit-code.ts'
import { checkIdentityNumber } from './identity-number.ts'
import { checkItemCode } from './item-code.ts'
import { checkLicenceIdentifier } from './licence-identifier.ts'
import { checkCharacterOf, endsInCheckCharacter } from './mod-37-36.ts'
import { checkRegionCode } from './region-code.ts'
import { checkTravelDocument } from './travel-documents.ts'
import type { TravelDocumentKind } from './travel-documents.ts'

const TODAY = '2026-09-17'
const areaCodes = readAreaCodes()

function expectVerdict(checked: Checked<object, string>, vector: IdentifierVector, parts = vector.parts): void {
  assert.equal(checked.valid ? 'valid' : checked.reason, vector.verdict)
  if (checked.valid && parts !== undefined) assert.partialDeepStrictEqual(checked.parts, parts)
}

function table<Vector extends IdentifierVector>(file: string, check: (vector: Vector) => void): void {
  for (const vector of readIdentifierVectors<Vector>(`${file}.json`)) {
    test(`${file}: '${vector.value}' ${vector.verdict}${vector.note ? ` (${vector.note})` : ''}`, () => check(vector))
  }
}

table('identity-numbers', (vector) => {
  expectVerdict(checkIdentityNumber(vector.value, (code) => areaCodes.has(code), TODAY), vector)
})

table('credit-codes', (vector) => {
  expectVerdict(checkCreditCode(vector.value), vector)
})

table<IdentifierVector & { kind: TravelDocumentKind }>('travel-documents', (vector) => {
  expectVerdict(checkTravelDocument(vector.kind, vector.value, TODAY), vector)
})

table<IdentifierVector & { kind?: string; basic?: object }>('item-codes', (vector) => {
  const { kind, basic } = vector
  const parts = kind === undefined ? undefined : { kind, ...(basic && { basic }) }
  expectVerdict(checkItemCode(vector.value), vector, parts)
})

table<IdentifierVector & { level?: string; parent?: string | null }>('region-codes', (vector) => {
  const { level, parent } = vector
  expectVerdict(checkRegionCode(vector.value), vector, level === undefined ? undefined : { level, parent })
})

table('licence-identifiers', (vector) => {
  expectVerdict(checkLicenceIdentifier(vector.value), vector)
})

table('case-numbers', (vector) => {
  expectVerdict(checkCaseNumber(vector.value), vector)
  if (vector.parts) assert.equal(makeCaseNumber(vector.parts as CaseNumber), vector.value)
})

test('R-CODE-007, R-ITEM-007: each channel has its digit in a number, so that no two channels share one', () => {
  const channels = ['window', 'web', 'mobile', 'post', 'other'] as const
  const numbers = channels.map((channel) => makeCaseNumber({ region: '220303', receivedOn: '2026-09-17', channel, serial: 1 }))
  assert.deepEqual(numbers.map((number) => number[14]), ['1', '2', '3', '4', '9'])
})

test('a case number is not made for a serial or a region that does not fit', () => {
  const number: CaseNumber = { region: '220303', receivedOn: TODAY, channel: 'window', serial: 1 }
  assert.throws(() => makeCaseNumber({ ...number, serial: 0 }), RangeError)
  assert.throws(() => makeCaseNumber({ ...number, serial: 1_000_000 }), RangeError)
  assert.throws(() => makeCaseNumber({ ...number, region: '2203' }), RangeError)
})

test('MOD 37,36 finds every single wrong character', () => {
  const number = '220303202609171000001'
  const whole = number + checkCharacterOf(number)
  assert.ok(endsInCheckCharacter(whole))
  for (let place = 0; place < whole.length; place++) {
    for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      if (character === whole[place]) continue
      assert.ok(!endsInCheckCharacter(whole.slice(0, place) + character + whole.slice(place + 1)))
    }
  }
  assert.throws(() => checkCharacterOf('2203-03'), RangeError)
})

test('the shipped area codes know former counties and no statistical zones', () => {
  for (const code of ['220381', '220321', '110223', '220184', '220303', '211282', '150404']) assert.ok(areaCodes.has(code), code)
  for (const code of ['220171', '220172', '220173', '220174', '990303']) assert.ok(!areaCodes.has(code), code)
})
