import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readComparisonSearch } from './comparison-search.ts'
import { readCriterionSearch, readHeatMapSearch } from './criterion-search.ts'

const criterion = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi/$framework/$code',
  validateSearch: readCriterionSearch,
  loaderDeps: ({ search: { nam, khoi, trong } }) => ({ nam, khoi, trong }),
  loader: async ({ context, params, deps }) => {
    const { loadCriterion } = await import('./load-criterion.ts')
    return loadCriterion(context, params.framework, params.code, deps)
  },
  component: lazyRouteComponent(() => import('./CriterionPage.tsx'), 'CriterionPage'),
})

const heatMap = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ban-do-nhiet',
  validateSearch: readHeatMapSearch,
  loaderDeps: ({ search: { sx: _, ...asked } }) => asked,
  loader: async ({ context, deps }) => {
    const { loadHeatMap } = await import('./load-heat-map.ts')
    return loadHeatMap(context, deps)
  },
  component: lazyRouteComponent(() => import('./HeatMapPage.tsx'), 'HeatMapPage'),
})

const comparison = createRoute({
  getParentRoute: () => rootRoute,
  path: '/so-sanh',
  validateSearch: readComparisonSearch,
  loaderDeps: ({ search: { bo, nam, khoi, dv } }) => ({ bo, nam, khoi, dv }),
  loader: async ({ context, deps }) => {
    const { loadComparison } = await import('./load-comparison.ts')
    return loadComparison(context, deps)
  },
  component: lazyRouteComponent(() => import('./ComparisonPage.tsx'), 'ComparisonPage'),
})

export const comparisonRoutes = [criterion, heatMap, comparison] as const
