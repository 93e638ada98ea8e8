import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { PhoneLogin } from './PhoneLogin.tsx'

/** Login, and then on to where the person was going. */
export function LoginPage() {
  const { t } = useTranslation('portal')
  const navigate = useNavigate()
  const { to } = useSearch({ from: '/login' })
  return (
    <>
      <h1>{t('login.title')}</h1>
      <p className="soft">{t('login.why')}</p>
      <PhoneLogin onDone={() => void navigate({ to: to ?? paths.mine() })} />
    </>
  )
}
