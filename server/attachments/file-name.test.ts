import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fittingName } from './file-name.ts'

const rows: [string, string, string][] = [
  ['身份证.jpg', 'image/jpeg', '身份证.jpg'],
  ['身份证.JPEG', 'image/jpeg', '身份证.JPEG'],
  ['照片.exe', 'image/png', '照片.exe.png'],
  ['扫描件', 'application/pdf', '扫描件.pdf'],
  ['合同.pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '合同.pdf.docx'],
  ['字'.repeat(200), 'application/ofd', `${'字'.repeat(196)}.ofd`],
]

for (const [name, contentType, expected] of rows) {
  test(`${name.slice(0, 12)} that is ${contentType.slice(0, 20)}`, () => assert.equal(fittingName(name, contentType), expected))
}
