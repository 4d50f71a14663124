import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readDirectivesSearch } from './directives-search.ts'

const directives = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ket-luan',
  validateSearch: readDirectivesSearch,
  loaderDeps: ({ search }) => ({ 'minh-hoa': search['minh-hoa'], ngay: search.ngay }),
  loader: async ({ context, deps }) => {
    const { loadDirectives } = await import('./load-directives.ts')
    return loadDirectives(context, deps)
  },
  component: lazyRouteComponent(() => import('./DirectivesPage.tsx'), 'DirectivesPage'),
})

export const directivesRoutes = [directives] as const
