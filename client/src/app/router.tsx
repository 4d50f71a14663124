import type { ApolloClient } from '@apollo/client'
import { createQueryPreloader } from '@apollo/client/react'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { readDeductionSearch } from '../assessment/deduction-search.ts'
import { readComparisonSearch } from '../comparison/comparison-search.ts'
import { readCriterionSearch, readHeatMapSearch } from '../comparison/criterion-search.ts'
import { loadComparison } from '../comparison/load-comparison.ts'
import { loadCriterion } from '../comparison/load-criterion.ts'
import { loadHeatMap } from '../comparison/load-heat-map.ts'
import { readFrameworkDiffSearch, readFrameworkSearch } from '../framework/framework-search.ts'
import { loadFramework, loadFrameworkDiff, loadFrameworks } from '../framework/load-frameworks.ts'
import { loadPublished } from '../published/load-published.ts'
import { readPublishedSearch } from '../published/published-search.ts'
import { loadRanking } from '../ranking/load-ranking.ts'
import { readRankingSearch } from '../ranking/ranking-search.ts'
import type { Loading } from '../shared/load.ts'
import { parseSearch, stringifySearch } from '../shared/search-text.ts'
import { loadUnits } from '../units/load-units.ts'
import { ownUnit } from '../units/own-unit.ts'
import { readUnitsSearch } from '../units/units-search.ts'
import { type Language, language } from './language.ts'
import { loadUnitPage } from './load-unit-page.ts'
import { NotFound } from './NotFound.tsx'
import { Pending } from './Pending.tsx'
import { RouteError } from './RouteError.tsx'
import { Shell } from './Shell.tsx'

/** Every address made here names the language where it is not Vietnamese, so that a link shows what its sender saw. */
const root = createRootRouteWithContext<Loading>()({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: (search: { tieng?: unknown }): { tieng?: Language } =>
    search.tieng === 'vi' || search.tieng === 'en' ? { tieng: search.tieng } : {},
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
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/xep-hang', replace: true })
  },
})

const ranking = createRoute({
  getParentRoute: () => root,
  path: '/xep-hang',
  validateSearch: readRankingSearch,
  loaderDeps: ({ search: { nam, bo, khoi } }) => ({ nam, bo, khoi }),
  loader: ({ context, deps }) => loadRanking(context, deps),
  component: lazyRouteComponent(() => import('../ranking/RankingPage.tsx'), 'RankingPage'),
})

const criterion = createRoute({
  getParentRoute: () => root,
  path: '/tieu-chi/$framework/$code',
  validateSearch: readCriterionSearch,
  loaderDeps: ({ search: { nam, khoi, trong } }) => ({ nam, khoi, trong }),
  loader: ({ context, params, deps }) => loadCriterion(context, params.framework, params.code, deps),
  component: lazyRouteComponent(() => import('../comparison/CriterionPage.tsx'), 'CriterionPage'),
})

const heatMap = createRoute({
  getParentRoute: () => root,
  path: '/ban-do-nhiet',
  validateSearch: readHeatMapSearch,
  loaderDeps: ({ search: { sx: _, ...asked } }) => asked,
  loader: ({ context, deps }) => loadHeatMap(context, deps),
  component: lazyRouteComponent(() => import('../comparison/HeatMapPage.tsx'), 'HeatMapPage'),
})

const units = createRoute({
  getParentRoute: () => root,
  path: '/don-vi',
  validateSearch: readUnitsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => loadUnits(context, deps),
  component: lazyRouteComponent(() => import('../units/UnitsPage.tsx'), 'UnitsPage'),
})

const unit = createRoute({
  getParentRoute: () => root,
  path: '/don-vi/$slug',
  loader: ({ context, params }) => loadUnitPage(context, params.slug),
  component: lazyRouteComponent(() => import('./UnitPage.tsx'), 'UnitPage'),
})

const comparison = createRoute({
  getParentRoute: () => root,
  path: '/so-sanh',
  validateSearch: readComparisonSearch,
  loaderDeps: ({ search: { bo, nam, khoi, dv } }) => ({ bo, nam, khoi, dv }),
  loader: ({ context, deps }) => loadComparison(context, deps),
  component: lazyRouteComponent(() => import('../comparison/ComparisonPage.tsx'), 'ComparisonPage'),
})

const deductions = createRoute({
  getParentRoute: () => root,
  path: '/don-vi/$slug/tru-diem',
  validateSearch: readDeductionSearch,
  loaderDeps: ({ search: { bo, nam } }) => ({ bo, nam }),
  loader: async ({ context, params, deps }) => {
    const { loadDeductions } = await import('../assessment/load-deductions.ts')
    return loadDeductions(context, params.slug, deps)
  },
  component: lazyRouteComponent(() => import('../assessment/DeductionPage.tsx'), 'DeductionPage'),
})

const leadingSlug = async (loading: Loading): Promise<string | null> =>
  (await import('../assessment/load-deductions.ts')).leadingDemonstration(loading)

/** The door: the reader's own unit, or else the unit that leads the newest demonstration. */
const deductionsDoor = createRoute({
  getParentRoute: () => root,
  path: '/tru-diem',
  beforeLoad: async ({ context }) => {
    const slug = ownUnit.get()?.slug ?? (await leadingSlug(context))
    if (slug === null) throw redirect({ to: '/don-vi', replace: true })
    throw redirect({ to: '/don-vi/$slug/tru-diem', params: { slug }, replace: true })
  },
})

const published = createRoute({
  getParentRoute: () => root,
  path: '/so-lieu',
  validateSearch: readPublishedSearch,
  loader: ({ context }) => loadPublished(context),
  component: lazyRouteComponent(() => import('../published/PublishedPage.tsx'), 'PublishedPage'),
})

const frameworks = createRoute({
  getParentRoute: () => root,
  path: '/bo-tieu-chi',
  loader: ({ context }) => loadFrameworks(context),
  component: lazyRouteComponent(() => import('../framework/FrameworksPage.tsx'), 'FrameworksPage'),
})

const frameworkDiff = createRoute({
  getParentRoute: () => root,
  path: '/bo-tieu-chi/so-sanh',
  validateSearch: readFrameworkDiffSearch,
  loaderDeps: ({ search: { tu, den } }) => ({ from: tu, to: den }),
  loader: ({ context, deps }) => loadFrameworkDiff(context, deps),
  component: lazyRouteComponent(() => import('../framework/FrameworkDiffPage.tsx'), 'FrameworkDiffPage'),
})

const framework = createRoute({
  getParentRoute: () => root,
  path: '/bo-tieu-chi/$code',
  validateSearch: readFrameworkSearch,
  loader: ({ context, params }) => loadFramework(context, params.code),
  component: lazyRouteComponent(() => import('../framework/FrameworkPage.tsx'), 'FrameworkPage'),
})

/** The path names the thing, the search part names the view; both stay readable when pasted elsewhere. */
export function createAppRouter(client: ApolloClient) {
  return createRouter({
    routeTree: root.addChildren([
      home,
      ranking,
      criterion,
      heatMap,
      units,
      unit,
      deductions,
      deductionsDoor,
      comparison,
      published,
      frameworks,
      frameworkDiff,
      framework,
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
