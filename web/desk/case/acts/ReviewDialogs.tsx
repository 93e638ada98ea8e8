import type { Attachment } from '@tongban/contract/attachments/attachment.ts'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { named } from '../../../cases/said.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { blank, ChoiceField, FilesField, ProseField } from './ActFields.tsx'
import { seatsOf, toldOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'

type Answer = 'yes' | 'no'

/** What one reviewer found. @term 审查意见 */
export function GiveOpinion(props: ActProps) {
  const { view } = props
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { fields, change, handedIn } = useActDraft(view, 'GiveOpinion', { answer: null as Answer | null, text: '' })
  const { authority } = seatsOf(view, language)
  if (fields === null) return null
  return (
    <ActDialog
      {...props}
      type="GiveOpinion"
      fields={{ agreed: fields.answer === 'yes', text: fields.text }}
      missing={blank(fields, ['answer', 'text'])}
      onSent={handedIn}
      happens={[t('opinion.signed'), fields.answer === 'no' ? t('opinion.against') : t('opinion.next')]}
      told={[authority]}
      irreversible
    >
      {(faultAt) => (
        <>
          <AgreedField value={fields.answer} onChange={(answer) => change({ answer })} fault={faultAt('answer')} />
          <ProseField label={t('opinion.text')} help={t('opinion.textHelp')} value={fields.text} onChange={(text) => change({ text })} fault={faultAt('text')} />
        </>
      )}
    </ActDialog>
  )
}

/** Another authority's part in a joint case. @term 联办 */
export function CompleteJointAct(props: ActProps) {
  const { view } = props
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region, organisations } = useSession()
  const mine = view.jointActs.filter((act) => act.done === null && organisations.some((one) => one.id === act.seat.organisation))
  const { fields, change, handedIn } = useActDraft(view, 'CompleteJointAct', { key: mine[0]?.key ?? '', answer: null as Answer | null, text: '', attachments: [] as readonly Attachment[] })
  if (fields === null) return null
  const key = mine.some((act) => act.key === fields.key) ? fields.key : (mine[0]?.key ?? '')
  const act = mine.find((one) => one.key === key)
  return (
    <ActDialog
      {...props}
      type="CompleteJointAct"
      fields={{ key, agreed: fields.answer === 'yes', text: fields.text, attachments: fields.attachments }}
      missing={blank(fields, ['answer', 'text'])}
      onSent={handedIn}
      happens={[t('joint.done', { act: act?.name ?? '' }), fields.answer === 'no' ? t('joint.against') : t('joint.next')]}
      told={[...toldOf(view, region, language), named(view.authority, language)]}
      irreversible
    >
      {(faultAt) => (
        <>
          {mine.length > 1 && <ChoiceField label={t('joint.which')} value={key} onChange={(next) => change({ key: next })} fault={faultAt('key')} options={mine.map((one) => ({ value: one.key, label: one.name }))} />}
          <AgreedField value={fields.answer} onChange={(answer) => change({ answer })} fault={faultAt('answer')} />
          <ProseField label={t('joint.text')} value={fields.text} onChange={(text) => change({ text })} fault={faultAt('text')} />
          <FilesField label={t('attachments')} kept={fields.attachments} onChange={(next) => change({ attachments: next(fields.attachments) })} />
        </>
      )}
    </ActDialog>
  )
}

function AgreedField({ value, onChange, fault }: { value: Answer | null; onChange: (answer: Answer) => void; fault: string | null }) {
  const { t } = useTranslation('deskActs')
  return <ChoiceField label={t('opinion.agreed')} value={value} onChange={onChange} fault={fault} options={[{ value: 'yes', label: t('opinion.yes') }, { value: 'no', label: t('opinion.no') }]} />
}
