import { Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { guardSessions } from '../api/session-gate.ts'

type Asking = { resolve: () => void; reject: (reason: Error) => void }

/**
 * Asks for a new login over the page when the session has ended, so that nothing typed is lost. The
 * form inside calls `done`; closing the dialog lets the call fail, and the page says so.
 */
export function SessionDialog({ children }: { children: (done: () => void) => ReactNode }) {
  const { t } = useTranslation(['problem', 'ui'])
  const [open, setOpen] = useState(false)
  const asking = useRef<Asking | null>(null)
  const box = useRef<HTMLDivElement>(null)

  useEffect(
    () =>
      guardSessions(
        () =>
          new Promise<void>((resolve, reject) => {
            asking.current = { resolve, reject }
            setOpen(true)
          }),
      ),
    [],
  )

  const close = (renewed: boolean) => {
    setOpen(false)
    if (renewed) asking.current?.resolve()
    else asking.current?.reject(new Error('The person did not log in again'))
    asking.current = null
  }
  return (
    <Modal
      open={open}
      title={t('problem:sessionExpired.title')}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      onCancel={() => close(false)}
      closable={{ 'aria-label': t('ui:close') }}
      afterOpenChange={(shown) => shown && box.current?.querySelector('input')?.focus()}
    >
      <div ref={box}>
        <p className="soft">{t('problem:sessionExpired.text')}</p>
        {children(() => close(true))}
      </div>
    </Modal>
  )
}
