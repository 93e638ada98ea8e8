import { searchItems } from '@tongban/contract/catalogue/operations.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { ItemList } from '../items/ItemLine.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../place.ts'
import { PlaceSwitch } from './PlaceSwitch.tsx'
import styles from './HomePage.module.css'

const shownAtMost = 8

/** One question, answered while it is asked; below it the few other ways in. */
export function HomePage() {
  const { t } = useTranslation('portal')
  const [words, setWords] = useState(useSearch({ from: '/' }).q ?? '')
  useKeptInAddress(words)
  return (
    <>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <h1>
          <label htmlFor="ask">{t('home.ask')}</label>
        </h1>
        <input
          id="ask"
          type="search"
          className={styles['ask']}
          value={words}
          placeholder={t('home.example')}
          aria-describedby="ask-hint"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={100}
          onChange={(event) => setWords(event.target.value)}
        />
        <p id="ask-hint" className={styles['hint']}>
          {t('home.hint')}
        </p>
      </form>
      <Answers words={words} />
      <nav aria-label={t('home.ways')} className={styles['ways']}>
        {ways.map(({ name, to }) => (
          <Link key={name} to={to()} className={styles['way']}>
            <span className={styles['wayName']}>{t(`home.${name}.title`)}</span>
            <span className="small soft">{t(`home.${name}.text`)}</span>
          </Link>
        ))}
      </nav>
      <PlaceSwitch />
    </>
  )
}

const ways = [
  { name: 'cross', to: paths.cross },
  { name: 'track', to: paths.track },
  { name: 'mine', to: paths.mine },
  { name: 'national', to: paths.national },
] as const

/** The question stays in the address, so that the way back from an item leads to its answers. */
function useKeptInAddress(words: string): void {
  const navigate = useNavigate()
  const router = useRouter()
  useEffect(() => {
    const question = words.trim()
    const keep = () => {
      // Whoever is on the way to another page stays on the way, however long that page takes to come.
      if (router.latestLocation.pathname !== paths.home()) return
      void navigate({ to: paths.home(), search: question === '' ? {} : { q: question }, replace: true, resetScroll: false })
    }
    const soon = setTimeout(keep, 400)
    return () => clearTimeout(soon)
  }, [words, navigate, router])
}

function Answers({ words }: { words: string }) {
  const { t } = useTranslation('portal')
  const place = usePlace()
  const settled = useDeferredValue(words.trim())
  const search = useQuery({ ...asked(searchItems, { params: { region: place.code }, query: { words: settled } }), enabled: settled !== '', placeholderData: keepPreviousData })
  const items = settled === '' ? [] : (search.data?.items ?? [])
  const answered = settled !== '' && search.isSuccess
  return (
    <>
      <FailureNotice failure={search.error} />
      <div role="status" className="visually-hidden">
        {answered && t('home.found', { count: items.length })}
      </div>
      {items.length > 0 && <ItemList items={items.slice(0, shownAtMost)} />}
      {answered && items.length === 0 && (
        <div className={styles['nothing']}>
          <b>{t('home.nothing', { words: settled })}</b>
          <p className="small soft">{t('home.nothingHelp')}</p>
        </div>
      )}
    </>
  )
}
