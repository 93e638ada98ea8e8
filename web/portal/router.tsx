import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FailurePage } from '../app/FailurePage.tsx'
import { sessionQuery } from '../app/session.ts'
import { EmptyState } from '../ui/States.tsx'
import { HomePage } from './home/HomePage.tsx'
import { LoginPage } from './login/LoginPage.tsx'
import { PortalRoot } from './PortalRoot.tsx'
import { paths } from './paths.ts'
import { regionsQuery } from './place.ts'

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: PortalRoot,
  loader: ({ context: { client } }) => Promise.all([client.ensureQueryData(sessionQuery), client.ensureQueryData(regionsQuery)]),
})

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage })

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: LoginPage,
  staticData: { title: 'login.title' },
  validateSearch: (search: Record<string, unknown>): { to?: string } => (isOwnPath(search['to']) ? { to: search['to'] } : {}),
})

/** Only a path of this site may be gone to after login, never another host. */
function isOwnPath(to: unknown): to is string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to)
}

function NotFoundPage() {
  const { t } = useTranslation('portal')
  return (
    <EmptyState title={t('notFound.title')} next={<Link to={paths.home()}>{t('notFound.home')}</Link>}>
      {t('notFound.text')}
    </EmptyState>
  )
}

/** The portal's pages over one cache; a page is drawn when its data is there. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([home, login]),
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ({ error, reset }) => <FailurePage failure={error} onRetry={reset} />,
    defaultNotFoundComponent: NotFoundPage,
  })
}
