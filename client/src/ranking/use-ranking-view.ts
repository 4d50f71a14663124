import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Sort } from '../kit/Table/table.model.ts'
import type { UnitNumber } from '../kit/UnitMark/unit-mark.shapes.ts'
import { ownUnit } from '../units/own-unit.ts'
import { MAX_PINS, type RankingSearch } from './ranking-search.ts'

const route = getRouteApi('/xep-hang')

/** The view as the address states it, and the ways to change it. Filters replace history; another year or block adds to it. */
export function useRankingView() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const marks = useMarks(search.ghim)
  const change = (part: Partial<RankingSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const open = (part: Pick<RankingSearch, 'nam' | 'bo' | 'khoi'>) =>
    navigate({
      search: (known) => ({ ...known, vung: undefined, xl: undefined, sx: undefined, ...part }),
      resetScroll: false,
    })
  const togglePin = (slug: string) => change({ ghim: toggled(search.ghim ?? [], slug, marks) })
  return { search, sort: readSort(search.sx), marks, change, open, togglePin }
}
export type RankingViewState = ReturnType<typeof useRankingView>

/** The sign of each marked unit: the reader's own is 1, pinned ones follow in the order of pinning. */
export type Marks = ReadonlyMap<string, UnitNumber>

function useMarks(pins: readonly string[] | undefined): Marks {
  const own = ownUnit.use()?.slug
  return useMemo(() => marksOf(own, pins ?? []), [own, pins])
}

export function marksOf(own: string | undefined, pins: readonly string[]): Marks {
  const numbers: readonly UnitNumber[] = own === undefined ? [2, 3, 4, 5, 1] : [1, 2, 3, 4, 5]
  const slugs = [...(own === undefined ? [] : [own]), ...pins.filter((slug) => slug !== own)].slice(0, MAX_PINS)
  return new Map(slugs.map((slug, index) => [slug, numbers[index] ?? 5]))
}

/** The pins after a press; a sixth unit is not taken in. */
function toggled(pins: readonly string[], slug: string, marks: Marks): string[] | undefined {
  const left = pins.filter((pin) => pin !== slug)
  const next = left.length < pins.length || marks.size >= MAX_PINS ? left : [...left, slug]
  return next.length > 0 ? next : undefined
}

/** `-diem` is by points, highest first; without it, the order of rank. */
export function readSort(text: string | undefined): Sort | null {
  if (text === undefined) return null
  return text.startsWith('-')
    ? { columnId: text.slice(1), direction: 'descending' }
    : { columnId: text, direction: 'ascending' }
}

/** The order as the address keeps it; the order of rank is left out. */
export function writeSort({ columnId, direction }: Sort): string | undefined {
  if (columnId === 'hang' && direction === 'ascending') return undefined
  return `${direction === 'descending' ? '-' : ''}${columnId}`
}
