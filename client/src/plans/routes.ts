import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readPlanSearch, readTaskSearch } from './plan-search.ts'

const plan = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ke-hoach',
  validateSearch: readPlanSearch,
  loaderDeps: ({ search: { 'don-vi': unit, nam, ngay } }) => ({ 'don-vi': unit, nam, ngay }),
  loader: async ({ context, deps }) => {
    const { loadPlan } = await import('./load-plan.ts')
    return loadPlan(context, deps)
  },
  component: lazyRouteComponent(() => import('./PlanPage.tsx'), 'PlanPage'),
})

const task = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhiem-vu/$task',
  validateSearch: readTaskSearch,
  loaderDeps: ({ search: { ngay } }) => ({ ngay }),
  loader: async ({ context, params, deps }) => {
    const { loadTask } = await import('./load-task.ts')
    return loadTask(context, params.task, deps.ngay)
  },
  component: lazyRouteComponent(() => import('./TaskPage.tsx'), 'TaskPage'),
})

export const plansRoutes = [plan, task] as const
