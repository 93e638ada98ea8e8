import { Modal } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from './Act.tsx'
import { useCtrlEnter } from './useCtrlEnter.ts'
import styles from './ConfirmAct.module.css'

type ConfirmActProps = {
  open: boolean
  /** The act by its name, as on the button that opened this. */
  title: string
  /** What will happen, one line each. */
  happens: readonly string[]
  /** Who is told. */
  told: readonly string[]
  official?: boolean
  irreversible?: boolean
  /** What the act needs to know: a reason, a choice. */
  children?: ReactNode
  /** What stands in the way, said where the person looks. */
  failure?: ReactNode
  /** A packing list or a table of corrections needs more room than a sentence. */
  wide?: boolean
  /** Resolves when the act is done; the dialog stays open with `failure` when it rejects. */
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

/** Before an act: what it does and who will hear of it. The button bears the name of the act, never “OK”. */
export function ConfirmAct(props: ConfirmActProps) {
  const { open, title, happens, told, official, irreversible, children, failure, wide = false, onConfirm, onClose } = props
  const { t } = useTranslation('ui')
  const [busy, setBusy] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const plain = !children
  const confirm = async () => {
    if (busy) return
    setBusy(true)
    try {
      await onConfirm()
      onClose()
    } catch {
      // The caller shows the failure; what was typed here stays.
    } finally {
      setBusy(false)
    }
  }
  useCtrlEnter(fields, () => void confirm())
  return (
    <Modal
      open={open}
      title={title}
      onCancel={onClose}
      closable={{ 'aria-label': t('close') }}
      mask={{ closable: false }}
      width={wide ? 760 : 560}
      // The dialog takes the keyboard to itself as it opens; only then can it go to where it is wanted.
      afterOpenChange={(shown) => shown && (plain ? button.current?.focus() : focusFirst(fields.current))}
      footer={
        <div className={styles['foot']}>
          <Act onClick={onClose}>{t('cancel')}</Act>
          <Act rank={official ? 'official' : 'main'} busy={busy} ref={button} onClick={() => void confirm()}>
            {title} {children && <kbd aria-hidden="true">Ctrl ↵</kbd>}
          </Act>
        </div>
      }
    >
      {children && (
        <div ref={fields} className={styles['fields']}>
          {children}
        </div>
      )}
      <dl className={styles['facts']}>
        <dt>{t('confirm.happens')}</dt>
        <dd>
          <ul>
            {happens.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {irreversible && <li>{t('confirm.irreversible')}</li>}
          </ul>
        </dd>
        <dt>{t('confirm.told')}</dt>
        <dd>{told.join(t('comma'))}</dd>
      </dl>
      {failure && (
        <div role="alert" className={styles['failure']}>
          {failure}
        </div>
      )}
    </Modal>
  )
}

/** The keyboard goes to the first field, unless it is in one already. */
function focusFirst(fields: HTMLElement | null): void {
  if (!fields || fields.contains(document.activeElement)) return
  fields.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select, [role="combobox"]')?.focus()
}
