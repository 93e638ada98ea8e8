import { useId, useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from './Act.tsx'
import { faultOf, sayBytes, sayEndings, usualFiles } from './file-check.ts'
import type { FileLimits } from './file-check.ts'
import styles from './FileDrop.module.css'

/** Sends one file and answers with what the server calls it; reports progress from 0 to 1. */
export type SendFile<Kept> = (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<Kept>

/** A file that the server holds. */
export type KeptFile = { name: string }

type FileDropProps<Kept extends KeptFile> = {
  /** Names what is to be handed in; every control here is named after it. */
  label: string
  kept: readonly Kept[]
  onChange: (change: (before: readonly Kept[]) => readonly Kept[]) => void
  send: SendFile<Kept>
  limits?: FileLimits
  /** What a person reads when sending failed. */
  sayFailure: (failure: unknown) => string
}

type Sending = { id: number; file: File; share: number; failure: string | null; abort: AbortController }

/** Choose, photograph or drop files. What cannot be taken is said before anything is sent; what failed can be sent again. */
export function FileDrop<Kept extends KeptFile>({ label, kept, onChange, send, limits = usualFiles, sayFailure }: FileDropProps<Kept>) {
  const { t } = useTranslation('ui')
  const id = useId()
  const { sending, send: sendAll, start, remove } = useSending(send, onChange, sayFailure)
  const [faults, setFaults] = useState<readonly string[]>([])
  const [over, setOver] = useState(false)

  const types = limits === usualFiles ? t('files.usual') : sayEndings(limits)
  const take = (files: readonly File[]) => {
    const wrong: string[] = []
    const good: File[] = []
    for (const file of files) {
      const fault = faultOf(file, limits)
      const words = { name: file.name, size: sayBytes(file.size), limit: sayBytes(limits.maxBytes), types }
      if (fault) wrong.push(t(`files.${fault}`, words))
      else good.push(file)
    }
    setFaults(wrong)
    sendAll(good)
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a file is dropped on the whole box; the keyboard has the buttons inside
    <div
      className={`${styles['drop']} ${over ? styles['over'] : ''}`}
      role="group"
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <ChooseFiles label={label} accept={limits.endings.join(',')} described={id} onTake={take} />
      <div id={id} className="small faint">
        {t('files.limit', { types, size: sayBytes(limits.maxBytes) })}
      </div>
      <div role="alert" className={styles['faults']}>
        {faults.map((fault) => (
          <div key={fault}>{fault}</div>
        ))}
      </div>
      {(kept.length > 0 || sending.length > 0) && (
        <ul className={styles['list']} aria-label={t('files.list')}>
          {kept.map((file, index) => (
            <KeptLine key={`${file.name} ${index}`} name={file.name} onRemove={() => onChange((before) => before.filter((each) => each !== file))} />
          ))}
          {sending.map((one) => (
            <SendingLine key={one.id} one={one} onRetry={() => void start(one)} onRemove={() => remove(one)} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** The two ways in for a hand: the camera and the folders of the device. */
function ChooseFiles({ label, accept, described, onTake }: { label: string; accept: string; described: string; onTake: (files: readonly File[]) => void }) {
  const { t } = useTranslation('ui')
  const choose = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  return (
    <>
      <input ref={choose} className="visually-hidden" tabIndex={-1} type="file" multiple accept={accept} aria-label={`${t('files.choose')} ${label}`} onChange={(event) => takeFrom(event.currentTarget, onTake)} />
      <input ref={camera} className="visually-hidden" tabIndex={-1} type="file" accept="image/*" capture="environment" aria-label={`${t('files.camera')} ${label}`} onChange={(event) => takeFrom(event.currentTarget, onTake)} />
      <div className={styles['acts']}>
        <Act className={styles['camera']} aria-describedby={described} onClick={() => camera.current?.click()}>
          {t('files.camera')}
        </Act>
        <Act aria-describedby={described} onClick={() => choose.current?.click()}>
          {t('files.choose')}
        </Act>
        <span className={styles['or']}>{t('files.drop')}</span>
      </div>
    </>
  )
}

/** Files on their way: each with its share and its failure, sent again or taken back by itself. */
function useSending<Kept extends KeptFile>(send: SendFile<Kept>, onChange: FileDropProps<Kept>['onChange'], sayFailure: (failure: unknown) => string) {
  const lastId = useRef(0)
  const [sending, setSending] = useState<readonly Sending[]>([])
  const forget = (one: Sending) => setSending((all) => all.filter((each) => each.id !== one.id))
  const start = async (one: Sending) => {
    const patch = (change: Partial<Sending>) => setSending((all) => all.map((each) => (each.id === one.id ? { ...each, ...change } : each)))
    patch({ failure: null, share: 0 })
    try {
      const result = await send(one.file, (share) => patch({ share }), one.abort.signal)
      forget(one)
      onChange((before) => [...before, result])
    } catch (failure) {
      if (!one.abort.signal.aborted) patch({ failure: sayFailure(failure) })
    }
  }
  const sendAll = (files: readonly File[]) => {
    const begun = files.map((file) => ({ id: (lastId.current += 1), file, share: 0, failure: null, abort: new AbortController() }))
    setSending((all) => [...all, ...begun])
    for (const one of begun) void start(one)
  }
  const remove = (one: Sending) => {
    one.abort.abort()
    forget(one)
  }
  return { sending, send: sendAll, start, remove }
}

function KeptLine({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation('ui')
  return (
    <li>
      <span className={styles['name']}>{name}</span>
      <span className={styles['done']}>✓ {t('files.done')}</span>
      <Act rank="quiet" aria-label={t('files.remove', { name })} onClick={onRemove}>
        ×
      </Act>
    </li>
  )
}

function SendingLine({ one, onRetry, onRemove }: { one: Sending; onRetry: () => void; onRemove: () => void }) {
  const { t } = useTranslation('ui')
  const { name } = one.file
  return (
    <li className={one.failure ? styles['failed'] : undefined}>
      <span className={styles['name']}>{name}</span>
      {one.failure ? (
        <>
          <span role="alert" className={styles['failure']}>
            {one.failure}
          </span>
          <Act aria-label={t('files.retry', { name })} onClick={onRetry}>
            {t('retry')}
          </Act>
        </>
      ) : (
        <span className="soft">
          <progress value={one.share} max={1} aria-label={name} /> {t('files.sending', { percent: Math.round(one.share * 100) })}
        </span>
      )}
      <Act rank="quiet" aria-label={t('files.remove', { name })} onClick={onRemove}>
        ×
      </Act>
    </li>
  )
}

/** Empties the control afterwards, so that the same file can be chosen again after a mistake. */
function takeFrom(input: HTMLInputElement, take: (files: readonly File[]) => void): void {
  take([...(input.files ?? [])])
  input.value = ''
}
