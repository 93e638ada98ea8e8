import type { listNationalItems } from '@tongban/contract/catalogue/operations.ts'
import type { ReplyOf } from '@tongban/contract/operation.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { paths } from '../paths.ts'
import { byMinistry } from './by-ministry.ts'
import { nationalQuery } from './national.ts'
import styles from './NationalPage.module.css'

type Row = ReplyOf<typeof listNationalItems>['items'][number]

/** What the State lists as to be done across provinces. The official total never stands in for what was verified. @rule R-KS-008 */
export function NationalPage() {
  const { t } = useTranslation('portal')
  const { items, officialTotal, officialAdditions, verified } = useSuspenseQuery(nationalQuery).data
  return (
    <>
      <h1>{t('national.title')}</h1>
      <p className={styles['totals']}>{t('national.totals', { total: officialTotal, additions: officialAdditions, verified })}</p>
      <p className="small soft">{t('national.totalsText')}</p>
      {byMinistry(items).map(([ministry, rows]) => (
        <section key={ministry} aria-labelledby={`by-${ministry}`} className={styles['ministry']}>
          <h2 id={`by-${ministry}`}>
            <span lang="zh-CN">{ministry}</span> <span className="small soft">{t('national.count', { count: rows.length })}</span>
          </h2>
          <ul>
            {rows.map((row) => (
              <NationalRow key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function NationalRow({ row }: { row: Row }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const inEnglish = language === 'en' ? row.nameEn : null
  const name = inEnglish ?? <span lang="zh-CN">{row.name}</span>
  const ended = row.supersededBy !== null
  return (
    <li>
      <div className={ended ? styles['ended'] : undefined}>
        {row.code && !ended ? <Link to={paths.guide(row.code)}>{name}</Link> : <span>{name}</span>} {ended && <Pill tone="warn">{t('national.superseded')}</Pill>}
        {row.code && !ended && <Pill tone="blue">{t('national.here')}</Pill>}
      </div>
      {ended && (
        <p className="small soft" lang="zh-CN">
          {row.supersededBy}
        </p>
      )}
      <p className="small faint">
        {row.batch && `${t(`national.batch.${batchOf(row.batch)}`)} · `}
        {t('national.source')}
        <span lang="zh-CN">{row.source}</span>
      </p>
    </li>
  )
}

function batchOf(batch: string): 'first' | 'second' | 'later' | 'additions' {
  if (batch === '2020-12-31') return 'first'
  if (batch === '2021-12-31') return 'second'
  return batch === '2022-additions' ? 'additions' : 'later'
}
