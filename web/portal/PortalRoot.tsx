import { Link, Outlet, useCanGoBack, useMatches, useNavigate, useRouter } from '@tanstack/react-router'
import type { ParseKeys } from 'i18next'
import { lazy, Suspense } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../app/session.ts'
import { speak } from '../i18n/i18n.ts'
import { PublicFrame } from '../ui/PublicFrame.tsx'
import { paths } from './paths.ts'
import { usePlace } from './place.ts'
import styles from './PortalRoot.module.css'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The name of the page, beside the way back; the home page has none. */
    title?: ParseKeys<'portal'> | undefined
  }
}

// Dialogs and fields are needed by nobody who only reads; they follow when the page stands.
const SessionOver = lazy(async () => ({ default: (await import('./login/SessionOver.tsx')).SessionOver }))

const homeLink = (content: ReactNode) => <Link to={paths.home()}>{content}</Link>

/** The frame around every public page, and the login that appears over it when a session has ended. */
export function PortalRoot() {
  const { t } = useTranslation('portal')
  const place = usePlace()
  const session = useSession()
  const router = useRouter()
  const navigate = useNavigate()
  const canGoBack = useCanGoBack()
  const title = useMatches().at(-1)?.staticData.title
  const back = () => (canGoBack ? router.history.back() : void navigate({ to: paths.home() }))
  return (
    <PublicFrame
      name={t('brand', { region: place.name })}
      homeLink={homeLink}
      title={title && t(title)}
      onBack={title ? back : undefined}
      onLanguage={speak}
      account={
        session.kind === 'applicant' && (
          <Link to={paths.mine()} className={styles['account']}>
            {session.name ?? t('login.me')}
          </Link>
        )
      }
    >
      <Outlet />
      <Suspense fallback={null}>
        <SessionOver />
      </Suspense>
    </PublicFrame>
  )
}
