import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readFieldsSearch } from './fields-search.ts'

const guide = createRoute({
  getParentRoute: () => rootRoute,
  path: '/docs',
  component: lazyRouteComponent(() => import('./GuidePage.tsx'), 'GuidePage'),
})

const samples = createRoute({
  getParentRoute: () => rootRoute,
  path: '/docs/samples',
  component: lazyRouteComponent(() => import('./SamplesPage.tsx'), 'SamplesPage'),
})

const recipes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/docs/recipes',
  component: lazyRouteComponent(() => import('./RecipesPage.tsx'), 'RecipesPage'),
})

const fields = createRoute({
  getParentRoute: () => rootRoute,
  path: '/docs/fields',
  validateSearch: readFieldsSearch,
  component: lazyRouteComponent(() => import('./FieldsPage.tsx'), 'FieldsPage'),
})

export const guideRoutes = [guide, samples, recipes, fields] as const
