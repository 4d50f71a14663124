import { UnitPageDocument } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'

/** Starts the unit page's one query; a change of slug is another page. */
export const loadUnitPage = ({ preload }: Loading, slug: string) => ({
  slug,
  query: preload(UnitPageDocument, { variables: { slug } }),
})
