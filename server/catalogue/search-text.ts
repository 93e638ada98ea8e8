import { pinyin } from 'pinyin-pro'

/**
 * A piece of text taken apart for comparing: its characters, and how each of them sounds. Letters and
 * digits that stand together are one sound.
 */
export type Sounded = { text: string; characters: string[]; syllables: string[] }

/** Words that people put around what they want, and that say nothing of it. */
const FILLER = [
  '请问', '怎么', '如何', '在哪里', '在哪', '哪里', '什么', '需要', '可以', '能不能', '我想', '我要', '我们', '我', '办理', '办',
  '的', '了', '吗', '呢', '要', '想',
]
const FILLER_EN = new Set([
  'a', 'an', 'the', 'my', 'i', 'to', 'of', 'for', 'in', 'on', 'and', 'or', 'is', 'how', 'do', 'want', 'need', 'get', 'with', 'where',
])

const FILLERS = new RegExp(FILLER.join('|'), 'g')
const NOT_WORD = /[^\p{L}\p{N}]+/u

/** Lower case, half width, without marks: text as it is compared. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v')
}

/** The pieces of a question that say something, in their order: 我的身份证丢了怎么办 → 身份证丢. */
export function wordsOf(question: string): string[] {
  const pieces = normalise(question).split(NOT_WORD).flatMap((piece) => piece.replace(FILLERS, ' ').split(' '))
  return pieces.filter((piece) => piece !== '' && !FILLER_EN.has(piece))
}

/** Whether a piece is written in Latin letters, so that it may be pinyin or English. */
export function isLatin(piece: string): boolean {
  return /^[a-z]+$/.test(piece)
}

/** Takes a piece apart into characters and sounds. */
export function sounded(piece: string): Sounded {
  const syllables = pinyin(piece, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  return { text: piece, characters: [...piece], syllables }
}

/** The share of neighbouring pairs that two sequences have in common, from 0 to 1. One unit alone is its own pair. */
export function likeness(one: readonly string[], other: readonly string[]): { ofShorter: number; ofBoth: number } {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared += 1
  if (shared === 0) return { ofShorter: 0, ofBoth: 0 }
  return { ofShorter: shared / Math.min(a.size, b.size), ofBoth: (2 * shared) / (a.size + b.size) }
}

function pairsOf(units: readonly string[]): Set<string> {
  if (units.length < 2) return new Set(units)
  return new Set(units.slice(1).map((unit, index) => `${units[index]}\u0000${unit}`))
}
