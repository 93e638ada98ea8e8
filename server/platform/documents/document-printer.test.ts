import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import QRCode from 'qrcode'
import { documentPrinter } from './document-printer.ts'

const printer = documentPrinter(join(import.meta.dirname, '../../../content/documents'))
const MADE_AT = '2026-09-17T02:02:00.000Z'

const material = { name: '公司章程', originals: 12, copies: 0, scans: 1, originalSeen: true }
const receipt = {
  number: '220303202609171000012X', lookupCode: '483920', itemName: '内资企业及分支机构设立登记', applicantName: '赵一', receivedAt: MADE_AT,
  receivedBy: '常窗口', intakeOrganisation: '铁东区政务服务中心', window: '跨省通办窗口', handlingOrganisation: '开原市政务服务中心',
  authority: '开原市市场监督管理局', handlingRegion: '开原市', crossRegion: true, agreement: '第 1 号', materials: [material],
  trackUrl: 'http://127.0.0.1:8080/t/x', qrSvg: await QRCode.toString('http://127.0.0.1:8080/t/x', { type: 'svg', margin: 0 }), phone: '0434-5550101',
}

const folder = mkdtempSync(join(tmpdir(), 'tongban-papers-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** The text of a PDF, where the machine has a program that reads it. */
function textOf(pdf: Buffer): string | null {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, pdf)
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString('utf8')
  } catch {
    return null
  }
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('a receipt is one page that says it is no acceptance (R-KS-002)', async (t) => {
  const pdf = await printer.print('receipt', receipt, MADE_AT)
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  assert.equal(pagesOf(pdf), 1)
  const text = textOf(pdf)
  if (text === null) return t.diagnostic('pdftotext is not installed here, so the words were not read')
  for (const words of ['收到材料不等于受理', '220303202609171000012X', '483920', '开原市政务服务中心', '2026 年 9 月 17 日 10:02', '12 页']) {
    assert.ok(text.replaceAll(/\s+/g, ' ').includes(words) || text.replaceAll(/\s+/g, '').includes(words.replaceAll(' ', '')), `the receipt says ${words}`)
  }
})

test('many materials go on to the next page', async () => {
  assert.equal(pagesOf(await printer.print('receipt', { ...receipt, materials: Array.from({ length: 40 }, () => material) }, MADE_AT)), 2)
})

test('the same receipt printed twice is the same file', async () => {
  assert.deepEqual(await printer.print('receipt', receipt, MADE_AT), await printer.print('receipt', receipt, MADE_AT))
})

const typed = ['#panic("x")', '$x$', '*bold* _it_', '= title', '<label> @ref', '\\ \\u{41}', '"; #read("/etc/passwd")', '']

for (const name of typed) {
  test(`what a person typed is printed and not run: ${name || 'nothing'}`, async () => {
    const pdf = await printer.print('receipt', { ...receipt, applicantName: name, materials: [{ ...material, name }] }, MADE_AT)
    assert.equal(pagesOf(pdf), 1)
    const text = textOf(pdf)
    if (text !== null) assert.ok(text.replaceAll(/\s+/g, '').includes(name.replaceAll(/\s+/g, '').replaceAll('"', '').slice(0, 6)) || name.includes('"'))
  })
}

test('a template that is not there, or does not fit its data, says which one it is', async () => {
  await assert.rejects(printer.print('nothing', {}, MADE_AT))
  await assert.rejects(printer.print('receipt', {}, MADE_AT), /template receipt could not be printed/)
})
