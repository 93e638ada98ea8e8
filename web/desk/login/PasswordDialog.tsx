import { Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guardPasswords } from '../../api/session-gate.ts'
import { useSession } from '../../app/session.ts'
import { Act } from '../../ui/Act.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PasswordForm } from './PasswordForm.tsx'

type Asking = { resolve: () => void; reject: (reason: Error) => void }

/**
 * A password of one's own, over the page so that nothing typed is lost: because the person `wanted` it, or because
 * nothing else is open to him before. Closing it lets the calls that wait fail, and the page says so.
 */
export function PasswordDialog({ wanted, onClose }: { wanted: boolean; onClose: () => void }) {
  const { t } = useTranslation(['desk', 'problem', 'ui'])
  const { mustChangePassword } = useSession()
  const [waitedFor, setWaitedFor] = useState(false)
  const [putOff, setPutOff] = useState(false)
  const [done, setDone] = useState(false)
  const asking = useRef<Asking | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const must = waitedFor || (mustChangePassword && !putOff)

  useEffect(
    () =>
      guardPasswords(
        () =>
          new Promise<void>((resolve, reject) => {
            asking.current = { resolve, reject }
            setWaitedFor(true)
          }),
      ),
    [],
  )

  useEffect(() => {
    if (done) box.current?.querySelector('button')?.focus()
  }, [done])

  const settle = (changed: boolean) => {
    setWaitedFor(false)
    if (changed) asking.current?.resolve()
    else asking.current?.reject(new Error('The person did not choose a password'))
    asking.current = null
  }
  const close = () => {
    setPutOff(true)
    setDone(false)
    settle(false)
    onClose()
  }
  const changed = () => {
    // Who was kept from his work goes on with it; who came for this is told that it is done.
    setDone(wanted && !must)
    if (must) onClose()
    settle(true)
  }
  return (
    <Modal
      open={wanted || must}
      title={must ? t('problem:passwordMustChange.title') : t('desk:password.title')}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      onCancel={close}
      closable={{ 'aria-label': t('ui:close') }}
      afterOpenChange={(shown) => shown && box.current?.querySelector('input')?.focus()}
    >
      <div ref={box}>
        {done ? (
          <Notice tone="ok" title={t('desk:password.done')} live="polite" next={<Act onClick={close}>{t('desk:password.close')}</Act>}>
            {t('desk:password.doneText')}
          </Notice>
        ) : (
          <>
            <p className="soft">{must ? t('problem:passwordMustChange.text') : t('desk:password.others')}</p>
            <PasswordForm onDone={changed} />
          </>
        )}
      </div>
    </Modal>
  )
}
