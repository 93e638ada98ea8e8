import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api/failure.ts'
import { FailurePage } from '../app/FailurePage.tsx'
import { sessionQuery } from '../app/session.ts'
import { EmptyState } from '../ui/States.tsx'
import { isStep } from './apply/application.ts'
import type { Step } from './apply/application.ts'
import { guideQuery } from './guide/guide.ts'
import { HomePage } from './home/HomePage.tsx'
import { Loading } from './Loading.tsx'
import { nationalQuery } from './national/national.ts'
import { PortalRoot } from './PortalRoot.tsx'
import { paths } from './paths.ts'
import { currentPlace, regionsQuery } from './place.ts'
import { tokenQuery } from './track/token.ts'

type Search = Record<string, unknown>

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: PortalRoot,
  loader: ({ context: { client } }) => Promise.all([client.ensureQueryData(sessionQuery), client.ensureQueryData(regionsQuery)]),
})

const under = { getParentRoute: () => root }

const home = createRoute({
  ...under,
  path: '/',
  component: HomePage,
  validateSearch: (search: Search): { q?: string } => (typeof search['q'] === 'string' ? { q: search['q'] } : {}),
})

const cross = createRoute({
  ...under,
  path: '/cross',
  component: lazyRouteComponent(later(() => import('./cross/CrossPage.tsx')), 'CrossPage'),
  staticData: { title: 'cross.title' },
  validateSearch: placeIn,
})

const guide = createRoute({
  ...under,
  path: '/items/$code',
  component: lazyRouteComponent(later(() => import('./guide/GuidePage.tsx')), 'GuidePage'),
  staticData: { title: 'guide.title' },
  validateSearch: placeIn,
  loader: loadGuide,
})

const apply = createRoute({
  ...under,
  path: '/items/$code/apply',
  component: lazyRouteComponent(later(() => import('./apply/ApplyPage.tsx')), 'ApplyPage'),
  staticData: { title: 'apply.title' },
  validateSearch: (search: Search): { there?: string; draft?: string; step?: Step; again?: boolean } => ({
    ...placeIn(search),
    ...(isUuid(search['draft']) && { draft: search['draft'] }),
    ...(isStep(search['step']) && { step: search['step'] }),
    ...(String(search['again']) === 'true' && { again: true }),
  }),
  loader: loadGuide,
})

const track = createRoute({
  ...under,
  path: '/track',
  component: lazyRouteComponent(later(() => import('./track/TrackPage.tsx')), 'TrackPage'),
  staticData: { title: 'track.title' },
})

const trackNumber = createRoute({
  ...under,
  path: '/track/$number',
  component: lazyRouteComponent(later(() => import('./track/TrackPage.tsx')), 'TrackNumberPage'),
  staticData: { title: 'track.progress' },
})

const trackToken = createRoute({
  ...under,
  path: '/t/$token',
  component: lazyRouteComponent(later(() => import('./track/TokenPage.tsx')), 'TokenPage'),
  staticData: { title: 'track.progress' },
  loader: ({ context: { client }, params: { token } }) => client.ensureQueryData(tokenQuery(token)),
})

const login = createRoute({
  ...under,
  path: '/login',
  component: lazyRouteComponent(later(() => import('./login/LoginPage.tsx')), 'LoginPage'),
  staticData: { title: 'login.title' },
  validateSearch: (search: Search): { to?: string } => (isOwnPath(search['to']) ? { to: search['to'] } : {}),
})

const mine = createRoute({
  ...under,
  path: '/mine',
  component: lazyRouteComponent(later(() => import('./mine/MinePage.tsx')), 'MinePage'),
  staticData: { title: 'mine.title' },
})

const mineCase = createRoute({
  ...under,
  path: '/mine/$caseId',
  component: lazyRouteComponent(later(() => import('./mine/MineCasePage.tsx')), 'MineCasePage'),
  staticData: { title: 'mine.case' },
})

const handedIn = createRoute({
  ...under,
  path: '/mine/$caseId/handed-in',
  component: lazyRouteComponent(later(() => import('./mine/HandedInPage.tsx')), 'HandedInPage'),
  staticData: { title: 'handedIn.title' },
})

const national = createRoute({
  ...under,
  path: '/national',
  component: lazyRouteComponent(later(() => import('./national/NationalPage.tsx')), 'NationalPage'),
  staticData: { title: 'national.title' },
  loader: ({ context: { client } }) => client.ensureQueryData(nationalQuery),
})

/** Brings a page when it is asked for. Without a connection that is said as such; the library would load the whole site anew. */
function later<Module>(bring: () => Promise<Module>): () => Promise<Module> {
  return () =>
    bring().catch((fault: unknown) => {
      throw navigator.onLine ? fault : new ApiProblem(0, 'offline')
    })
}

async function loadGuide({ context: { client }, params: { code } }: { context: { client: QueryClient }; params: { code: string } }): Promise<void> {
  await client.ensureQueryData(guideQuery(await currentPlace(client), code))
}

function placeIn(search: Search): { there?: string } {
  const { there } = search
  return typeof there === 'string' && /^\d{6}$/.test(there) ? { there } : {}
}

function isUuid(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

/** Only a path of this site may be gone to after login, never another host. */
function isOwnPath(to: unknown): to is string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to)
}

function HomeLink() {
  const { t } = useTranslation('portal')
  return <Link to={paths.home()}>{t('notFound.home')}</Link>
}

function NotFoundPage() {
  const { t } = useTranslation('portal')
  return (
    <EmptyState whole title={t('notFound.title')} next={<HomeLink />}>
      {t('notFound.text')}
    </EmptyState>
  )
}

/** A query as people read it, every value a plain text: the library would write a region in quotes and read it as a number. */
function queryOf(search: Record<string, unknown>): string {
  const said = Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  const query = new URLSearchParams(said).toString()
  return query === '' ? '' : `?${query}`
}

/** The portal's pages over one cache; a page is drawn when its data is there, and each but the first comes when it is asked for. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([home, cross, guide, apply, track, trackNumber, trackToken, login, mine, mineCase, handedIn, national]),
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Loading,
    scrollRestoration: true,
    parseSearch: (query) => Object.fromEntries(new URLSearchParams(query)),
    stringifySearch: queryOf,
    defaultErrorComponent: ({ error, reset }) => <FailurePage failure={error} onRetry={reset} home={<HomeLink />} />,
    defaultNotFoundComponent: NotFoundPage,
  })
}
