import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readUnitsSearch } from './units-search.ts'

const units = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-vi',
  validateSearch: readUnitsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { loadUnits } = await import('./load-units.ts')
    return loadUnits(context, deps)
  },
  component: lazyRouteComponent(() => import('./UnitsPage.tsx'), 'UnitsPage'),
})

export const unitsRoutes = [units] as const
