import { UnitsPageDocument } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import { kindOf, type UnitsSearch } from './units-search.ts'

/** Starts the query of the list as the address filters it. A search spans all time, so no day goes with it. */
export function loadUnits({ preload }: Loading, { loai, ngay, q }: UnitsSearch) {
  const kind = kindOf(loai)
  const filter = { ...(kind && { kind }), ...(q ? { search: q } : ngay && { asOf: ngay }) }
  return { query: preload(UnitsPageDocument, { variables: { filter, asOf: q ? null : (ngay ?? null) } }) }
}
