import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asLanguage } from './language.ts'
import type { Language } from './language.ts'
import { themeFor } from './theme.ts'

type Chosen = { elder: boolean; setElder: (elder: boolean) => void; language: Language }

const AppearanceContext = createContext<Chosen | null>(null)
const remembered = 'tongban.elder'

function wasElder(): boolean {
  try {
    return localStorage.getItem(remembered) === 'true'
  } catch {
    return false
  }
}

/** Gives every component below the theme, the component library's own words, and the elder version. */
export function Appearance({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const language = asLanguage(i18n.language)
  const [elder, setElder] = useState(wasElder)

  useEffect(() => {
    document.documentElement.dataset['elder'] = String(elder)
    try {
      localStorage.setItem(remembered, String(elder))
    } catch {
      // Larger type still holds until the page is closed.
    }
  }, [elder])

  const chosen = useMemo(() => ({ elder, setElder, language }), [elder, language])
  return (
    <AppearanceContext value={chosen}>
      <ConfigProvider theme={themeFor(elder)} locale={language === 'en' ? enUS : zhCN} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </AppearanceContext>
  )
}

/** The language and type size in force. Throws outside `Appearance`. */
export function useAppearance(): Chosen {
  const chosen = useContext(AppearanceContext)
  if (!chosen) throw new Error('useAppearance needs Appearance above it')
  return chosen
}
