import { ComputedRankingPageDocument, type ComputedRankingPageQueryVariables } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'

/** Starts the query of a computed ranking. */
export const loadComputed = ({ preload }: Loading, variables: ComputedRankingPageQueryVariables) =>
  ({ basis: 'COMPUTED', ref: preload(ComputedRankingPageDocument, { variables }), variables }) as const
