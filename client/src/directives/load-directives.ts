import { DirectivesPageDocument, type DirectivesPageQuery } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import type { DirectivesSearch } from './directives-search.ts'

export type Directive = NonNullable<DirectivesPageQuery['directives']>['nodes'][number]
export type DirectiveItem = Directive['items'][number]

/** Conclusions with their items as they stood at the end of a day: the hundred latest meetings. */
export function loadDirectives(
  { preload }: Loading,
  { 'minh-hoa': illustrative, ngay }: Pick<DirectivesSearch, 'minh-hoa' | 'ngay'>,
) {
  const provenance = illustrative ? ('ILLUSTRATIVE' as const) : ('OFFICIAL' as const)
  return { query: preload(DirectivesPageDocument, { variables: { provenance, asOf: ngay ?? null } }) }
}
