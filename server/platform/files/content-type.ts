import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { zipNames } from './zip-names.ts'

/** What a file was found to be, for the person whose file is refused. */
export type Found = { zh: string; en: string }

export type Judged = { contentType: string } | { found: Found }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** 版式文档. GB/T 33190 */
const OFD = 'application/ofd'

/** What is taken. Everything else is refused, so that a new kind of danger is refused too. @rule S-20 */
const ACCEPTED = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', DOCX, XLSX])

const NAMED: Record<string, Found> = {
  'application/x-msdownload': { zh: '可执行程序', en: 'a program' },
  'application/x-elf': { zh: '可执行程序', en: 'a program' },
  'application/x-mach-binary': { zh: '可执行程序', en: 'a program' },
  'application/java-vm': { zh: '可执行程序', en: 'a program' },
  'application/java-archive': { zh: '可执行程序', en: 'a program' },
  'application/vnd.android.package-archive': { zh: '手机安装包', en: 'a phone application' },
  'application/x-cfb': { zh: '旧版 Office 文件，请另存为 docx 或 xlsx', en: 'an old Office file; save it as docx or xlsx' },
  'application/zip': { zh: '压缩包', en: 'an archive' },
  'application/x-rar-compressed': { zh: '压缩包', en: 'an archive' },
  'application/x-7z-compressed': { zh: '压缩包', en: 'an archive' },
  'application/gzip': { zh: '压缩包', en: 'an archive' },
  'application/xml': { zh: '网页或矢量图', en: 'a web page or a vector picture' },
  'image/gif': { zh: '动图', en: 'an animated picture' },
}

const MACROS: Found = { zh: '带宏的 Office 文件', en: 'an Office file with macros' }
const PAGE: Found = { zh: '网页或矢量图', en: 'a web page or a vector picture' }
const SCRIPT: Found = { zh: '脚本', en: 'a script' }
const TEXT: Found = { zh: '纯文本', en: 'plain text' }
const UNKNOWN: Found = { zh: '无法识别的内容', en: 'something unknown' }

/** Judges a stored file by its content; what it was called plays no part. @rule S-18 */
export async function judgeContent(path: string): Promise<Judged> {
  const type = await fileTypeFromFile(path)
  if (type === undefined) return { found: await nameText(path) }
  const { mime } = type
  if (mime === DOCX || mime === XLSX) return (await holds(path, /(^|\/)vbaProject\.bin$/i)) ? { found: MACROS } : { contentType: mime }
  if (mime === 'application/zip') return (await holds(path, /^OFD\.xml$/)) ? { contentType: OFD } : { found: NAMED[mime] ?? UNKNOWN }
  if (ACCEPTED.has(mime)) return { contentType: mime }
  if (/macroenabled/i.test(mime)) return { found: MACROS }
  return { found: NAMED[mime] ?? { zh: `${type.ext.toUpperCase()} 文件`, en: `a file of the kind ${type.ext.toUpperCase()}` } }
}

async function holds(path: string, name: RegExp): Promise<boolean> {
  const file = await open(path)
  try {
    const names = await zipNames(file, (await file.stat()).size)
    return names?.some((one) => name.test(one)) ?? false
  } finally {
    await file.close()
  }
}

async function nameText(path: string): Promise<Found> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const head = buffer.subarray(0, bytesRead).toString('utf8').replace(/^\uFEFF/, '').trimStart()
    if (head.startsWith('#!')) return SCRIPT
    if (/<(!doctype|html|svg|script|\?xml|body|head|iframe)/i.test(head)) return PAGE
    // oxlint-disable-next-line no-control-regex -- control characters tell text from the rest
    return /^[^\u0000-\u0008\u000e-\u001f\ufffd]*$/.test(head) ? TEXT : UNKNOWN
  } finally {
    await file.close()
  }
}
