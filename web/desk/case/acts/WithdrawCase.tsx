import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { blank, ProseField } from './ActFields.tsx'
import { toldOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'

/** At the counter, on behalf of the applicant who stands before it. */
export function WithdrawCase(props: ActProps) {
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const { fields, change, handedIn } = useActDraft(props.view, 'WithdrawCase', { reasons: '' })
  if (fields === null) return null
  return (
    <ActDialog {...props} type="WithdrawCase" fields={fields} missing={blank(fields, ['reasons'])} onSent={handedIn} happens={[t('withdraw.ends'), t('withdraw.again')]} told={toldOf(props.view, region, language)} irreversible>
      {(faultAt) => <ProseField label={t('withdraw.reasons')} help={t('withdraw.help')} value={fields.reasons} onChange={(reasons) => change({ reasons })} fault={faultAt('reasons')} />}
    </ActDialog>
  )
}
