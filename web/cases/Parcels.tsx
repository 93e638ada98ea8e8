import type { PublicCaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '../ui/Appearance.tsx'
import { Card } from '../ui/Card.tsx'
import { formatInstant } from '../ui/dates.ts'
import { Facts } from '../ui/Facts.tsx'
import styles from './CaseParts.module.css'

type Parcel = PublicCaseView['parcels'][number]

/** Where the paper is: what, from where to where, with the tail of its waybill. */
export function Parcels({ parcels }: { parcels: readonly Parcel[] }) {
  const { t } = useTranslation('cases')
  if (parcels.length === 0) return null
  return (
    <Card level={2} title={t('parcel.title')}>
      <ul className={styles['lines']}>
        {parcels.map((parcel) => (
          <ParcelLine key={parcel.id} parcel={parcel} />
        ))}
      </ul>
    </Card>
  )
}

function ParcelLine({ parcel }: { parcel: Parcel }) {
  const { t } = useTranslation('cases')
  const { language } = useAppearance()
  const pages = parcel.lines.reduce((sum, line) => sum + line.pages, 0)
  const way = parcel.toName === null ? t('parcel.toYou', { from: parcel.fromName }) : t('parcel.to', { from: parcel.fromName, to: parcel.toName })
  const arrival = parcel.signed
    ? [t('parcel.signed', { time: formatInstant(parcel.signed.at, language) }), t(parcel.signed.mismatches.length === 0 ? 'parcel.agrees' : 'parcel.differs')]
    : [t('parcel.onTheWay')]
  return (
    <li>
      <b>{t(`parcel.${parcel.purpose}`)}</b> <span className="soft">{way}</span>
      <div>
        <Facts facts={[`${parcel.courier} ${t('parcel.tail', { tail: parcel.waybill.slice(-4) })}`, t('parcel.pages', { count: pages })]} />
        <Facts facts={[t('parcel.sent', { time: formatInstant(parcel.sentAt, language) }), ...arrival]} />
      </div>
    </li>
  )
}
