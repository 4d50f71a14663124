import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readPublishedSearch } from './published-search.ts'

const published = createRoute({
  getParentRoute: () => rootRoute,
  path: '/so-lieu',
  validateSearch: readPublishedSearch,
  loader: async ({ context }) => {
    const { loadPublished } = await import('./load-published.ts')
    return loadPublished(context)
  },
  component: lazyRouteComponent(() => import('./PublishedPage.tsx'), 'PublishedPage'),
})

export const publishedRoutes = [published] as const
