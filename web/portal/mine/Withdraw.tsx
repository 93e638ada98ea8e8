import { commandOperation } from '@tongban/contract/cases/commands.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/useCommand.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { named } from '../../cases/said.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { ConfirmAct } from '../../ui/ConfirmAct.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './MineCasePage.module.css'

const withdrawCase = commandOperation('WithdrawCase')

type WithdrawProps = { view: CaseView; action: CaseView['actions'][number] | undefined }

/** Taking an application back, with the reason; where it is too late the act stays and says so. */
export function Withdraw({ view, action }: WithdrawProps) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const [open, setOpen] = useState(false)
  const [reasons, setReasons] = useState('')
  const [missing, setMissing] = useState(false)
  const command = useCommand(withdrawCase)
  if (!action || view.ended) return null
  const confirm = async () => {
    setMissing(reasons.trim() === '')
    if (reasons.trim() === '') throw new Error('The reason is missing')
    await command.mutateAsync({ params: { caseId: view.caseId }, body: { seenPosition: view.position, reasons: reasons.trim() } })
  }
  return (
    <div>
      <Act wide aria-disabled={!action.allowed || undefined} aria-describedby={action.allowed ? undefined : 'withdraw-why'} onClick={action.allowed ? () => setOpen(true) : undefined}>
        {t('withdraw.title')}
      </Act>
      {action.refusal && (
        <p id="withdraw-why" className={`small soft ${styles['why']}`}>
          {action.refusal.message}
        </p>
      )}
      <ConfirmAct
        open={open}
        title={t('withdraw.title')}
        happens={[t('withdraw.ends'), t('withdraw.returned')]}
        told={[named(view.handling, language)]}
        irreversible
        failure={command.error ? <FailureNotice failure={command.error} /> : null}
        onConfirm={confirm}
        onClose={() => setOpen(false)}
      >
        <Field label={t('withdraw.reasons')} error={missing ? t('withdraw.reasonsMissing') : null}>
          {(control) => <Input.TextArea {...control} rows={2} maxLength={500} value={reasons} onChange={(event) => setReasons(event.target.value)} />}
        </Field>
      </ConfirmAct>
    </div>
  )
}
