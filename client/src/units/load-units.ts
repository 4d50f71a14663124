import { UnitsOfEveryKindDocument, UnitsPageDocument } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import { shownKind, type UnitsSearch } from './units-search.ts'

/** What the address asks the graph for. A search spans all time, so no day goes with it. */
export function unitsVariables({ loai, ngay, q, 'minh-hoa': illustrative }: UnitsSearch) {
  const kind = shownKind({ loai, q })
  const provenance = illustrative ? ('ILLUSTRATIVE' as const) : ('OFFICIAL' as const)
  const filter = { ...(kind && { kind }), ...(q ? { search: q } : ngay && { asOf: ngay }), provenance }
  return { filter, asOf: q ? null : (ngay ?? null) }
}

/** Starts the query of the list as the address filters it: of one kind a page at a time, or the first of every kind. */
export function loadUnits({ preload }: Loading, search: UnitsSearch) {
  const { filter, asOf } = unitsVariables(search)
  if (filter.kind !== undefined) {
    return { every: null, one: preload(UnitsPageDocument, { variables: { filter, asOf } }) }
  }
  const { asOf: day, search: words, provenance } = { asOf: undefined, search: undefined, ...filter }
  const variables = { provenance, asOf, ...(day && { day }), ...(words && { search: words }) }
  return { every: preload(UnitsOfEveryKindDocument, { variables }), one: null }
}
