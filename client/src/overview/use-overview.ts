import { getRouteApi } from '@tanstack/react-router'
import type { OverviewSearch } from './overview-search.ts'

const route = getRouteApi('/tong-quan')

/** The view as its address states it, and the ways to change it: another unit, year or day adds to the history, a mode replaces it. */
export function useOverview() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return {
    search,
    projected: search['che-do'] === 'trinh-chieu',
    open: (part: Partial<OverviewSearch>) =>
      navigate({ search: (known) => ({ ...known, ...part }), resetScroll: false }),
    change: (part: Partial<OverviewSearch>) =>
      navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false }),
  }
}
