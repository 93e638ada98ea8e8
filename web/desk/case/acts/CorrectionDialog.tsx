import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { named } from '../../../cases/said.ts'
import { Act } from '../../../ui/Act.tsx'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PlainSelect } from '../../../ui/PlainSelect.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { blank, ProseField } from './ActFields.tsx'
import { toldOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'
import styles from './Acts.module.css'

type Line = { key: string; material: string; defect: string; standard: string }

/** The key of a line that is about the form and not about a material. */
export const formKey = 'form'
const emptyLine: Line = { key: '', material: '', defect: '', standard: '' }
const linesMax = 50

/** One notice that says everything there is to correct, for there will be no second one. @term 一次性告知 */
export function RequestCorrection(props: ActProps) {
  const { view } = props
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const { fields, change, handedIn } = useActDraft(view, 'RequestCorrection', { lines: [emptyLine] })
  if (fields === null) return null
  const { lines } = fields
  const put = (index: number, line: Line) => change({ lines: lines.map((one, at) => (at === index ? line : one)) })
  const missing = lines.flatMap((line, index) => blank(line, ['material', 'defect', 'standard']).map((name) => `lines.${index}.${name}`))
  return (
    <ActDialog
      {...props}
      type="RequestCorrection"
      fields={fields}
      missing={missing}
      onSent={handedIn}
      wide
      happens={[t('correction.notice', { count: lines.length }), t('correction.clock'), t('correction.lapse')]}
      told={toldOf(view, region, language)}
      irreversible
    >
      {(faultAt) => (
        <div className={styles['lines']}>
          <Notice tone="blue" title={t('correction.once')}>
            {t('correction.onceText')}
          </Notice>
          {lines.map((line, index) => (
            <CorrectionLine
              key={index}
              view={view}
              line={line}
              number={index + 1}
              onChange={(next) => put(index, next)}
              onRemove={lines.length > 1 ? () => change({ lines: lines.filter((_, at) => at !== index) }) : null}
              faultAt={(name) => faultAt(`lines.${index}.${name}`)}
            />
          ))}
          {lines.length < linesMax && (
            <div>
              <Act onClick={() => change({ lines: [...lines, emptyLine] })}>{t('correction.add')}</Act>
            </div>
          )}
        </div>
      )}
    </ActDialog>
  )
}

type LineProps = { view: CaseView; line: Line; number: number; onChange: (line: Line) => void; onRemove: (() => void) | null; faultAt: (name: string) => string | null }

/** Which material, what is wrong with it, and what it must be like; the last is proposed from the guide. */
function CorrectionLine({ view, line, number, onChange, onRemove, faultAt }: LineProps) {
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const materials = view.materials.map(({ requirement }) => ({ value: requirement.key, label: named(requirement, language) }))
  const choose = (key: string) => {
    const asked = view.materials.find((one) => one.requirement.key === key)?.requirement
    onChange(asked ? { ...line, key, material: asked.name, standard: asked.standard } : { ...line, key, material: t('correction.form') })
  }
  return (
    <fieldset className={styles['correction']} style={{ margin: 0 }}>
      <div className={styles['correctionHead']}>
        <b>{t('correction.line', { number })}</b>
        {onRemove && (
          <Act rank="quiet" aria-label={t('correction.remove', { number })} onClick={onRemove}>
            ×
          </Act>
        )}
      </div>
      <div className={styles['whole']}>
        <Field label={t('correction.material')} error={faultAt('material')}>
          {(control) => <PlainSelect {...control} value={line.key} placeholder={t('correction.choose')} onChange={choose} options={[...materials, { value: formKey, label: t('correction.form') }]} />}
        </Field>
      </div>
      <ProseField label={t('correction.defect')} placeholder={t('correction.defectExample')} rows={2} value={line.defect} onChange={(defect) => onChange({ ...line, defect })} fault={faultAt('defect')} />
      <ProseField label={t('correction.standard')} rows={2} value={line.standard} onChange={(standard) => onChange({ ...line, standard })} fault={faultAt('standard')} />
    </fieldset>
  )
}
