import { isLatin, likeness, sounded, wordsOf, type Sounded } from './search-text.ts'

/** What can be found: a code, and the texts that lead to it. */
export type Findable = { code: string; name: string; words: readonly string[]; english: string }

/** Something found, how well it fits, and the words of the question, or the item's words they were taken for. */
export type Found = { code: string; score: number; because: string[] }

type Term = Sounded & { shown: string; weight: number; joined: string; starts: ReadonlySet<number>; initials: string }
type Entry = { code: string; terms: Term[]; english: string[] }
type Match = { score: number; because: string }
/** One word of a question: Latin letters as they are, everything else taken apart. */
type Asked = string | Sounded

/** Ready to be searched; made once for a version of the content. */
export type SearchIndex = readonly Entry[]

/** Below this share of pairs in common two pieces are different words, not a slip. */
const SLIP_LIKENESS = 0.5
const ENGLISH_SLIP_LIKENESS = 0.7
/** What fits less than this much of the best fit is noise. */
const NOISE = 0.35
/** A word under which an item is filed fits better than a part of its long name. */
const WORD_WEIGHT = 1
const NAME_WEIGHT = 0.9
const SOUND_WEIGHT = 0.85

/** Prepares items for searching: by name, by the words that people say, by pinyin and its initials, in English. */
export function indexFindable(findable: Iterable<Findable>): SearchIndex {
  return [...findable].map(({ code, name, words, english }) => ({
    code,
    terms: [...words.map((word) => termOf(word, WORD_WEIGHT)), termOf(name, NAME_WEIGHT)].filter((term) => term !== null),
    english: wordsOf(english).filter(isLatin),
  }))
}

function termOf(shown: string, weight: number): Term | null {
  const text = wordsOf(shown).join('')
  if (text === '') return null
  const heard = sounded(text)
  const starts = new Set<number>()
  let length = 0
  for (const syllable of heard.syllables) {
    starts.add(length)
    length += syllable.length
  }
  const initials = heard.syllables.map((syllable) => syllable[0] ?? '').join('')
  return { ...heard, shown, weight, joined: heard.syllables.join(''), starts, initials }
}

/**
 * Finds what a question may mean, best first. A wrong character, a wrong sound, pinyin, its initials and
 * English are understood; an empty question finds nothing.
 */
export function search(index: SearchIndex, question: string): Found[] {
  const words = wordsOf(question)
  const asked = words.map((word): Asked => (isLatin(word) ? word : sounded(word)))
  const readings = words.length > 1 && words.every(isLatin) ? [asked, [words.join('')]] : [asked]
  const found = index.flatMap((entry) => {
    const best = readings.map((reading) => fit(entry, reading)).reduce((one, other) => (other.score > one.score ? other : one))
    return best.score > 0 ? [best] : []
  })
  const most = Math.max(0, ...found.map(({ score }) => score))
  return found
    .filter(({ score }) => score >= most * NOISE)
    .sort((one, other) => other.score - one.score || (one.code < other.code ? -1 : 1))
}

function fit(entry: Entry, words: readonly Asked[]): Found {
  const matches = words.map((word) => bestMatch(entry, word)).filter((match) => match !== null)
  const score = matches.reduce((sum, match) => sum + match.score, 0)
  return { code: entry.code, score, because: [...new Set(matches.map((match) => match.because))] }
}

function bestMatch(entry: Entry, word: Asked): Match | null {
  const matches = typeof word === 'string'
    ? [...entry.terms.map((term) => matchLetters(term, word)), matchEnglish(entry.english, word)]
    : entry.terms.map((term) => matchCharacters(term, word))
  return matches.reduce((best, match) => (match !== null && match.score > (best?.score ?? 0) ? match : best), null)
}

/** By characters first; by sound where a wrong character of the same sound was typed. */
function matchCharacters(term: Term, word: Sounded): Match | null {
  if (term.text.includes(word.text) || word.text.includes(term.text)) {
    const { ofBoth } = likeness(term.characters, word.characters)
    const because = word.text.length < term.text.length ? word.text : term.shown
    return { score: term.weight * (0.7 + 0.3 * ofBoth) * sizeOf(word.text, term.text), because }
  }
  if (word.characters.length < 2 || term.characters.length < 2) return null
  const written = likeness(term.characters, word.characters)
  const heard = likeness(term.syllables, word.syllables)
  const [alike, weight] = written.ofBoth >= heard.ofBoth * SOUND_WEIGHT ? [written, 1] : [heard, SOUND_WEIGHT]
  if (alike.ofShorter < SLIP_LIKENESS) return null
  return { score: term.weight * weight * 0.7 * alike.ofBoth, because: term.shown }
}

/** A single character that both have in common says little. */
function sizeOf(one: string, other: string): number {
  return Math.min(one.length, other.length) < 2 ? 0.5 : 1
}

/** Pinyin from the beginning of a syllable on, or initials. */
function matchLetters(term: Term, letters: string): Match | null {
  if (letters.length < 2) return null
  const share = (length: number) => 0.7 + 0.3 * Math.min(1, letters.length / length)
  for (let at = term.joined.indexOf(letters); at !== -1; at = term.joined.indexOf(letters, at + 1)) {
    if (term.starts.has(at)) return { score: term.weight * SOUND_WEIGHT * share(term.joined.length), because: term.shown }
  }
  if (term.initials.includes(letters)) return { score: term.weight * 0.6 * share(term.initials.length), because: term.shown }
  return null
}

function matchEnglish(english: readonly string[], word: string): Match | null {
  if (word.length < 2) return null
  let best: Match | null = null
  for (const candidate of english) {
    const score = candidate === word ? 1 : word.length >= 3 && candidate.startsWith(word) ? 0.8 : slip(candidate, word)
    if (score > (best?.score ?? 0)) best = { score, because: candidate }
  }
  return best
}

function slip(candidate: string, word: string): number {
  if (word.length < 5 || candidate.length < 5) return 0
  const { ofBoth } = likeness([...candidate], [...word])
  return ofBoth >= ENGLISH_SLIP_LIKENESS ? 0.6 * ofBoth : 0
}
