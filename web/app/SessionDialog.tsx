import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { guardSessions } from '../api/session-gate.ts'
import { sessionQuery } from './session.ts'

type Asking = { resolve: () => void; reject: (reason: Error) => void }

/** Who somebody is to the platform: what he has begun must not be finished in another's name. */
function identityOf(session: { kind: string; region: string | null; name: string | null; phone: string | null } | undefined): string {
  return session && session.kind !== 'nobody' ? [session.kind, session.region, session.name, session.phone].join('/') : ''
}

/**
 * Asks for a new login over the page when the session has ended, so that nothing typed is lost. The
 * form inside calls `done`; closing the dialog, or logging in as somebody else, lets the call fail, and the
 * page says so.
 */
export function SessionDialog({ children }: { children: (done: () => void) => ReactNode }) {
  const { t } = useTranslation(['problem', 'ui'])
  const [open, setOpen] = useState(false)
  const asking = useRef<Asking | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const queries = useQueryClient()
  const was = useRef(identityOf(queries.getQueryData(sessionQuery.queryKey)))

  useEffect(
    () =>
      guardSessions(
        () =>
          new Promise<void>((resolve, reject) => {
            was.current = identityOf(queries.getQueryData(sessionQuery.queryKey)) || was.current
            asking.current = { resolve, reject }
            setOpen(true)
          }),
      ),
    [queries],
  )

  const close = async (renewed: boolean) => {
    setOpen(false)
    const now = renewed ? identityOf(await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })) : ''
    if (renewed && (was.current === '' || was.current === now)) asking.current?.resolve()
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
      onCancel={() => void close(false)}
      closable={{ 'aria-label': t('ui:close') }}
      afterOpenChange={(shown) => shown && box.current?.querySelector('input')?.focus()}
    >
      <div ref={box}>
        <p className="soft">{t('problem:sessionExpired.text')}</p>
        {children(() => void close(true))}
      </div>
    </Modal>
  )
}
