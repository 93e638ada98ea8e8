import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AutosaveState } from '../../drafts/autosave.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { inLanguage } from '../../ui/form/definition.ts'
import { faultsOf, sayFault } from '../../ui/form/faults.ts'
import { crossingOf, gapsOf } from './intake.ts'
import type { Gap, Part as PartName } from './intake.ts'
import { partId } from './Part.tsx'
import type { PartProps } from './part-props.ts'
import styles from './Intake.module.css'

type CheckProps = PartProps & { saved: { state: AutosaveState; at: string | null }; failure: unknown; busy: boolean; onHandIn: () => void; onFormGaps: () => void }
type Missing = { part: PartName; text: string }

/** What is still missing, said before anything is sent, each line a way to its place; and the act that hands in. */
export function IntakeCheck(props: CheckProps) {
  const { intake, here, guide, saved, failure, busy, onHandIn, onFormGaps } = props
  const { t } = useTranslation(['deskIntake', 'ui'])
  const missing = useMissing(props)
  const [tried, setTried] = useState(false)
  const crossing = crossingOf(intake, { guide, here })
  const handIn = () => {
    setTried(true)
    const first = missing[0]
    if (!first) return onHandIn()
    if (first.part === 'form') onFormGaps()
    else goToPart(first.part)
  }
  return (
    <aside className={styles['check']} aria-label={t('deskIntake:check.title')}>
      <h2>{t('deskIntake:check.title')}</h2>
      <div role="status" className={missing.length === 0 ? styles['ready'] : styles['missing']}>
        {missing.length === 0 ? `✓ ${t('deskIntake:check.ready')}` : t('deskIntake:check.missing', { count: missing.length })}
      </div>
      {missing.length > 0 && (
        <ul className={styles['gaps']} data-tried={tried || undefined}>
          {missing.map((one) => (
            <li key={`${one.part} ${one.text}`}>
              <button type="button" onClick={() => (one.part === 'form' ? onFormGaps() : goToPart(one.part))}>
                {one.text}
              </button>
            </li>
          ))}
        </ul>
      )}
      {guide && missing.length === 0 && (
        <ul className={styles['will']}>
          <li>{t('deskIntake:check.receipt')}</li>
          <li>{crossing && crossing.handlingRegion !== here ? t('deskIntake:check.crosses') : t('deskIntake:check.stays')}</li>
        </ul>
      )}
      <FailureNotice failure={failure} />
      <Act id="intake-hand-in" rank="main" wide busy={busy} aria-disabled={missing.length > 0 || undefined} onClick={handIn}>
        {t('deskIntake:check.handIn')} <kbd aria-hidden="true">Ctrl ↵</kbd>
      </Act>
      <p className="small soft" role="status">
        {saved.state === 'failed' ? t('ui:saved.failed') : saved.state === 'saving' ? t('ui:saved.saving') : saved.at ? t('ui:saved.at', { time: saved.at }) : t('deskIntake:check.kept')}
      </p>
    </aside>
  )
}

/** All gaps of the sheet as sentences, in its order; the form's own stand between the item and the materials. */
function useMissing({ intake, here, guide }: PartProps): Missing[] {
  const { t } = useTranslation('deskIntake')
  const { t: formT } = useTranslation('form')
  const { language } = useAppearance()
  const gaps = gapsOf(intake, { guide, here })
  const nameOf = (key: string) => {
    const material = guide?.guide.materials.find((one) => one.key === key)
    return (language === 'en' ? material?.nameEn : material?.name) ?? key
  }
  const sayGap = (gap: Gap): string => {
    if (gap.gap === 'kind') return t(`gaps.kind_${intake.kind}`)
    return t(`gaps.${gap.gap}`, 'key' in gap ? { name: nameOf(gap.key) } : { name: '' })
  }
  const said = gaps.map((gap) => ({ part: gap.part, text: sayGap(gap) }))
  if (!guide) return said
  const { schema } = inLanguage(guide.guide.form, language)
  const ofForm = faultsOf(schema, intake.form).map((fault) => ({ part: 'form' as const, text: sayFault(fault, schema, formT) }))
  const before = said.filter((one) => one.part === 'applicant' || one.part === 'item')
  return [...before, ...ofForm, ...said.filter((one) => !before.includes(one))]
}

/** Takes the keyboard to the first control of a part. */
function goToPart(part: PartName): void {
  const place = document.getElementById(partId(part))
  place?.scrollIntoView({ block: 'start' })
  place?.querySelector<HTMLElement>('.ant-input-status-error, input, textarea, button')?.focus({ preventScroll: true })
}
