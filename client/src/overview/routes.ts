import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { ownUnit } from '../units/own-unit.ts'
import { readOverviewSearch } from './overview-search.ts'

const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tong-quan',
  validateSearch: readOverviewSearch,
  // The address says whose overview it is, so that who gets it sees the same.
  beforeLoad: ({ search }) => {
    const own = ownUnit.get()
    if (search['don-vi'] === undefined && own !== null) {
      throw redirect({ to: '/tong-quan', search: { ...search, 'don-vi': own.slug }, replace: true })
    }
  },
  loaderDeps: ({ search: { 'don-vi': unit, nam, ngay } }) => ({ 'don-vi': unit, nam, ngay }),
  loader: async ({ context, deps }) => {
    const { loadOverview } = await import('./load-overview.ts')
    return loadOverview(context, deps)
  },
  component: lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage'),
})

export const overviewRoutes = [overview] as const
