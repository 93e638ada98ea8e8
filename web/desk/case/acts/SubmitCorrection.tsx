import type { CaseView } from '@tongban/contract/cases/views.ts'
import { Checkbox, InputNumber } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { DeskFiles } from '../../DeskFiles.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { toldOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'
import styles from './Acts.module.css'

/** The form comes with the first correction that is about it, not with every case. */
const ItemForm = lazy(async () => ({ default: (await import('../../../ui/form/ItemForm.tsx')).ItemForm }))

type Handed = NonNullable<CaseView['materials'][number]['handed']>
type Line = NonNullable<CaseView['correction']>['lines'][number]

const nothingHanded = { originalSeen: false, originalPages: 0, copyPages: 0, scans: [] as Handed['scans'] }

/** The correction handed in at the counter: everything that the notice asked for, at once. */
export function SubmitCorrection(props: ActProps) {
  const { view } = props
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const known = new Set(view.materials.map((one) => one.requirement.key))
  const lines = view.correction?.lines ?? []
  const keys = [...new Set(lines.map((line) => line.key).filter((key) => known.has(key)))]
  const aboutForm = lines.some((line) => !known.has(line.key))
  const { fields, change, handedIn } = useActDraft(view, 'SubmitCorrection', { materials: {} as Record<string, Handed>, form: view.form })
  if (fields === null) return null
  const handedOf = (key: string): Handed => fields.materials[key] ?? { ...nothingHanded, key }
  const put = (handed: Handed) => change({ materials: { ...fields.materials, [handed.key]: handed } })
  const isEmpty = (one: Handed) => !one.originalSeen && one.originalPages + one.copyPages + one.scans.length === 0
  return (
    <ActDialog
      {...props}
      type="SubmitCorrection"
      fields={{ materials: keys.map(handedOf), form: aboutForm ? fields.form : null }}
      missing={keys.filter((key) => isEmpty(handedOf(key)))}
      onSent={handedIn}
      wide
      happens={[t('submit.goes'), t('submit.clock')]}
      told={toldOf(view, region, language)}
    >
      {(faultAt) => (
        <div className={styles['lines']}>
          {keys.map((key) => (
            <CorrectedMaterial key={key} lines={lines.filter((line) => line.key === key)} handed={handedOf(key)} onChange={put} fault={faultAt(key)} />
          ))}
          {aboutForm && view.formDefinition && (
            <Suspense fallback={null}>
              <ItemForm definition={view.formDefinition} data={fields.form} onChange={(form) => change({ form })} onReady={() => undefined}>
                {null}
              </ItemForm>
            </Suspense>
          )}
        </div>
      )}
    </ActDialog>
  )
}

function CorrectedMaterial({ lines, handed, onChange, fault }: { lines: readonly Line[]; handed: Handed; onChange: (handed: Handed) => void; fault: string | null }) {
  const { t } = useTranslation(['deskActs', 'ui'])
  const name = lines[0]?.material ?? handed.key
  const pages = (label: string, value: number, change: (pages: number) => void) => (
    <label>
      {label} <InputNumber min={0} max={9999} precision={0} value={value} aria-label={`${label} ${name}`} onChange={(next) => change(next ?? 0)} style={{ width: '5rem' }} />
    </label>
  )
  return (
    <fieldset className={styles['correction']} style={{ margin: 0 }}>
      <div className={styles['whole']}>
        <b>{name}</b>
        {lines.map((line) => (
          <div key={line.defect} className="small soft">
            {line.defect} → {line.standard}
          </div>
        ))}
        {fault && <div className={styles['fault']}>▲ {t('deskActs:submit.missing')}</div>}
      </div>
      <div className={styles['whole']} style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1.25rem', alignItems: 'center' }}>
        <Checkbox checked={handed.originalSeen} onChange={(event) => onChange({ ...handed, originalSeen: event.target.checked })}>
          {t('ui:material.originalSeen')}
        </Checkbox>
        {pages(t('ui:material.originalPages'), handed.originalPages, (originalPages) => onChange({ ...handed, originalPages }))}
        {pages(t('ui:material.copyPages'), handed.copyPages, (copyPages) => onChange({ ...handed, copyPages }))}
      </div>
      <div className={styles['whole']}>
        <DeskFiles label={name} kept={handed.scans} onChange={(next) => onChange({ ...handed, scans: [...next(handed.scans)] })} />
      </div>
    </fieldset>
  )
}
