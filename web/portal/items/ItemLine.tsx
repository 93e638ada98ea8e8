import type { ItemSummary } from '@tongban/contract/catalogue/operations.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sayWithin } from '../../cases/clock-words.ts'
import { sayMode } from '../../cases/stage-words.ts'
import { named } from '../../cases/said.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { paths } from '../paths.ts'
import styles from './ItemLine.module.css'

/** A list of items that can be opened. */
export function ItemList({ items, there }: { items: readonly ItemSummary[]; there?: string }) {
  return (
    <ul className={styles['list']}>
      {items.map((item) => (
        <li key={item.code}>
          <ItemLine item={item} {...(there !== undefined && { there })} />
        </li>
      ))}
    </ul>
  )
}

/** One item in a list: its name, why it was found, and the few facts that people choose by. `there` is who decides, where that is chosen. */
function ItemLine({ item, there }: { item: ItemSummary; there?: string }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const modes = there === undefined ? [] : item.modes.map((mode) => sayMode(mode, language))
  const facts = [
    item.because.length > 0 && t('item.because', { words: item.because.map((word) => t('item.quoted', { word })).join('') }),
    item.modes.includes('fullyOnline') && there === undefined && t('item.online'),
    item.visits !== null && t('item.visits', { count: item.visits }),
    item.committedLimit !== null && sayWithin(item.committedLimit, language),
  ].filter((fact) => fact !== false)
  if (item.caseKind === null) {
    return (
      <div className={styles['listed']}>
        <span className={styles['name']}>{named(item, language)}</span>
        <span className="small soft">{language === 'en' ? item.summaryEn : item.summary}</span>
      </div>
    )
  }
  return (
    <Link to={paths.guide(item.code)} {...(there !== undefined && { search: { there } })} className={styles['item']}>
      <span className={styles['name']}>
        {named(item, language)} {there === undefined && item.crossRegions > 0 && <Pill tone="blue">{t('item.crossing')}</Pill>}
        {modes.map((mode) => (
          <Pill key={mode} tone="blue">
            {mode}
          </Pill>
        ))}
      </span>
      <Facts facts={facts} />
    </Link>
  )
}
