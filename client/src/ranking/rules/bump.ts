import type { Break } from './rows.ts'

/** A unit's place in one year's ranking. */
export interface Placed {
  readonly slug: string
  readonly name: string
  readonly rank: number | null
  readonly base: number | null
  readonly tied: boolean
  readonly breaks: readonly Break[]
}

/** One year of a block, under one framework. */
export interface BlockYear {
  readonly year: number
  readonly framework: string
  readonly entries: readonly Placed[]
}

export interface RankPoint {
  readonly year: number
  readonly rank: number
  readonly base: number | null
  readonly tied: boolean
}

/** The ranks of one unit over the years, with the changes that part its own line and not those of the others. */
export interface RankLine {
  readonly slug: string
  readonly name: string
  readonly points: readonly RankPoint[]
  readonly breaks: readonly { readonly after: number; readonly cause: 'UNIT' | 'BLOCK' | 'BASIS' }[]
}

export interface BlockRanks {
  readonly lines: readonly RankLine[]
  /** The last year before each change of framework, which parts every line. */
  readonly reframed: readonly number[]
}

const OWN_CAUSES = ['UNIT', 'BLOCK', 'BASIS'] as const

/** The years of a block as one line a unit, oldest year first; units without a rank have no point in that year. */
export function blockRanks(years: readonly BlockYear[]): BlockRanks {
  const ordered = years.toSorted((a, b) => a.year - b.year)
  const lines = new Map<string, { name: string; points: RankPoint[]; breaks: RankLine['breaks'][number][] }>()
  for (const { year, entries } of ordered) {
    for (const { slug, name, rank, base, tied, breaks } of entries) {
      if (rank === null) continue
      const line = lines.get(slug) ?? { name, points: [], breaks: [] }
      const causes = OWN_CAUSES.filter((cause) => breaks.includes(cause) && line.points.length > 0)
      line.breaks.push(...causes.map((cause) => ({ after: year - 1, cause })))
      line.points.push({ year, rank, base, tied })
      lines.set(slug, { ...line, name })
    }
  }
  const reframed = ordered.flatMap(({ year, framework }, index) => {
    const before = ordered[index - 1]
    return before && before.framework !== framework ? [year - 1] : []
  })
  return { lines: [...lines].map(([slug, line]) => ({ slug, ...line })), reframed }
}

/**
 * The units worth a name beside this one, in the last year: who leads, and who stands right above it. At most two, none
 * twice.
 */
export function neighboursOf(lines: readonly RankLine[], slug: string): readonly string[] {
  const last = Math.max(...lines.flatMap(({ points }) => points.map(({ year }) => year)))
  const placed = lines.flatMap((line) => {
    const point = line.points.find(({ year }) => year === last)
    return point ? [{ slug: line.slug, rank: point.rank }] : []
  })
  const own = placed.find((each) => each.slug === slug)
  const leader = placed.find(({ rank }) => rank === 1)
  const above = placed
    .filter(({ rank }) => own !== undefined && rank < own.rank)
    .reduce<(typeof placed)[number] | undefined>(
      (best, each) => (best && best.rank >= each.rank ? best : each),
      undefined,
    )
  return [...new Set([leader?.slug, above?.slug])].filter((each) => each !== undefined && each !== slug) as string[]
}
