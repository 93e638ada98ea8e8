/** The languages that every screen speaks. */
export type Language = 'zh-CN' | 'en'

/** Narrows what the language library reports; anything that is not English is read as Chinese. */
export function asLanguage(text: string): Language {
  return text.startsWith('en') ? 'en' : 'zh-CN'
}
