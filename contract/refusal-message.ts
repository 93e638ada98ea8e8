import { sideWords, stageWords } from './cases/words.ts'
import { refusalTexts, type RefusalText } from './refusals.ts'

export type Language = 'zh' | 'en'

const words: Record<string, { zh: string; en: string }> = { ...stageWords, ...sideWords }

/**
 * The sentence of a refusal in a language, with its {words} filled from the refusal's own data: stages and
 * sides by their names, lists joined as the language joins them. Throws for a code that has no text.
 */
export function refusalMessage(code: string, data: Record<string, unknown>, language: Language): string {
  const text = refusalText(code)
  return text[language].replace(/\{(\w+)\}/g, (_whole, name: string) => inWords(data[name], language))
}

/** The text of a refusal. Throws for a code that has none. */
export function refusalText(code: string): RefusalText {
  const text = refusalTexts[code]
  if (!text) throw new Error(`The refusal ${code} has no text in contract/refusals.ts`)
  return text
}

function inWords(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => inWords(one, language)).join(language === 'zh' ? '、' : ', ')
  const text = String(value ?? '')
  return words[text]?.[language] ?? text
}
