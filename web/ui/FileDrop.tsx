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
  const choose = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const lastId = useRef(0)
  const [sending, setSending] = useState<readonly Sending[]>([])
  const [faults, setFaults] = useState<readonly string[]>([])
  const [over, setOver] = useState(false)

  const start = async (one: Sending) => {
    const patch = (change: Partial<Sending>) => setSending((all) => all.map((each) => (each.id === one.id ? { ...each, ...change } : each)))
    patch({ failure: null, share: 0 })
    try {
      const result = await send(one.file, (share) => patch({ share }), one.abort.signal)
      setSending((all) => all.filter((each) => each.id !== one.id))
      onChange((before) => [...before, result])
    } catch (failure) {
      if (!one.abort.signal.aborted) patch({ failure: sayFailure(failure) })
    }
  }

  const types = limits === usualFiles ? t('files.usual') : sayEndings(limits)
  const take = (files: readonly File[]) => {
    const wrong: string[] = []
    const good: Sending[] = []
    for (const file of files) {
      const fault = faultOf(file, limits)
      const words = { name: file.name, size: sayBytes(file.size), limit: sayBytes(limits.maxBytes), types }
      if (fault) wrong.push(t(`files.${fault}`, words))
      else good.push({ id: (lastId.current += 1), file, share: 0, failure: null, abort: new AbortController() })
    }
    setFaults(wrong)
    setSending((all) => [...all, ...good])
    for (const one of good) void start(one)
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }

  const accept = limits.endings.join(',')
  return (
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
      <input ref={choose} className="visually-hidden" tabIndex={-1} type="file" multiple accept={accept} aria-label={`${t('files.choose')} ${label}`} onChange={(event) => takeFrom(event.currentTarget, take)} />
      <input ref={camera} className="visually-hidden" tabIndex={-1} type="file" accept="image/*" capture="environment" aria-label={`${t('files.camera')} ${label}`} onChange={(event) => takeFrom(event.currentTarget, take)} />
      <div className={styles['acts']}>
        <Act className={styles['camera']} aria-describedby={id} onClick={() => camera.current?.click()}>
          {t('files.camera')}
        </Act>
        <Act aria-describedby={id} onClick={() => choose.current?.click()}>
          {t('files.choose')}
        </Act>
        <span className={styles['or']}>{t('files.drop')}</span>
      </div>
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
            <li key={`${file.name} ${index}`}>
              <span className={styles['name']}>{file.name}</span>
              <span className={styles['done']}>✓ {t('files.done')}</span>
              <Act rank="quiet" aria-label={t('files.remove', { name: file.name })} onClick={() => onChange((before) => before.filter((each) => each !== file))}>
                ×
              </Act>
            </li>
          ))}
          {sending.map((one) => (
            <li key={one.id} className={one.failure ? styles['failed'] : undefined}>
              <span className={styles['name']}>{one.file.name}</span>
              {one.failure ? (
                <>
                  <span role="alert" className={styles['failure']}>
                    {one.failure}
                  </span>
                  <Act aria-label={t('files.retry', { name: one.file.name })} onClick={() => void start(one)}>
                    {t('retry')}
                  </Act>
                </>
              ) : (
                <span className="soft">
                  <progress value={one.share} max={1} aria-label={one.file.name} /> {t('files.sending', { percent: Math.round(one.share * 100) })}
                </span>
              )}
              <Act
                rank="quiet"
                aria-label={t('files.remove', { name: one.file.name })}
                onClick={() => {
                  one.abort.abort()
                  setSending((all) => all.filter((each) => each.id !== one.id))
                }}
              >
                ×
              </Act>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Empties the control afterwards, so that the same file can be chosen again after a mistake. */
function takeFrom(input: HTMLInputElement, take: (files: readonly File[]) => void): void {
  take([...(input.files ?? [])])
  input.value = ''
}
