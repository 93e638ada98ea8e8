import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './RatingFive.module.css'

/** 5 is the best. */
export type Stars = 1 | 2 | 3 | 4 | 5

const levels = [
  [5, 'five'],
  [4, 'four'],
  [3, 'three'],
  [2, 'two'],
  [1, 'one'],
] as const

/** Five words, none chosen beforehand: a rating that nobody gave is not a rating. */
export function RatingFive({ value, onChange }: { value: Stars | null; onChange: (stars: Stars) => void }) {
  const { t } = useTranslation('ui')
  const name = useId()
  return (
    <fieldset className={styles['rating']}>
      <legend>{t('rating.label')}</legend>
      {levels.map(([stars, word]) => (
        <label key={stars} className={value === stars ? styles['chosen'] : undefined}>
          <input type="radio" name={name} value={stars} checked={value === stars} onChange={() => onChange(stars)} />
          <span>{t(`rating.${word}`)}</span>
          <span className={styles['stars']} aria-hidden="true">
            {'★'.repeat(stars)}
            <span>{'★'.repeat(5 - stars)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
