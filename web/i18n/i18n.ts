import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en/index.ts'
import { zh } from './zh/index.ts'
import type { Language } from '../ui/language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: typeof zh
  }
}

const remembered = 'tongban.language'

/** The language chosen on this device, or Chinese. A browser set to another language is not a choice made here. */
function chosenLanguage(): Language {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

/** Loads both languages and applies the chosen one; the page's `lang` follows it. */
export function startLanguages(): void {
  void i18next.use(initReactI18next).init({
    resources: { 'zh-CN': zh, en },
    lng: chosenLanguage(),
    fallbackLng: 'zh-CN',
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = i18next.language
}

/** Switches the page to a language and remembers it on this device. */
export function speak(language: Language): void {
  void i18next.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(remembered, language)
  } catch {
    // A browser that keeps nothing still speaks the language until the page is closed.
  }
}
