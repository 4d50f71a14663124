import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readModelsSearch } from './models-search.ts'

const models = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mo-hinh',
  validateSearch: readModelsSearch,
  loaderDeps: ({ search: { 'minh-hoa': illustrative, dv, nam } }) => ({ 'minh-hoa': illustrative, dv, nam }),
  loader: async ({ context, deps }) => {
    const { loadModels } = await import('./load-models.ts')
    return loadModels(context, deps)
  },
  component: lazyRouteComponent(() => import('./ModelsPage.tsx'), 'ModelsPage'),
})

const model = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mo-hinh/$slug',
  loader: async ({ context, params }) => {
    const { loadModel } = await import('./load-models.ts')
    return loadModel(context, params.slug)
  },
  component: lazyRouteComponent(() => import('./ModelPage.tsx'), 'ModelPage'),
})

export const modelsRoutes = [models, model] as const
