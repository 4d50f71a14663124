import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readFrameworkDiffSearch, readFrameworkSearch } from './framework-search.ts'

const frameworks = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bo-tieu-chi',
  loader: async ({ context }) => {
    const { loadFrameworks } = await import('./load-frameworks.ts')
    return loadFrameworks(context)
  },
  component: lazyRouteComponent(() => import('./FrameworksPage.tsx'), 'FrameworksPage'),
})

const frameworkDiff = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bo-tieu-chi/so-sanh',
  validateSearch: readFrameworkDiffSearch,
  loaderDeps: ({ search: { tu, den } }) => ({ from: tu, to: den }),
  loader: async ({ context, deps }) => {
    const { loadFrameworkDiff } = await import('./load-frameworks.ts')
    return loadFrameworkDiff(context, deps)
  },
  component: lazyRouteComponent(() => import('./FrameworkDiffPage.tsx'), 'FrameworkDiffPage'),
})

const framework = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bo-tieu-chi/$code',
  validateSearch: readFrameworkSearch,
  loader: async ({ context, params }) => {
    const { loadFramework } = await import('./load-frameworks.ts')
    return loadFramework(context, params.code)
  },
  component: lazyRouteComponent(() => import('./FrameworkPage.tsx'), 'FrameworkPage'),
})

export const frameworkRoutes = [frameworks, frameworkDiff, framework] as const
