/** Why two years are not joined (vì sao không so được hai năm). */
export const Break = {
  /** No earlier year is on record. */
  FIRST_YEAR: 'FIRST_YEAR',
  /** The set of criteria changed. */
  FRAMEWORK: 'FRAMEWORK',
  /** The unit is not the same body: a merger or a split stands between. */
  UNIT: 'UNIT',
  /** It was ranked in another block. */
  BLOCK: 'BLOCK',
  /** One year is as published, the other computed. */
  BASIS: 'BASIS',
  /** One of the two years has more than one value on record. */
  RESTATED: 'RESTATED',
} as const
export type Break = (typeof Break)[keyof typeof Break]

/** One year of a series, as far as joining it to another is concerned. */
export interface SeriesYear {
  readonly framework: string
  readonly unit: string
  /** Null where the source does not say; an unknown block is no break. */
  readonly block: string | null
  readonly basis: 'COMPUTED' | 'AS_PUBLISHED'
  readonly restated: boolean
}

/**
 * The breaks between a year and the one before it on record, in the order of `Break`; empty when the two can be joined.
 *
 * Null for the earlier year gives FIRST_YEAR.
 */
export function breaksBetween(earlier: SeriesYear | null, later: SeriesYear): Break[] {
  const restated = later.restated || earlier?.restated ? [Break.RESTATED] : []
  if (earlier === null) return [Break.FIRST_YEAR, ...restated]
  const found: Break[] = []
  if (earlier.framework !== later.framework) found.push(Break.FRAMEWORK)
  if (earlier.unit !== later.unit) found.push(Break.UNIT)
  if (earlier.block !== null && later.block !== null && earlier.block !== later.block) found.push(Break.BLOCK)
  if (earlier.basis !== later.basis) found.push(Break.BASIS)
  return [...found, ...restated]
}
