import { getRouteApi } from '@tanstack/react-router'
import type { Sort } from '../kit/Table/table.model.ts'
import { DEFAULT_ORDER, type DeductionSearch } from './deduction-search.ts'
import type { Shown } from './rules/deduction-rows.ts'

const route = getRouteApi('/don-vi/$slug/tru-diem')

const SHOWN: Readonly<Record<string, Shown>> = { 'tat-ca': 'all', thieu: 'missing' }

/** The view as the address states it, and the ways to change it. Filters replace history; an opened row and another year add to it. */
export function useDeductionView() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<DeductionSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const open = (part: Partial<DeductionSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), resetScroll: false })
  return {
    search,
    shown: SHOWN[search.chi ?? ''] ?? 'lost',
    level: search.cap ?? 3,
    sort: readSort(search.sx ?? DEFAULT_ORDER),
    change,
    open,
  }
}

/** `-bi-tru`: by points deducted, greatest first; `ma`: in the order of the framework, which is no sort. */
export function readSort(text: string): Sort | null {
  if (text === 'ma') return null
  return text.startsWith('-')
    ? { columnId: text.slice(1), direction: 'descending' }
    : { columnId: text, direction: 'ascending' }
}

/** The order as the address keeps it; the default is left out. */
export function writeSort({ columnId, direction }: Sort): string | undefined {
  const text = `${direction === 'descending' ? '-' : ''}${columnId}`
  return text === DEFAULT_ORDER ? undefined : text
}
