import type { Language } from '../ui/language.ts'

/** Something that is said in both languages. */
export type Said = { zh: string; en: string }

/** One word for each of a closed set: a new member breaks the build where it has no word. */
export type SaidFor<Kind extends string> = Record<Kind, Said>

/** What is said in the reader's language. */
export function say(said: Said, language: Language): string {
  return language === 'en' ? said.en : said.zh
}

/** The word for one of a set that the wire carries as plain text; null where a newer server names one that this page does not know. */
export function sayOf(words: Record<string, Said>, kind: string, language: Language): string | null {
  const said = words[kind]
  return said === undefined ? null : say(said, language)
}

/** A word as it begins a line: English begins it with a capital. */
export function asTitle(text: string, language: Language): string {
  return language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** A name that the server gives in both languages. */
export function named(names: { name: string; nameEn: string }, language: Language): string {
  return language === 'en' ? names.nameEn : names.name
}
