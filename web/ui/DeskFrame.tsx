import { Dropdown } from 'antd'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from './Act.tsx'
import { AppMark } from './AppMark.tsx'
import { useAppearance } from './Appearance.tsx'
import { KeyboardHelp } from './KeyboardHelp.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { useHotkeys } from './hotkeys.tsx'
import type { Language } from './language.ts'
import styles from './DeskFrame.module.css'

type DeskFrameProps = {
  /** The organisation and the window: 铁东区政务服务中心 · 综合窗口 05. */
  place: string
  person: string
  title?: string | undefined
  homeLink: (content: ReactNode) => ReactNode
  search: { value: string; onChange: (words: string) => void; onSubmit: () => void }
  /** Absent for those who take nothing in. */
  onNewIntake?: (() => void) | undefined
  onPassword: () => void
  onLeave: () => void
  onLanguage: (language: Language) => void
  /** The platform's own clock, where it can be moved. */
  clock?: ReactNode
  pending?: number
  children: ReactNode
}

/** The desk: a bar that finds anything and takes in anything, each on one key, and the work below. */
export function DeskFrame(props: DeskFrameProps) {
  const { place, person, title, homeLink, search, onNewIntake, onPassword, onLeave, onLanguage, clock, pending = 0, children } = props
  const { t } = useTranslation('ui')
  const field = useRef<HTMLInputElement>(null)
  const name = t('desk.name')
  useHotkeys([
    { key: '/', label: t('keyboard.search'), run: () => field.current?.focus() },
    ...(onNewIntake ? [{ key: 'N', label: t('keyboard.newIntake'), run: onNewIntake }] : []),
  ])
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name
  }, [title, name])

  return (
    <div className={styles['desk']}>
      <a className={styles['skip']} href="#content">
        {t('skipToContent')}
      </a>
      <header className={styles['bar']}>
        {homeLink(<AppMark name={name} />)}
        <span className={styles['place']}>{place}</span>
        <span className={styles['space']} />
        {clock}
        <OfflineBanner pending={pending} />
        <form
          role="search"
          className={styles['search']}
          onSubmit={(event) => {
            event.preventDefault()
            search.onSubmit()
          }}
        >
          <input
            ref={field}
            type="search"
            aria-label={t('desk.search')}
            placeholder={t('desk.search')}
            value={search.value}
            onChange={(event) => search.onChange(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          <kbd aria-hidden="true">/</kbd>
        </form>
        {onNewIntake && (
          <Act rank="main" hotkey="N" className={styles['intake']} onClick={onNewIntake}>
            {t('desk.newIntake')}
          </Act>
        )}
        <KeyboardHelp />
        <PersonMenu person={person} onPassword={onPassword} onLeave={onLeave} onLanguage={onLanguage} />
      </header>
      <main id="content" tabIndex={-1} className={styles['work']}>
        {children}
      </main>
    </div>
  )
}

/** What somebody can change for himself, and the way out. */
function PersonMenu({ person, onPassword, onLeave, onLanguage }: Pick<DeskFrameProps, 'person' | 'onPassword' | 'onLeave' | 'onLanguage'>) {
  const { t } = useTranslation('ui')
  const { elder, setElder, language } = useAppearance()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'elder', label: elder ? t('standard') : t('elder'), onClick: () => setElder(!elder) },
          { key: 'language', label: language === 'en' ? '中文' : 'English', onClick: () => onLanguage(language === 'en' ? 'zh-CN' : 'en') },
          { type: 'divider' },
          { key: 'password', label: t('desk.password'), onClick: onPassword },
          { key: 'leave', label: t('desk.leave'), onClick: onLeave },
        ],
      }}
    >
      <button type="button" className={styles['person']} aria-label={t('desk.person', { name: person })}>
        {person}
      </button>
    </Dropdown>
  )
}

type DeskColumnsProps = {
  queues: ReactNode
  list: ReactNode
  detail: ReactNode
  /** On a phone one of the two is shown; on a wide screen both are. */
  show: 'list' | 'detail'
  onBackToList: () => void
}

/** Queue, list, case: three columns, of which a phone shows one. */
export function DeskColumns({ queues, list, detail, show, onBackToList }: DeskColumnsProps) {
  const { t } = useTranslation('ui')
  return (
    <div className={`${styles['columns']} ${show === 'detail' ? styles['atDetail'] : styles['atList']}`}>
      <nav aria-label={t('desk.queues')} className={styles['queues']}>
        {queues}
      </nav>
      <section aria-label={t('desk.list')} className={styles['list']}>
        {list}
      </section>
      <section aria-label={t('desk.detail')} className={styles['detail']}>
        <button type="button" className={styles['back']} onClick={onBackToList}>
          ‹ {t('desk.backToList')}
        </button>
        {detail}
      </section>
    </div>
  )
}
