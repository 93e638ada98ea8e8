import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { PhoneLogin } from '../login/PhoneLogin.tsx'

/** What only the person himself may see; who is not logged in logs in here and stays on the page. */
export function Private({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('portal')
  const session = useSession()
  if (session.kind === 'applicant') return children
  return (
    <>
      <h1>{title}</h1>
      <p className="soft">{t('login.why')}</p>
      <PhoneLogin onDone={() => undefined} />
    </>
  )
}
