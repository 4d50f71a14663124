import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readNewsSearch } from './news-search.ts'
import { readPublishedSearch } from './published-search.ts'
import { readSurveysSearch } from './surveys-search.ts'

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

const news = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ban-tin',
  validateSearch: readNewsSearch,
  loader: async ({ context }) => {
    const { loadNews } = await import('./load-news.ts')
    return loadNews(context)
  },
  component: lazyRouteComponent(() => import('./NewsPage.tsx'), 'NewsPage'),
})

const surveys = createRoute({
  getParentRoute: () => rootRoute,
  path: '/khao-sat',
  validateSearch: readSurveysSearch,
  loader: async ({ context }) => {
    const { loadPublished } = await import('./load-published.ts')
    return loadPublished(context)
  },
  component: lazyRouteComponent(() => import('./SurveysPage.tsx'), 'SurveysPage'),
})

export const publishedRoutes = [published, news, surveys] as const
