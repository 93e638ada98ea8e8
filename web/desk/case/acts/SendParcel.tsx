import type { CaseView } from '@tongban/contract/cases/views.ts'
import { InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { blank, ChoiceField, LineField } from './ActFields.tsx'
import { ParcelTable } from './ParcelTable.tsx'
import { seatsOf, toldOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'
import styles from './Acts.module.css'

type Line = CaseView['packingList'][number]
type Purpose = 'materials' | 'result'

/** What there is to send from a region: the paper that was taken in, or the result. */
function purposesOf(view: CaseView, region: string | null): Purpose[] {
  const result = view.result !== null && view.result.channel !== 'network' && view.handling.region === region
  return [...(view.packingList.length > 0 && view.intake.region === region ? ['materials' as const] : []), ...(result ? ['result' as const] : [])]
}

/** A parcel with its packing list; what stands on the list is what the other side will count. */
export function SendParcel(props: ActProps) {
  const { view } = props
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const purposes = purposesOf(view, region)
  const first = purposes[0] ?? 'materials'
  const { fields, change, handedIn } = useActDraft(view, 'SendParcel', { parcelId: crypto.randomUUID(), purpose: first, courier: view.courier, waybill: '', resultPages: 1 })
  if (fields === null) return null
  const purpose = purposes.includes(fields.purpose) ? fields.purpose : first
  const straight = purpose === 'result' && view.result?.channel === 'post'
  const lines = purpose === 'materials' ? view.packingList : [resultLine(view, fields.resultPages)]
  const { handling, intake, applicant } = seatsOf(view, language)
  const to = straight ? t('parcel.applicant', { name: applicant, address: view.delivery.address ?? '' }) : purpose === 'result' ? intake : handling
  const { parcelId, courier, waybill } = fields
  return (
    <ActDialog
      {...props}
      type="SendParcel"
      fields={{ parcelId, courier: courier.trim(), waybill: waybill.trim(), purpose, toApplicant: straight, lines }}
      missing={blank(fields, ['courier', 'waybill'])}
      onSent={handedIn}
      wide
      happens={[t('parcel.sent', { to }), straight ? t('parcel.straight') : t('parcel.counted')]}
      told={toldOf(view, region, language)}
    >
      {(faultAt) => (
        <>
          {purposes.length > 1 && (
            <ChoiceField label={t('parcel.what')} value={purpose} onChange={(next) => change({ purpose: next })} fault={null} options={purposes.map((value) => ({ value, label: t(`parcel.${value}`) }))} />
          )}
          <PackingList lines={lines} onPages={purpose === 'result' ? (resultPages) => change({ resultPages }) : null} />
          <div className={styles['two']}>
            <LineField label={t('parcel.courier')} value={courier} onChange={(next) => change({ courier: next })} fault={faultAt('courier')} />
            <LineField label={t('parcel.waybill')} placeholder={t('parcel.waybillHelp')} value={waybill} onChange={(next) => change({ waybill: next.toUpperCase() })} fault={faultAt('waybill')} />
          </div>
        </>
      )}
    </ActDialog>
  )
}

function resultLine(view: CaseView, pages: number): Line {
  return { key: 'result', name: view.item.resultName, kind: 'original', pages, digests: [] }
}

function PackingList({ lines, onPages }: { lines: readonly Line[]; onPages: ((pages: number) => void) | null }) {
  const { t } = useTranslation('deskActs')
  const total = lines.reduce((sum, line) => sum + line.pages, 0)
  return (
    <ParcelTable pages={t('parcel.pages')} foot={<p className="small soft">{t('parcel.total', { count: total })}</p>}>
      {lines.map((line) => (
        <tr key={`${line.key} ${line.kind}`}>
          <td>{line.name}</td>
          <td>{t(`parcel.${line.kind}`)}</td>
          <td className={styles['figure']}>
            {onPages ? <InputNumber min={1} max={999} precision={0} aria-label={`${t('parcel.pages')} ${line.name}`} value={line.pages} onChange={(pages) => onPages(pages ?? 1)} /> : line.pages}
          </td>
        </tr>
      ))}
    </ParcelTable>
  )
}
