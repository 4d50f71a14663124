import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Loading } from '../shared/load.ts'
import { rootRoute } from '../shared/root-route.ts'
import { ownUnit } from '../units/own-unit.ts'
import { readDeductionSearch } from './deduction-search.ts'

const deductions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-vi/$slug/tru-diem',
  validateSearch: readDeductionSearch,
  loaderDeps: ({ search: { bo, nam } }) => ({ bo, nam }),
  loader: async ({ context, params, deps }) => {
    const { loadDeductions } = await import('./load-deductions.ts')
    return loadDeductions(context, params.slug, deps)
  },
  component: lazyRouteComponent(() => import('./DeductionPage.tsx'), 'DeductionPage'),
})

const leadingSlug = async (loading: Loading): Promise<string | null> =>
  (await import('./load-deductions.ts')).leadingDemonstration(loading)

/** The door: the reader's own unit, or else the unit that leads the newest demonstration. */
const deductionsDoor = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tru-diem',
  beforeLoad: async ({ context }) => {
    const slug = ownUnit.get()?.slug ?? (await leadingSlug(context))
    if (slug === null) throw redirect({ to: '/don-vi', replace: true })
    throw redirect({ to: '/don-vi/$slug/tru-diem', params: { slug }, replace: true })
  },
})

export const assessmentRoutes = [deductions, deductionsDoor] as const
