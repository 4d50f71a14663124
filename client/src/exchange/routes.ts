import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readHistorySearch, readImportSearch } from './import-search.ts'

const importing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-lieu',
  validateSearch: readImportSearch,
  loader: async ({ context }) => {
    const { loadRounds } = await import('./load-rounds.ts')
    return loadRounds(context)
  },
  component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
})

const history = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-lieu/lich-su',
  validateSearch: readHistorySearch,
  component: lazyRouteComponent(() => import('./HistoryPage.tsx'), 'HistoryPage'),
})

export const exchangeRoutes = [importing, history] as const
