import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, Link, Outlet, redirect } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FailurePage } from '../app/FailurePage.tsx'
import { sessionQuery } from '../app/session.ts'
import { EmptyState } from '../ui/States.tsx'
import { DeskRoot } from './DeskRoot.tsx'
import { LoginPage } from './login/LoginPage.tsx'
import { paths } from './paths.ts'
import { WorkPage } from './work/WorkPage.tsx'
import { queueFrom } from './work/queues.ts'

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet })

const login = createRoute({ getParentRoute: () => root, path: '/desk/login', component: LoginPage })

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: DeskRoot,
  loader: async ({ context: { client } }) => {
    const session = await client.ensureQueryData(sessionQuery)
    if (session.kind !== 'staff') throw redirect({ to: paths.login() })
  },
})

const work = createRoute({
  getParentRoute: () => desk,
  path: '/desk',
  component: WorkPage,
  validateSearch: (search: Record<string, unknown>) => ({ queue: queueFrom(search['queue']) }),
})

function NotFoundPage() {
  const { t } = useTranslation('desk')
  return (
    <EmptyState title={t('notFound.title')} next={<Link to={paths.work()}>{t('notFound.home')}</Link>}>
      {t('notFound.text')}
    </EmptyState>
  )
}

/** The desk's pages over one cache. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([login, desk.addChildren([work])]),
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: ({ error, reset }) => <FailurePage failure={error} onRetry={reset} />,
    defaultNotFoundComponent: NotFoundPage,
  })
}
