import { searchItems } from '@tongban/contract/catalogue/operations.ts'
import type { ItemSummary } from '@tongban/contract/catalogue/operations.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../place.ts'
import styles from './HomePage.module.css'

/** One question, answered while it is asked; below it the few other ways in. */
export function HomePage() {
  const { t } = useTranslation('portal')
  const place = usePlace()
  const [words, setWords] = useState('')
  const settled = useDeferredValue(words.trim())
  const search = useQuery({ ...asked(searchItems, { params: { region: place.code }, query: { words: settled } }), enabled: settled !== '', placeholderData: keepPreviousData })
  const items = settled === '' ? [] : (search.data?.items ?? [])
  const nothing = settled !== '' && search.isSuccess && items.length === 0
  return (
    <>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <h1>
          <label htmlFor="ask">{t('home.ask')}</label>
        </h1>
        <input id="ask" type="search" className={styles['ask']} value={words} placeholder={t('home.example')} aria-describedby="ask-hint" autoComplete="off" enterKeyHint="search" onChange={(event) => setWords(event.target.value)} />
        <p id="ask-hint" className={styles['hint']}>
          {t('home.hint')}
        </p>
      </form>
      <FailureNotice failure={search.error} />
      <div role="status" className="visually-hidden">
        {settled !== '' && search.isSuccess && t('home.found', { count: items.length })}
      </div>
      {items.length > 0 && (
        <ul className={styles['found']}>
          {items.slice(0, 8).map((item) => (
            <FoundItem key={item.code} item={item} />
          ))}
        </ul>
      )}
      {nothing && (
        <div className={styles['nothing']}>
          <b>{t('home.nothing', { words: settled })}</b>
          <p className="small soft">{t('home.nothingHelp')}</p>
        </div>
      )}
      <nav aria-label={t('home.ways')} className={styles['ways']}>
        {ways.map(({ name, to }) => (
          <Link key={name} to={to()} className={styles['way']}>
            <span className={styles['wayName']}>{t(`home.${name}.title`)}</span>
            <span className="small soft">{t(`home.${name}.text`)}</span>
          </Link>
        ))}
      </nav>
    </>
  )
}

const ways = [
  { name: 'national', to: paths.national },
  { name: 'track', to: paths.track },
  { name: 'mine', to: paths.mine },
] as const

function FoundItem({ item }: { item: ItemSummary }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const facts = [
    item.because.length > 0 && t('home.because', { words: item.because.map((word) => t('home.quoted', { word })).join('') }),
    item.modes.includes('fullyOnline') && t('home.online'),
    item.visits !== null && t('home.visits', { count: item.visits }),
    item.committedLimit?.unit === 'workingDay' && t('home.within', { count: item.committedLimit.amount }),
  ].filter((fact) => fact !== false)
  return (
    <li>
      <Link to={paths.guide(item.code)} className={styles['item']}>
        <span className={styles['itemName']}>
          {language === 'en' ? item.nameEn : item.name} {item.crossRegions > 0 && <Pill tone="blue">{t('home.crossing')}</Pill>}
        </span>
        <Facts facts={facts} />
      </Link>
    </li>
  )
}
