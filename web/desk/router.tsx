import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Link, Outlet, redirect } from '@tanstack/react-router'
import type { ParseKeys } from 'i18next'
import { useTranslation } from 'react-i18next'
import { FailurePage } from '../app/FailurePage.tsx'
import { sessionQuery } from '../app/session.ts'
import { EmptyState } from '../ui/States.tsx'
import { DeskRoot } from './DeskRoot.tsx'
import { paths } from './paths.ts'
import { queueFrom } from './work/queues.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The name of a page of the desk; the work list bears the name of the desk alone. */
    deskTitle?: ParseKeys<'desk'> | undefined
  }
}

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet })

const login = createRoute({ getParentRoute: () => root, path: '/desk/login', component: lazyRouteComponent(() => import('./login/LoginPage.tsx'), 'LoginPage') })

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: DeskRoot,
  loader: async ({ context: { client } }) => {
    const session = await client.ensureQueryData(sessionQuery)
    if (session.kind !== 'staff') throw redirect({ to: paths.login() })
  },
})

/** The list stays where it is while one case after another opens beside it. */
const work = createRoute({
  getParentRoute: () => desk,
  id: 'work',
  component: lazyRouteComponent(() => import('./work/WorkPage.tsx'), 'WorkPage'),
  validateSearch: (search: Record<string, unknown>) => ({ queue: queueFrom(search['queue']) }),
  beforeLoad: async ({ context: { client } }) => {
    const session = await client.ensureQueryData(sessionQuery)
    if (session.kind === 'staff' && !session.permissions.includes('case.read')) throw redirect({ to: paths.exchange() })
  },
})

const nothingOpen = createRoute({ getParentRoute: () => work, path: '/desk', component: lazyRouteComponent(() => import('./work/NothingOpen.tsx'), 'NothingOpen') })

const openCase = createRoute({
  getParentRoute: () => work,
  path: '/desk/cases/$caseId',
  component: lazyRouteComponent(() => import('./case/CasePage.tsx'), 'CasePage'),
})

const intake = createRoute({
  getParentRoute: () => desk,
  path: '/desk/intake',
  component: lazyRouteComponent(() => import('./intake/IntakePage.tsx'), 'IntakePage'),
  validateSearch: (search: Record<string, unknown>): { draft?: string } => (typeof search['draft'] === 'string' ? { draft: search['draft'] } : {}),
  staticData: { deskTitle: 'intake' },
})

const catalogue = createRoute({
  getParentRoute: () => desk,
  path: '/desk/catalogue',
  component: lazyRouteComponent(() => import('./catalogue/CataloguePage.tsx'), 'CataloguePage'),
  staticData: { deskTitle: 'side.catalogue' },
})

const exchange = createRoute({
  getParentRoute: () => desk,
  path: '/desk/exchange',
  component: lazyRouteComponent(() => import('./exchange/ExchangePage.tsx'), 'ExchangePage'),
  staticData: { deskTitle: 'side.exchange' },
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
    routeTree: root.addChildren([login, desk.addChildren([work.addChildren([nothingOpen, openCase]), intake, catalogue, exchange])]),
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: ({ error, reset }) => <FailurePage failure={error} onRetry={reset} />,
    defaultNotFoundComponent: NotFoundPage,
  })
}
