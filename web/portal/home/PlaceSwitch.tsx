import { useTranslation } from 'react-i18next'
import { named } from '../../cases/said.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { chooseRegion } from '../chosen-region.ts'
import { usePlace, useServedRegions } from '../place.ts'
import styles from './HomePage.module.css'

/** Where the person is served, and the other places that this portal serves. */
export function PlaceSwitch() {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const place = usePlace()
  const regions = useServedRegions().sort((one, other) => Number(other.code === place.code) - Number(one.code === place.code))
  if (regions.length < 2) return null
  return (
    <div className={styles['place']} role="group" aria-label={t('place.label')}>
      <span className="small soft">{t('place.label')}</span>
      {regions.map((region) => (
        <button key={region.code} type="button" aria-pressed={region.code === place.code} onClick={() => chooseRegion(region.code)}>
          {named(region, language)}
        </button>
      ))}
    </div>
  )
}
