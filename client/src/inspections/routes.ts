import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readFindingSearch, readInspectionsSearch } from './inspections-search.ts'

const inspections = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kiem-tra',
  validateSearch: readInspectionsSearch,
  loaderDeps: ({ search }) => ({ 'minh-hoa': search['minh-hoa'], ngay: search.ngay }),
  loader: async ({ context, deps }) => {
    const { loadInspections } = await import('./load-inspections.ts')
    return loadInspections(context, deps)
  },
  component: lazyRouteComponent(() => import('./InspectionsPage.tsx'), 'InspectionsPage'),
})

const finding = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kiem-tra/kien-nghi/$slug',
  validateSearch: readFindingSearch,
  loaderDeps: ({ search: { ngay } }) => ({ ngay }),
  loader: async ({ context, params, deps }) => {
    const { loadFinding } = await import('./load-inspections.ts')
    return loadFinding(context, params.slug, deps.ngay)
  },
  component: lazyRouteComponent(() => import('./FindingPage.tsx'), 'FindingPage'),
})

export const inspectionsRoutes = [inspections, finding] as const
