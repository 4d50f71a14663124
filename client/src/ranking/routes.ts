import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { loadRanking } from './load-ranking.ts'
import { readRankingSearch } from './ranking-search.ts'

/** The page that most readers open first, so its loader comes with the app and its query starts at once. */
const ranking = createRoute({
  getParentRoute: () => rootRoute,
  path: '/xep-hang',
  validateSearch: readRankingSearch,
  loaderDeps: ({ search: { nam, bo, khoi } }) => ({ nam, bo, khoi }),
  loader: ({ context, deps }) => loadRanking(context, deps),
  component: lazyRouteComponent(() => import('./RankingPage.tsx'), 'RankingPage'),
})

export const rankingRoutes = [ranking] as const
