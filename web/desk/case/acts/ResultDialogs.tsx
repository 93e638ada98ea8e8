import type { Attachment } from '@tongban/contract/attachments/attachment.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { say } from '../../../cases/said.ts'
import { channelWords } from '../../../cases/stage-words.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { blank, ChoiceField, FilesField, LineField } from './ActFields.tsx'
import { isLocal, seatsOf, toldOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'

type Channel = CaseView['delivery']['by']

const channels: readonly Channel[] = ['network', 'window', 'post']

/** The document of the decision, and the way it goes; what the applicant wished is chosen already. */
export function IssueResult(props: ActProps) {
  const { view } = props
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const { fields, change, handedIn } = useActDraft(view, 'IssueResult', { channel: view.delivery.by, number: '', attachments: [] as readonly Attachment[] })
  const { intake } = seatsOf(view, language)
  if (fields === null) return null
  const { channel } = fields
  const goes = channel === 'network' ? t('result.network') : channel === 'post' ? t('result.post', { address: view.delivery.address ?? '' }) : isLocal(view) ? t('result.here') : t('result.window', { to: intake })
  return (
    <ActDialog {...props} type="IssueResult" fields={fields} missing={blank(fields, ['number'])} onSent={handedIn} happens={[t('result.issued', { result: view.item.resultName }), goes]} told={toldOf(view, region, language)} irreversible>
      {(faultAt) => (
        <>
          <LineField label={t('result.number')} help={t('result.numberHelp')} value={fields.number} onChange={(number) => change({ number })} fault={faultAt('number')} />
          <ChoiceField
            label={t('result.channel')}
            value={channel}
            onChange={(next) => change({ channel: next })}
            fault={faultAt('channel')}
            options={channels.map((value) => ({ value, label: value === view.delivery.by ? t('result.wished', { channel: say(channelWords[value], language) }) : say(channelWords[value], language) }))}
          />
          <FilesField label={t('result.files')} kept={fields.attachments} onChange={(next) => change({ attachments: next(fields.attachments) })} />
        </>
      )}
    </ActDialog>
  )
}

/** The result is in the hands of the applicant, or of whoever he sent; the case closes with it. @term 送达 */
export function HandOutResult(props: ActProps) {
  const { view } = props
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const { fields, change, handedIn } = useActDraft(view, 'HandOutResult', { to: view.applicant.name, identityChecked: false })
  if (fields === null) return null
  return (
    <ActDialog
      {...props}
      type="HandOutResult"
      fields={fields}
      missing={[...blank(fields, ['to']), ...(fields.identityChecked ? [] : ['identityChecked'])]}
      onSent={handedIn}
      happens={[t('handOut.done'), t('handOut.closed')]}
      told={toldOf(view, region, language)}
      irreversible
    >
      {(faultAt) => (
        <>
          <LineField label={t('handOut.to')} help={t('handOut.toHelp')} value={fields.to} onChange={(to) => change({ to })} fault={faultAt('to')} />
          <Checkbox checked={fields.identityChecked} onChange={(event) => change({ identityChecked: event.target.checked })}>
            {t('handOut.identity')}
          </Checkbox>
          {faultAt('identityChecked') && <span style={{ color: 'var(--late)' }}>▲ {t('handOut.identityMissing')}</span>}
        </>
      )}
    </ActDialog>
  )
}
