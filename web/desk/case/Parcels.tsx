import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '../../ui/Appearance.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Pill } from '../../ui/Pill.tsx'
import styles from './Case.module.css'

type Parcel = CaseView['parcels'][number]

/** Every parcel with its list, and beside each line what was counted at the other end. @term 包裹 */
export function Parcels({ view }: { view: CaseView }) {
  const { t } = useTranslation('deskCase')
  if (view.parcels.length === 0) return null
  return (
    <section className={styles['sheet']} aria-labelledby="case-parcels">
      <h2 id="case-parcels">{t('parcels.title')}</h2>
      <ul className={styles['rows']}>
        {view.parcels.map((parcel) => (
          <ParcelLine key={parcel.id} parcel={parcel} />
        ))}
      </ul>
    </section>
  )
}

function ParcelLine({ parcel }: { parcel: Parcel }) {
  const { t } = useTranslation(['deskCase', 'deskActs'])
  const { language } = useAppearance()
  const { signed } = parcel
  const countedOf = (line: Parcel['lines'][number]) => signed?.counted.filter((one) => one.key === line.key && one.kind === line.kind).reduce((sum, one) => sum + one.pages, 0)
  return (
    <li>
      <b>{t(`deskActs:parcel.${parcel.purpose}`)}</b>{' '}
      <span className="soft">
        {parcel.fromName} → {parcel.toName ?? t('deskCase:parcels.applicant')} · {parcel.courier} <span className={styles['mono']}>{parcel.waybill}</span>
      </span>{' '}
      {!signed ? <Pill tone="blue">{t('deskCase:parcels.underway')}</Pill> : signed.mismatches.length === 0 ? <Pill>{t('deskCase:parcels.agrees')}</Pill> : <Pill tone="warn">{t('deskCase:parcels.differs')}</Pill>}
      <div className={styles['by']}>
        {t('deskCase:parcels.sent', { at: formatInstant(parcel.sentAt, language), by: parcel.sentBy })}
        {signed && ` · ${t('deskCase:parcels.signed', { at: formatInstant(signed.at, language), by: signed.by })}`}
      </div>
      <ul className={styles['packing']}>
        {parcel.lines.map((line) => {
          const counted = countedOf(line)
          const wrong = counted !== undefined && counted !== line.pages
          return (
            <li key={`${line.key} ${line.kind}`} data-wrong={wrong || undefined}>
              {line.name} <span className="soft">{t(`deskActs:parcel.${line.kind}`)}</span> {wrong ? t('deskCase:parcels.counted', { listed: line.pages, counted }) : t('deskCase:parcels.pages', { count: line.pages })}
            </li>
          )
        })}
      </ul>
    </li>
  )
}
