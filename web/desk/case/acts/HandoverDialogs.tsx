import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { blank, ProseField } from './ActFields.tsx'
import { seatsOf, toldOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'

/** The intake counter offers the case to the side that decides. */
export function RequestHandover(props: ActProps) {
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const { handlingRegion, handling } = seatsOf(props.view, language)
  const paper = props.view.packingList.length > 0
  return (
    <ActDialog
      {...props}
      type="RequestHandover"
      fields={{}}
      happens={[t('handover.request', { region: handlingRegion }), t('handover.home', { region: handlingRegion }), ...(paper ? [t('handover.paper', { to: handling })] : [])]}
      told={toldOf(props.view, region, language)}
    />
  )
}

/** The deciding side takes the case over and becomes its home. */
export function ConsentHandover(props: ActProps) {
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const { handlingRegion } = seatsOf(props.view, language)
  return (
    <ActDialog
      {...props}
      type="ConsentHandover"
      fields={{}}
      happens={[t('handover.consent', { region: handlingRegion }), t('handover.notice')]}
      told={toldOf(props.view, region, language)}
    />
  )
}

/** The deciding side does not take the case over, and says why. */
export function DeclineHandover(props: ActProps) {
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { fields, change, handedIn } = useActDraft(props.view, 'DeclineHandover', { reason: '' })
  const { intake } = seatsOf(props.view, language)
  if (fields === null) return null
  return (
    <ActDialog {...props} type="DeclineHandover" fields={fields} missing={blank(fields, ['reason'])} onSent={handedIn} happens={[t('handover.decline', { to: intake })]} told={[intake]}>
      {(faultAt) => <ProseField label={t('handover.reason')} help={t('handover.reasonHelp')} value={fields.reason} onChange={(reason) => change({ reason })} fault={faultAt('reason')} />}
    </ActDialog>
  )
}
