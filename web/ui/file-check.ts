/** What a place takes: endings with the dot, and the largest size in bytes. */
export type FileLimits = { endings: readonly string[]; maxBytes: number }

export const usualFiles: FileLimits = { endings: ['.jpg', '.jpeg', '.png', '.heic', '.webp', '.pdf', '.ofd', '.docx', '.xlsx'], maxBytes: 20 * 1024 * 1024 }

export type FileFault = 'tooLarge' | 'wrongType' | 'empty'

/** What is wrong with a file before it is sent, or null. The server judges by content and has the last word. */
export function faultOf(file: { name: string; size: number }, limits: FileLimits): FileFault | null {
  if (file.size === 0) return 'empty'
  if (file.size > limits.maxBytes) return 'tooLarge'
  const name = file.name.toLowerCase()
  return limits.endings.some((ending) => name.endsWith(ending)) ? null : 'wrongType'
}

/** 20 MB, 640 KB: a size as people say it. */
export function sayBytes(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} KB`
}

/** JPG、PDF: the endings as people say them, each once. */
export function sayEndings(limits: FileLimits): string {
  return [...new Set(limits.endings.map((ending) => ending.slice(1).toUpperCase().replace('JPEG', 'JPG')))].join(' ')
}
