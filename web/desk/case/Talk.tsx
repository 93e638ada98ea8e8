import type { Attachment } from '@tongban/contract/attachments/attachment.ts'
import { getFile } from '@tongban/contract/attachments/operations.ts'
import { commandOperation } from '@tongban/contract/cases/commands.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../../api/operation.ts'
import { useCommand } from '../../api/useCommand.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useSession } from '../../app/session.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { DeskFiles } from '../DeskFiles.tsx'
import { otherRegion } from './acts/seats.ts'
import { useActDraft } from './acts/useActDraft.ts'
import styles from './Case.module.css'

const composerId = 'case-message'

/** Takes the keyboard to where a message is written. */
export function goToComposer(): void {
  const field = document.getElementById(composerId)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

/** The talk between the two windows, kept in the record. @term 窗口留言 */
export function Talk({ view }: { view: CaseView }) {
  const { t } = useTranslation('deskCase')
  const { language } = useAppearance()
  const mayWrite = view.actions.some((action) => action.command === 'PostMessage' && action.allowed)
  return (
    <Card title={t('talk.title')} note={t('talk.kept')}>
      {view.messages.length > 0 && (
        <ul className={styles['messages']}>
          {view.messages.map((message) => (
            <li key={message.id} data-mine={message.mine || undefined}>
              <div className={styles['by']}>
                {message.regionName} {message.author} · {formatInstant(message.at, language)}
              </div>
              <div className={styles['said']}>{message.text}</div>
              <FileLinks caseId={view.caseId} files={message.attachments} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite && <Composer view={view} />}
    </Card>
  )
}

function Composer({ view }: { view: CaseView }) {
  const { t } = useTranslation('deskCase')
  const { language } = useAppearance()
  const { region } = useSession()
  const operation = useMemo(() => commandOperation('PostMessage'), [])
  const sending = useCommand(operation)
  const [messageId, setMessageId] = useState(() => crypto.randomUUID() as string)
  const [withFiles, setWithFiles] = useState(false)
  const { fields, change, handedIn } = useActDraft(view, 'PostMessage', { text: '', attachments: [] as readonly Attachment[] })
  if (fields === null) return null
  const to = otherRegion(view, region, language)
  const empty = fields.text.trim() === ''
  const send = async () => {
    if (empty || sending.isPending) return
    try {
      await sending.mutateAsync({ params: { caseId: view.caseId }, body: { messageId, text: fields.text, attachments: [...fields.attachments], seenPosition: view.position } })
      setMessageId(crypto.randomUUID())
      setWithFiles(false)
      await handedIn()
    } catch {
      // The failure is told below, and what was written stays.
    }
  }
  return (
    <form
      className={styles['composer']}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Input.TextArea
        id={composerId}
        aria-label={to === null ? t('talk.write') : t('talk.writeTo', { to })}
        placeholder={to === null ? t('talk.write') : t('talk.writeTo', { to })}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        value={fields.text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
        }}
      />
      {withFiles && <DeskFiles label={t('talk.files')} kept={fields.attachments} onChange={(next) => change({ attachments: next(fields.attachments) })} />}
      <FailureNotice failure={sending.error} />
      <div className={styles['composerActs']}>
        {!withFiles && (
          <Act rank="quiet" onClick={() => setWithFiles(true)}>
            {t('talk.files')}
          </Act>
        )}
        <Act type="submit" busy={sending.isPending} aria-disabled={empty || undefined}>
          {t('talk.send')} <kbd aria-hidden="true">Ctrl ↵</kbd>
        </Act>
      </div>
    </form>
  )
}

/** Files of a case, each opened in a tab of its own. */
export function FileLinks({ caseId, files }: { caseId: string; files: readonly Attachment[] }) {
  if (files.length === 0) return null
  return (
    <ul className={styles['files']}>
      {files.map((file, index) => (
        <li key={`${file.digest} ${index}`}>
          <a href={addressOf(getFile, { params: { caseId, digest: file.digest } })} target="_blank" rel="noreferrer">
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
