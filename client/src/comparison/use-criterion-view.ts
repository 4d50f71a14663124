import { getRouteApi } from '@tanstack/react-router'
import type { Sort } from '../kit/Table/table.model.ts'
import type { CriterionSearch } from './criterion-search.ts'

const route = getRouteApi('/tieu-chi/$framework/$code')

/** The view as the address states it, and the ways to change it. The order replaces history; another node, year or block adds to it. */
export function useCriterionView() {
  const search = route.useSearch()
  const { framework } = route.useParams()
  const navigate = route.useNavigate()
  const change = (part: Partial<CriterionSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const open = (part: Pick<CriterionSearch, 'nam' | 'khoi' | 'trong'>) =>
    navigate({ search: (known) => ({ ...known, ...part }), resetScroll: false })
  const openCode = (code: string) =>
    navigate({ params: { framework, code }, search: ({ nam, khoi, trong }) => ({ nam, khoi, trong }) })
  const openUnit = (slug: string, year: number, muc: string) =>
    navigate({ to: '/don-vi/$slug/tru-diem', params: { slug }, search: { bo: framework, nam: year, muc } })
  return { search, framework, sort: readSort(search.sx), change, open, openCode, openUnit }
}

/** `-dat` is by points, highest first; without it the largest loss stands first. */
export const readSort = (text: string | undefined): Sort | null => {
  if (text === undefined) return null
  return text.startsWith('-')
    ? { columnId: text.slice(1), direction: 'descending' }
    : { columnId: text, direction: 'ascending' }
}

export const writeSort = ({ columnId, direction }: Sort): string =>
  direction === 'descending' ? `-${columnId}` : columnId
