import { UnitsPageDocument } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import { shownKind, type UnitsSearch } from './units-search.ts'

/** What the address asks the graph for. A search spans all time, so no day goes with it. */
export function unitsVariables({ loai, ngay, q }: UnitsSearch) {
  const kind = shownKind({ loai, q })
  const filter = { ...(kind && { kind }), ...(q ? { search: q } : ngay && { asOf: ngay }) }
  return { filter, asOf: q ? null : (ngay ?? null) }
}

/** Starts the query of the list as the address filters it. */
export const loadUnits = ({ preload }: Loading, search: UnitsSearch) => ({
  query: preload(UnitsPageDocument, { variables: unitsVariables(search) }),
})
