/** A round that is on record: one framework in one year and block. */
export interface Occasion {
  readonly id: string
  readonly year: number
  readonly framework: { readonly id: string; readonly code: string }
  readonly block: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly nameEn: string | null
  } | null
}

export interface AcrossWanted {
  readonly nam?: number | undefined
  readonly khoi?: string | undefined
}

export interface Across {
  readonly year: number
  /** Null where the address names no block and there is but the whole framework. */
  readonly block: Occasion['block']
  /** Newest first. */
  readonly years: readonly number[]
  /** Blocks of the chosen year. */
  readonly blocks: readonly NonNullable<Occasion['block']>[]
}

const same = (a: string | undefined, b: string | undefined): boolean => a?.toLowerCase() === b?.toLowerCase()

/**
 * The year and block that the address means among those on record: the newest year where it names none or one that is not
 * there, the first block of that year likewise. Null where nothing is on record. Codes are compared without case.
 */
export function acrossOf(occasions: readonly Occasion[], wanted: AcrossWanted): Across | null {
  const years = [...new Set(occasions.map(({ year }) => year))].sort((a, b) => b - a)
  const year = years.find((each) => each === wanted.nam) ?? years[0]
  if (year === undefined) return null
  const blocks = [
    ...new Map(occasions.filter((each) => each.year === year).map(({ block }) => [block?.id, block])).values(),
  ].filter((block) => block !== null)
  return { year, block: blocks.find(({ code }) => same(code, wanted.khoi)) ?? blocks[0] ?? null, years, blocks }
}
