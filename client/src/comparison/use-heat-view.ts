import { getRouteApi } from '@tanstack/react-router'
import { BY_NAME } from '../kit/HeatMap/heat-map.layout.ts'
import type { Sort } from '../kit/Table/table.model.ts'
import type { HeatMapSearch } from './criterion-search.ts'
import { readSort, writeSort } from './use-criterion-view.ts'

const route = getRouteApi('/ban-do-nhiet')

/** What a sort by name is called in the address. */
const NAME = 'ten'

/** The map as the address states it, and the ways to change it. Order and opened area replace history; another year or block adds to it. */
export function useHeatView() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<HeatMapSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const open = (part: Partial<HeatMapSearch>) =>
    navigate({ search: (known) => ({ ...known, mo: undefined, sx: undefined, ...part }), resetScroll: false })
  const openFramework = (bo: string) => navigate({ search: { bo } })
  const sort = readSort(search.sx)
  return {
    search,
    sort: sort && { ...sort, columnId: sort.columnId === NAME ? BY_NAME : sort.columnId },
    onSort: ({ columnId, direction }: Sort) =>
      change({ sx: writeSort({ columnId: columnId === BY_NAME ? NAME : columnId, direction }) }),
    change,
    open,
    openFramework,
    navigate,
  }
}
