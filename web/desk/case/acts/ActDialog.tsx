import { commandNames, commandOperation } from '@tongban/contract/cases/commands.ts'
import type { CommandReceipt, CaseView } from '@tongban/contract/cases/views.ts'
import { useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../../api/failure.ts'
import { useCommand } from '../../../api/useCommand.ts'
import { FailureNotice } from '../../../app/FailureNotice.tsx'
import { say } from '../../../cases/said.ts'
import { useAppearance } from '../../../ui/Appearance.tsx'
import { ConfirmAct } from '../../../ui/ConfirmAct.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { actLooks } from './act-table.ts'
import type { ActType } from './act-table.ts'
import { StaleNotice } from './StaleNotice.tsx'

/** What every dialog of an act is opened with. */
export type ActProps = { view: CaseView; onClose: () => void; onDone: (done: Done) => void }

/** An act that was sent: recorded here, or waiting for the home of the record. */
export type Done = { type: ActType; receipt: CommandReceipt }

type ActDialogProps = ActProps & {
  type: ActType
  happens: readonly string[]
  told: readonly string[]
  irreversible?: boolean
  wide?: boolean
  /** What the command carries besides its id and the version seen. */
  fields: Record<string, unknown>
  /** Paths of fields that are still empty and must not be; each is pointed out where it stands. */
  missing?: readonly string[]
  /** What keeps the act from being sent beyond empty fields, in a sentence. */
  objection?: string | null
  /** Called when the act is recorded or on its way, before the dialog closes. */
  onSent?: () => Promise<void>
  /** The fields, given what to say at each: a path such as 'lines.0.defect'. */
  children?: (faultAt: (path: string) => string | null) => ReactNode
}

/**
 * Asks before an act, sends it under one id, and stays open with everything typed until it is recorded.
 * The version sent is the one that was on the screen when the dialog opened; when somebody was quicker the
 * dialog says what happened, and pressing again means that it has been read.
 */
export function ActDialog(props: ActDialogProps) {
  const { view, type, fields, missing = [], objection = null, onSent, onDone, children, ...rest } = props
  const { t } = useTranslation(['deskActs', 'desk'])
  const { language } = useAppearance()
  const operation = useMemo(() => commandOperation(type), [type])
  const sending = useCommand(operation)
  const seen = useRef(view.position)
  const [attempted, setAttempted] = useState(false)

  const confirm = async () => {
    setAttempted(true)
    if (missing.length > 0 || objection !== null) throw new Error('The fields are not complete')
    try {
      const call = { params: { caseId: view.caseId }, body: { ...fields, seenPosition: seen.current } }
      const receipt = (await sending.mutateAsync(call as never)) as CommandReceipt
      await onSent?.()
      onDone({ type, receipt })
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.kind === 'stale') seen.current = lastSeen(failure, view.position)
      throw failure
    }
  }
  const faults = sending.error instanceof ApiProblem ? sending.error.fields : []
  const faultAt = (path: string) => {
    if (attempted && missing.includes(path)) return t('deskActs:fillIn')
    return faults.find((fault) => fault.field === path || fault.field.startsWith(`${path}.`))?.message ?? null
  }
  const stale = sending.error instanceof ApiProblem && sending.error.kind === 'stale' ? sending.error : null
  return (
    <ConfirmAct
      {...rest}
      open
      title={say(commandNames[type], language)}
      official={actLooks[type].official}
      failure={
        <>
          {attempted && missing.length > 0 && <Notice tone="warn">{t('deskActs:missing', { count: missing.length })}</Notice>}
          {attempted && objection !== null && <Notice tone="warn">{objection}</Notice>}
          {stale ? <StaleNotice failure={stale} /> : <FailureNotice failure={sending.error} />}
        </>
      }
      onConfirm={confirm}
    >
      {children?.(faultAt)}
    </ConfirmAct>
  )
}

/** The newest position that a stale answer tells of: having read it, the person may act on that version. */
function lastSeen(failure: ApiProblem, before: number): number {
  const since = failure.data['since']
  const positions = Array.isArray(since) ? since.map((one: { position?: unknown }) => Number(one.position)) : []
  return Math.max(before, ...positions.filter(Number.isFinite))
}
