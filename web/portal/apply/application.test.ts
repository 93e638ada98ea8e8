import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Guide } from '../guide/guide.ts'
import { gapsOf, identifierKindOf, stepOfField, submissionOf } from './application.ts'
import type { Application } from './application.ts'

const scan = { digest: 'a'.repeat(64), name: '身份证.jpg', contentType: 'image/jpeg', bytes: 9 }
const guide = {
  applicantKinds: ['person', 'business'],
  materials: [
    { key: 'idCard', necessity: 'required' },
    { key: 'proof', necessity: 'deferrable' },
  ],
} as unknown as Guide['guide']
const full: Application = {
  revision: 9, there: '211282', kind: 'person', name: '王芳', identifierKind: 'identityNumber', identifier: '220303199001010028', representative: '', form: { a: 1 },
  files: { idCard: [scan] }, by: 'network', address: '',
}

const judged: [string, Partial<Application>, boolean, string[]][] = [
  ['nothing yet', {}, false, ['there', 'login', 'name', 'identifier', 'material', 'by']],
  ['everything', full, true, []],
  ['everything but a login', full, false, ['login']],
  ['a name of spaces', { ...full, name: ' ' }, true, ['name']],
  ['a business without who acts for it', { ...full, kind: 'business' }, true, ['representative']],
  ['by post without an address', { ...full, by: 'post' }, true, ['address']],
  ['a file taken away again', { ...full, files: { idCard: [] } }, true, ['material']],
]

for (const [what, application, loggedIn, gaps] of judged) {
  test(`${what}: ${gaps.join(', ') || 'ready'}`, () => assert.deepEqual(gapsOf(application, { guide, loggedIn }).map(({ gap }) => gap), gaps))
}

test('what is sent mirrors what was filled in, under the ids of the intent', () => {
  const intent = { caseId: 'c', commandId: 'd', itemCode: '000109140009', phone: '13800000000', here: '220303', guide }
  assert.deepEqual(submissionOf({ ...full, address: '没选邮寄就不带' }, intent), {
    commandId: 'd', caseId: 'c', itemCode: '000109140009', handlingRegion: '211282', mode: 'fullyOnline',
    applicant: { kind: 'person', name: '王芳', identifierKind: 'identityNumber', identifier: '220303199001010028', phone: '13800000000', representative: null },
    form: { a: 1 },
    materials: [{ key: 'idCard', originalSeen: false, originalPages: 0, copyPages: 0, scans: [scan] }],
    delivery: { by: 'network', address: null },
  })
  assert.equal(submissionOf({ ...full, there: '220303' }, intent).mode, 'local')
})

test('a business goes by its credit code, and a person chooses', () => {
  assert.equal(identifierKindOf({ kind: 'business', identifierKind: 'passport' }, guide), 'creditCode')
  assert.equal(identifierKindOf({ kind: 'person', identifierKind: 'creditCode' }, guide), 'identityNumber')
  assert.equal(identifierKindOf({ kind: 'person', identifierKind: 'passport' }, guide), 'passport')
})

test('a refused field leads to its step', () => {
  assert.deepEqual(['applicant.phone', 'form.startsOn', 'materials.0.scans', 'delivery.address', 'handlingRegion', 'commandId'].map(stepOfField), ['who', 'form', 'materials', 'delivery', 'place', 'check'])
})
