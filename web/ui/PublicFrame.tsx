import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppMark } from './AppMark.tsx'
import { useAppearance } from './Appearance.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import type { Language } from './language.ts'
import styles from './PublicFrame.module.css'

type PublicFrameProps = {
  /** The name of the place: 铁东区 通办. */
  name: string
  /** Wraps what it is given in a link to the home page. */
  homeLink: (content: ReactNode) => ReactNode
  /** Where back leads; absent on the home page. */
  onBack?: (() => void) | undefined
  /** The name of the page, beside the way back. */
  title?: string | undefined
  onLanguage: (language: Language) => void
  /** Sign in, or who is signed in. */
  account?: ReactNode
  pending?: number
  children: ReactNode
}

/** The public page: one column, one main act, the way back, larger type and the other language always at hand. */
export function PublicFrame({ name, homeLink, onBack, title, onLanguage, account, pending = 0, children }: PublicFrameProps) {
  const { t } = useTranslation('ui')
  const { elder, setElder, language } = useAppearance()
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name
  }, [title, name])
  return (
    <>
      <a className={styles['skip']} href="#content">
        {t('skipToContent')}
      </a>
      <header className={styles['bar']}>
        <div className={styles['inner']}>
          {onBack ? (
            <>
              <button type="button" className={styles['tool']} aria-label={t('back')} onClick={onBack}>
                <svg viewBox="0 0 16 16" aria-hidden="true" className={styles['arrow']}>
                  <path d="M10 2.500L4.500 8l5.500 5.500" />
                </svg>
              </button>
              <span className={styles['wide']}>{homeLink(<AppMark name={name} />)}</span>
              <b className={styles['title']}>{title}</b>
            </>
          ) : (
            homeLink(<AppMark name={name} />)
          )}
          <span className={styles['space']} />
          <OfflineBanner pending={pending} />
          {account}
          <button type="button" className={styles['tool']} aria-pressed={elder} onClick={() => setElder(!elder)}>
            {t('elder')}
          </button>
          <button
            type="button"
            className={styles['tool']}
            lang={language === 'en' ? 'zh-CN' : 'en'}
            aria-label={t('otherLanguageName')}
            onClick={() => onLanguage(language === 'en' ? 'zh-CN' : 'en')}
          >
            {t('otherLanguage')}
          </button>
        </div>
      </header>
      <main id="content" ref={main} tabIndex={-1} className={styles['page']}>
        {children}
      </main>
    </>
  )
}
