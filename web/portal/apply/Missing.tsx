import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Step } from './application.ts'
import styles from './ApplyPage.module.css'

/** One thing that is not there yet, in words, and the step on which it is mended. */
export type MissingPlace = { step: Step; text: string }

type MissingProps = { places: readonly MissingPlace[]; loud: boolean; onGoTo: (step: Step) => void; ref: Ref<HTMLDivElement> }

/** “还差 3 处”: each a way to its step. It is loud once somebody has tried to hand in. */
export function Missing({ places, loud, onGoTo, ref }: MissingProps) {
  const { t } = useTranslation('form')
  return (
    <div ref={ref} tabIndex={-1} className={styles['missing']} data-loud={loud || undefined} role="group" aria-labelledby="missing">
      <h2 id="missing">{t('summary', { count: places.length })}</h2>
      <p className="small soft">{t('summaryHelp')}</p>
      <ul>
        {places.map((place) => (
          <li key={`${place.step} ${place.text}`}>
            <button type="button" onClick={() => onGoTo(place.step)}>
              {place.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
