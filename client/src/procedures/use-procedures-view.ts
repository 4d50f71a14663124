import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Procedure, Simplification } from './load-procedures.ts'
import { FAULT_SLUGS, PROCESS_SLUGS, type ProceduresSearch, STAGE_SLUGS, STATE_SLUGS } from './procedures-search.ts'
import { narrowProcedures } from './rules/narrow-procedures.ts'

const route = getRouteApi('/thu-tuc')

/** What the address asks for, and how it is changed. */
export function useProceduresView() {
  const search = route.useSearch()
  const loaded = route.useLoaderData()
  const navigate = route.useNavigate()
  const change = (part: Partial<ProceduresSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  return { search, loaded, change, illustrative: search['minh-hoa'] ?? false }
}

/** The procedures that the address asks for. */
export function useShownProcedures(): readonly Procedure[] {
  const { procedures } = route.useLoaderData()
  const { q, lv, cq, tt, qt, loi, uq } = route.useSearch()
  return useMemo(
    () =>
      narrowProcedures(procedures, {
        words: q ?? null,
        field: lv ?? null,
        authority: cq ?? null,
        state: tt === undefined ? null : STATE_SLUGS[tt],
        internal: qt === undefined ? null : PROCESS_SLUGS[qt],
        fault: loi === undefined ? null : FAULT_SLUGS[loi],
        delegated: uq ?? false,
      }),
    [procedures, q, lv, cq, tt, qt, loi, uq],
  )
}

/** The simplifications of the stage that the address names, or all. */
export function useShownSimplifications(): readonly Simplification[] {
  const { simplifications } = route.useLoaderData()
  const { gd } = route.useSearch()
  return useMemo(
    () => simplifications.filter(({ state }) => gd === undefined || state === STAGE_SLUGS[gd]),
    [simplifications, gd],
  )
}
