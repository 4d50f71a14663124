import type { ApolloClient } from '@apollo/client'
import { createQueryPreloader } from '@apollo/client/react'
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { assessmentRoutes } from '../assessment/routes.ts'
import { comparisonRoutes } from '../comparison/routes.ts'
import { directivesRoutes } from '../directives/routes.ts'
import { dossierRoutes } from '../dossiers/routes.ts'
import { exchangeRoutes } from '../exchange/routes.ts'
import { frameworkRoutes } from '../framework/routes.ts'
import { guideRoutes } from '../guide/routes.ts'
import { inspectionsRoutes } from '../inspections/routes.ts'
import { modelsRoutes } from '../models/routes.ts'
import { overviewRoutes } from '../overview/routes.ts'
import { plansRoutes } from '../plans/routes.ts'
import { pledgesRoutes } from '../pledges/routes.ts'
import { proceduresRoutes } from '../procedures/routes.ts'
import { publishedRoutes } from '../published/routes.ts'
import { rankingRoutes } from '../ranking/routes.ts'
import { rootRoute } from '../shared/root-route.ts'
import { parseSearch, stringifySearch } from '../shared/search-text.ts'
import { unitsRoutes } from '../units/routes.ts'
import { language } from './language.ts'
import { NotFound } from './NotFound.tsx'
import { Pending } from './Pending.tsx'
import { RouteError } from './RouteError.tsx'
import { Shell } from './Shell.tsx'

/** Every address made here names the language where it is not Vietnamese, so that a link shows what its sender saw. */
const root = rootRoute.update({
  component: Shell,
  notFoundComponent: NotFound,
  search: {
    middlewares: [
      ({ search, next }) => {
        const { tieng: _, ...rest } = next(search)
        return language.get() === 'vi' ? rest : { ...rest, tieng: language.get() }
      },
    ],
  },
})

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/xep-hang', replace: true })
  },
})

const unit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-vi/$slug',
  loader: async ({ context, params }) => {
    const { loadUnitPage } = await import('./load-unit-page.ts')
    return loadUnitPage(context, params.slug)
  },
  component: lazyRouteComponent(() => import('./UnitPage.tsx'), 'UnitPage'),
})

/** The path names the thing, the search part names the view; both stay readable when pasted elsewhere. */
export function createAppRouter(client: ApolloClient) {
  return createRouter({
    routeTree: root.addChildren([
      home,
      unit,
      ...overviewRoutes,
      ...rankingRoutes,
      ...comparisonRoutes,
      ...unitsRoutes,
      ...assessmentRoutes,
      ...publishedRoutes,
      ...dossierRoutes,
      ...plansRoutes,
      ...inspectionsRoutes,
      ...frameworkRoutes,
      ...directivesRoutes,
      ...proceduresRoutes,
      ...modelsRoutes,
      ...pledgesRoutes,
      ...exchangeRoutes,
      ...guideRoutes,
    ]),
    context: { client, preload: createQueryPreloader(client) },
    parseSearch,
    stringifySearch,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: Pending,
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultPreload: 'intent',
    // Apollo's cache decides what is fetched again; a change of filter must not.
    defaultStaleTime: Number.POSITIVE_INFINITY,
    defaultStructuralSharing: true,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
