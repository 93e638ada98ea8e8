import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { ActDialog } from './ActDialog.tsx'
import type { ActProps } from './ActDialog.tsx'
import { blank, LineField, ProseField } from './ActFields.tsx'
import { seatsOf, toldOf } from './seats.ts'
import { useActDraft } from './useActDraft.ts'
import styles from './Acts.module.css'

/** The authority has looked and found the application complete. @term 受理 */
export function AcceptCase(props: ActProps) {
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const { authority } = seatsOf(props.view, language)
  return (
    <ActDialog
      {...props}
      type="AcceptCase"
      fields={{}}
      happens={[t('accept.clock'), t('accept.review', { authority }), t('accept.noMore')]}
      told={[...toldOf(props.view, region, language), authority]}
      irreversible
    />
  )
}

/** Another authority has the power; the applicant is told which, and how to object. @term 不予受理 */
export function RefuseAcceptance(props: ActProps) {
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const { fields, change, handedIn } = useActDraft(props.view, 'RefuseAcceptance', { reasons: '', rightAuthority: '' })
  if (fields === null) return null
  return (
    <ActDialog
      {...props}
      type="RefuseAcceptance"
      fields={fields}
      missing={blank(fields, ['reasons', 'rightAuthority'])}
      onSent={handedIn}
      happens={[t('refuse.ends'), t('refuse.notice')]}
      told={toldOf(props.view, region, language)}
      irreversible
    >
      {(faultAt) => (
        <>
          <ProseField label={t('reasons')} help={t('refuse.reasonsHelp')} value={fields.reasons} onChange={(reasons) => change({ reasons })} fault={faultAt('reasons')} />
          <LineField label={t('refuse.rightAuthority')} help={t('refuse.rightAuthorityHelp')} value={fields.rightAuthority} onChange={(rightAuthority) => change({ rightAuthority })} fault={faultAt('rightAuthority')} />
          <Remedies text={props.view.remedies} />
        </>
      )}
    </ActDialog>
  )
}

/** The matter needs no licence at all. @term 不受理 */
export function TellNotOurMatter(props: ActProps) {
  const { t } = useTranslation('deskActs')
  const { language } = useAppearance()
  const { region } = useSession()
  const { fields, change, handedIn } = useActDraft(props.view, 'TellNotOurMatter', { reasons: '' })
  if (fields === null) return null
  return (
    <ActDialog
      {...props}
      type="TellNotOurMatter"
      fields={fields}
      missing={blank(fields, ['reasons'])}
      onSent={handedIn}
      happens={[t('notOurs.ends'), t('notOurs.free')]}
      told={toldOf(props.view, region, language)}
      irreversible
    >
      {(faultAt) => <ProseField label={t('reasons')} help={t('notOurs.reasonsHelp')} value={fields.reasons} onChange={(reasons) => change({ reasons })} fault={faultAt('reasons')} />}
    </ActDialog>
  )
}

/** The way to object, as the notice will say it. */
export function Remedies({ text }: { text: string }) {
  const { t } = useTranslation('deskActs')
  return (
    <blockquote className={styles['quoted']}>
      <b>{t('remedies')}</b>
      <div>{text}</div>
    </blockquote>
  )
}
