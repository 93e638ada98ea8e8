import { commandOperation } from '@tongban/contract/cases/commands.ts'
import type { Attachment } from '@tongban/contract/attachments/attachment.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/useCommand.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useDraft } from '../../drafts/useDraft.ts'
import { Act } from '../../ui/Act.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { deviceDrafts } from '../drafts.ts'
import { Loading } from '../Loading.tsx'
import { Uploads } from '../materials/UploadLine.tsx'
import { openLines } from './correction-lines.ts'
import styles from './MineCasePage.module.css'

const ItemForm = lazy(async () => ({ default: (await import('../../ui/form/ItemForm.tsx')).ItemForm }))
const submitCorrection = commandOperation('SubmitCorrection')

type CorrectionDraft = { files: Record<string, Attachment[]>; form: Record<string, unknown> }

/** Handing in what a correction notice asks for, line by line and all at once. It is kept while it is being gathered. */
export function Correction({ view }: { view: CaseView }) {
  const { t } = useTranslation('portal')
  const draft = useDraft<CorrectionDraft>(deviceDrafts, `correct/${view.caseId}`)
  const [told, setTold] = useState(false)
  const command = useCommand(submitCorrection, { onDone: () => void draft.handedIn() })
  // Two uploads may end between two drawings of the page; each must see what the other brought.
  const latest = useRef<CorrectionDraft['files']>({})
  if (draft.content === null) return <Loading />
  const { files = {}, form } = draft.content
  latest.current = files
  const keep = (key: string, change: (before: readonly Attachment[]) => readonly Attachment[]) => {
    latest.current = { ...latest.current, [key]: [...change(latest.current[key] ?? [])] }
    draft.change({ files: latest.current })
  }
  const { materials, asksForm } = openLines(view)
  const missing = materials.filter(({ key }) => (files[key] ?? []).length === 0)
  const send = (corrected: Record<string, unknown> | null) => {
    setTold(true)
    if (missing.length > 0) return
    const handed = materials.map(({ key }) => ({ key, originalSeen: false, originalPages: 0, copyPages: 0, scans: files[key] ?? [] }))
    command.mutate({ params: { caseId: view.caseId }, body: { seenPosition: view.position, materials: handed, form: corrected } })
  }
  const handIn = (
    <div className={styles['correction']}>
      {told && missing.length > 0 && (
        <Notice tone="late" live="assertive">
          {t('correct.missing', { names: missing.map((line) => line.material).join(t('guide.or')) })}
        </Notice>
      )}
      <FailureNotice failure={command.error} />
      <Act type={asksForm ? 'submit' : 'button'} rank="main" wide busy={command.isPending} onClick={asksForm ? undefined : () => send(null)}>
        {t('correct.send')}
      </Act>
    </div>
  )
  return (
    <div className={styles['correction']}>
      {materials.map((line) => (
        <div key={line.key} className={styles['part']}>
          <b>{line.material}</b>
          <Uploads label={line.material} kept={files[line.key] ?? []} onChange={(change) => keep(line.key, change)} />
        </div>
      ))}
      {asksForm && view.formDefinition ? (
        <Suspense fallback={<Loading />}>
          <ItemForm definition={view.formDefinition} data={form ?? view.form} onChange={(next) => draft.change({ form: next })} onReady={send}>
            {handIn}
          </ItemForm>
        </Suspense>
      ) : (
        handIn
      )}
    </div>
  )
}
