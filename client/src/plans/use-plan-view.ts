import { getRouteApi } from '@tanstack/react-router'
import type { Sort } from '../kit/Table/table.model.ts'
import { type PlanSearch, STATE_SLUGS } from './plan-search.ts'
import type { Narrowing } from './rules/narrow-tasks.ts'
import { STATES } from './rules/plan-task.ts'

const route = getRouteApi('/ke-hoach')

/** The view as the address states it, and the ways to change it. What narrows replaces history; another plan or day adds to it. */
export function usePlanView() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<PlanSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const open = (part: Partial<PlanSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), resetScroll: false })
  return { search, narrowing: narrowingOf(search), sort: readSort(search.sx), change, open }
}

/** What narrows the list, all of it left out. */
export const WHOLE = {
  tt: undefined,
  nd: undefined,
  ct: undefined,
  qh: undefined,
  dd: undefined,
  quy: undefined,
} as const

/** What the address narrows the list of tasks by. */
export const narrowingOf = ({ tt, nd, ct, qh, dd, quy }: PlanSearch): Narrowing => ({
  state: STATES.find((state) => STATE_SLUGS[state] === tt),
  content: nd,
  lead: ct,
  overdue: qh,
  urged: dd,
  quarter: quy,
})

const readSort = (text: string | undefined): Sort | null => {
  if (text === undefined) return null
  return text.startsWith('-')
    ? { columnId: text.slice(1), direction: 'descending' }
    : { columnId: text, direction: 'ascending' }
}

export const writeSort = ({ columnId, direction }: Sort): string =>
  direction === 'descending' ? `-${columnId}` : columnId
