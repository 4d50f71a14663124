import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readPledgesSearch } from './pledges-search.ts'

const pledges = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cam-ket',
  validateSearch: readPledgesSearch,
  loaderDeps: ({ search }) => ({ 'minh-hoa': search['minh-hoa'] }),
  loader: async ({ context, deps }) => {
    const { loadPledges } = await import('./load-pledges.ts')
    return loadPledges(context, deps)
  },
  component: lazyRouteComponent(() => import('./PledgesPage.tsx'), 'PledgesPage'),
})

export const pledgesRoutes = [pledges] as const
