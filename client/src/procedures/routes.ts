import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readProceduresSearch } from './procedures-search.ts'

const procedures = createRoute({
  getParentRoute: () => rootRoute,
  path: '/thu-tuc',
  validateSearch: readProceduresSearch,
  loaderDeps: ({ search }) => ({ 'minh-hoa': search['minh-hoa'], ngay: search.ngay }),
  loader: async ({ context, deps }) => {
    const { loadProcedures } = await import('./load-procedures.ts')
    return loadProcedures(context, deps)
  },
  component: lazyRouteComponent(() => import('./ProceduresPage.tsx'), 'ProceduresPage'),
})

export const proceduresRoutes = [procedures] as const
