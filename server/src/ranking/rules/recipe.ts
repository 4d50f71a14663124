import canonicalize from 'canonicalize'
import type { Rounding } from '../../shared/rounding.ts'

/** How an edition as published was taken over: enough to do it again. */
export interface RecipeFacts {
  /** Where the table was printed. */
  readonly sources: readonly string[]
  readonly rounding: Rounding
}

/**
 * The recipe of an edition as published, as canonical JSON text: names and versions of the rules, source, rounding, tie rule.
 *
 * Raise a rule's version when its meaning changes; editions made before keep theirs.
 */
export function asPublishedRecipe({ sources, rounding }: RecipeFacts): string {
  return canonicalize({
    basis: 'AS_PUBLISHED',
    rounding,
    rules: [
      { name: 'digest', version: 1 },
      { name: 'rank', version: 1 },
      { name: 'parts-sum', version: 1 },
    ],
    sources: [...new Set(sources)].sort(),
    ties: 'standard competition ranking (1, 2, 2, 4) on exact fractions points/maxPoints',
  }) as string
}
