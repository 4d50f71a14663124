import { getRouteApi } from '@tanstack/react-router'
import { type ComparisonSearch, MOST_UNITS } from './comparison-search.ts'

const route = getRouteApi('/so-sanh')

/**
 * The view as the address states it, and the ways to change it. What is shown of the same units replaces history; other units,
 * another year or block add to it.
 */
export function useComparisonView() {
  const search = route.useSearch()
  const { units } = route.useLoaderData()
  const navigate = route.useNavigate()
  const change = (part: Partial<ComparisonSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const open = (part: Partial<ComparisonSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), resetScroll: false })
  const slugs = units.map(({ slug }) => slug)
  const withUnits = (next: readonly string[]) => open({ dv: next.length > 0 ? [...next] : undefined })
  return {
    search,
    slugs,
    change,
    open,
    add: (slug: string) => withUnits([...new Set([...slugs, slug])].slice(0, MOST_UNITS)),
    remove: (slug: string) => withUnits(slugs.filter((each) => each !== slug)),
    putFirst: (slug: string) => withUnits([slug, ...slugs.filter((each) => each !== slug)]),
    toggle: (code: string) => {
      const opened = search.mo ?? []
      const next = opened.includes(code) ? opened.filter((each) => each !== code) : [...opened, code]
      return change({ mo: next.length > 0 ? next : undefined })
    },
  }
}
