import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { Field } from '../../../ui/Field.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { blank, ChoiceField, ProseField } from './ActFields.tsx'
import { toldOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'
import styles from './Acts.module.css'

type Outcome = 'granted' | 'refused'

/** The administrative decision. A refusal needs reasons, basis and remedies, and asks for them. @term 决定 */
export function DecideCase(props: ActProps) {
  const { view } = props
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const { fields, change, handedIn } = useActDraft(view, 'DecideCase', { outcome: null as Outcome | null, reasons: '', basis: '', remedies: view.remedies })
  if (fields === null) return null
  const refused = fields.outcome === 'refused'
  const missing = [...blank(fields, ['outcome']), ...(refused ? blank(fields, ['reasons', 'basis', 'remedies']) : [])]
  return (
    <ActDialog
      {...props}
      type="DecideCase"
      fields={{ ...fields, remedies: refused ? fields.remedies : null }}
      missing={missing}
      onSent={handedIn}
      wide
      happens={[refused ? t('decide.refused', { result: view.item.resultName }) : t('decide.granted', { result: view.item.resultName }), t('decide.clock'), ...(refused ? [t('decide.remediesTold')] : [])]}
      told={toldOf(view, region, language)}
      irreversible
    >
      {(faultAt) => (
        <>
          <Opinions view={view} />
          <ChoiceField label={t('decide.outcome')} value={fields.outcome} onChange={(outcome) => change({ outcome })} fault={faultAt('outcome')} options={[{ value: 'granted', label: t('decide.grant') }, { value: 'refused', label: t('decide.refuse') }]} />
          <ProseField label={t('reasons')} optional={!refused} help={refused ? t('decide.reasonsHelp') : undefined!} value={fields.reasons} onChange={(reasons) => change({ reasons })} fault={faultAt('reasons')} />
          {refused && (
            <>
              <ProseField label={t('decide.basis')} help={t('decide.basisHelp')} rows={2} value={fields.basis} onChange={(basis) => change({ basis })} fault={faultAt('basis')} />
              <Field label={t('remedies')} help={t('decide.remediesHelp')} error={faultAt('remedies')}>
                {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} value={fields.remedies} onChange={(event) => change({ remedies: event.target.value })} />}
              </Field>
            </>
          )}
        </>
      )}
    </ActDialog>
  )
}

/** What the reviewers and the joint authorities found, before the eyes of whoever decides. */
function Opinions({ view }: Pick<ActProps, 'view'>) {
  const { t } = useTranslation('deskActs')
  const said = [...view.opinions.map((one) => ({ who: one.by, ...one })), ...view.jointActs.flatMap((act) => (act.done ? [{ who: `${act.name} · ${act.done.by}`, ...act.done }] : []))]
  if (said.length === 0) return null
  return (
    <blockquote className={styles['quoted']}>
      {said.map((one) => (
        <div key={`${one.who} ${one.at}`}>
          <b>{one.who}</b> {t(one.agreed ? 'opinion.yes' : 'opinion.no')} · {one.text}
        </div>
      ))}
    </blockquote>
  )
}
