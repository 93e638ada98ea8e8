import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultOf, sayBytes, sayEndings, usualFiles } from './file-check.ts'

const judged = [
  ['scan.PDF', 1024, null],
  ['photo.heic', 20 * 1024 * 1024, null],
  ['photo.jpg', 20 * 1024 * 1024 + 1, 'tooLarge'],
  ['setup.exe', 1024, 'wrongType'],
  ['pdf', 1024, 'wrongType'],
  ['blank.png', 0, 'empty'],
] as const

for (const [name, size, fault] of judged) {
  test(`${name} of ${size} bytes: ${fault ?? 'taken'}`, () => assert.equal(faultOf({ name, size }, usualFiles), fault))
}

test('sizes and endings are said as people say them', () => {
  assert.equal(sayBytes(20 * 1024 * 1024), '20 MB')
  assert.equal(sayBytes(1), '1 KB')
  assert.equal(sayEndings(usualFiles), 'JPG PNG HEIC WEBP PDF OFD DOCX XLSX')
})
