import type { CaseView } from '@tongban/contract/cases/views.ts'
import { InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { Act } from '../../../ui/Act.tsx'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { ChoiceField } from './ActFields.tsx'
import { ParcelTable } from './ParcelTable.tsx'
import { toldOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'
import styles from './Acts.module.css'

type Parcel = CaseView['parcels'][number]
type Counts = Record<string, number | null>

const placeOf = (line: { key: string; kind: string }) => `${line.key}/${line.kind}`

/** The parcel is opened and counted, line by line; nothing is counted on anybody's behalf. */
export function SignForParcel(props: ActProps) {
  const { view } = props
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const coming = view.parcels.filter((one) => one.signed === null && one.to === region)
  const { fields, change, handedIn } = useActDraft(view, 'SignForParcel', { parcelId: coming[0]?.id ?? '', counts: {} as Counts })
  if (fields === null) return null
  const parcel = coming.find((one) => one.id === fields.parcelId) ?? coming[0]
  if (!parcel) return null
  const { counts } = fields
  const counted = parcel.lines.map((line) => ({ key: line.key, kind: line.kind, pages: counts[placeOf(line)] ?? 0 }))
  const missing = parcel.lines.filter((line) => (counts[placeOf(line)] ?? null) === null).map(placeOf)
  const wrong = parcel.lines.filter((line) => (counts[placeOf(line)] ?? line.pages) !== line.pages)
  return (
    <ActDialog
      {...props}
      type="SignForParcel"
      fields={{ parcelId: parcel.id, counted }}
      missing={missing}
      onSent={handedIn}
      wide
      happens={wrong.length > 0 ? [t('sign.signed'), t('sign.problem', { count: wrong.length })] : [t('sign.signed'), t('sign.agrees')]}
      told={toldOf(view, region, language)}
      irreversible
    >
      {(faultAt) => (
        <>
          {coming.length > 1 && (
            <ChoiceField label={t('sign.which')} value={parcel.id} onChange={(parcelId) => change({ parcelId, counts: {} })} fault={null} options={coming.map((one) => ({ value: one.id, label: `${one.courier} ${one.waybill}` }))} />
          )}
          <p className="small soft">
            {parcel.fromName} · {parcel.courier} {parcel.waybill}
          </p>
          <CountTable parcel={parcel} counts={counts} onCount={(place, pages) => change({ counts: { ...counts, [place]: pages } })} faultAt={faultAt} />
          <div>
            <Act onClick={() => change({ counts: Object.fromEntries(parcel.lines.map((line) => [placeOf(line), line.pages])) })}>{t('sign.all')}</Act>
          </div>
          {wrong.length > 0 && (
            <Notice tone="warn" title={t('sign.mismatch', { count: wrong.length })} live="polite">
              {t('sign.mismatchText')}
            </Notice>
          )}
        </>
      )}
    </ActDialog>
  )
}

function CountTable({ parcel, counts, onCount, faultAt }: { parcel: Parcel; counts: Counts; onCount: (place: string, pages: number | null) => void; faultAt: (path: string) => string | null }) {
  const { t } = useTranslation('deskActs')
  return (
    <ParcelTable
      pages={t('sign.listed')}
      heads={
        <>
          <th scope="col">{t('sign.counted')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('sign.verdict')}</span>
          </th>
        </>
      }
    >
      {parcel.lines.map((line) => {
        const place = placeOf(line)
        const pages = counts[place] ?? null
        const wrong = pages !== null && pages !== line.pages
        return (
          <tr key={place} data-wrong={wrong || undefined}>
            <td>{line.name}</td>
            <td>{t(`parcel.${line.kind}`)}</td>
            <td className={styles['figure']}>{line.pages}</td>
            <td>
              <InputNumber min={0} max={9999} precision={0} value={pages} aria-label={`${t('sign.counted')} ${line.name} ${t(`parcel.${line.kind}`)}`} status={faultAt(place) ? 'error' : ''} onChange={(next) => onCount(place, next)} />
            </td>
            <td className={wrong ? styles['wrong'] : styles['right']}>{pages === null ? '' : wrong ? pages < line.pages ? t('sign.fewer', { count: line.pages - pages }) : t('sign.more', { count: pages - line.pages }) : '✓'}</td>
          </tr>
        )
      })}
    </ParcelTable>
  )
}
