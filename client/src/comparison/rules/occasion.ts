import type { ComparedUnitQuery } from '@par-atlas/schema/documents'

export type Unit = NonNullable<ComparedUnitQuery['unitBySlug']>
export type Standing = Unit['standings']['nodes'][number]

/** A framework in a year, in one block: what units are compared in. */
export interface Occasion {
  readonly framework: Standing['framework']
  readonly year: number
  readonly block: Standing['ranking']['block']
  /** Scores are on record; else only what was published: totals and parts. */
  readonly computed: boolean
  /** How many of the units stand in it. */
  readonly units: number
}

/** What the address asks for; codes are compared without case. */
export interface Wanted {
  readonly bo?: string | undefined
  readonly nam?: number | undefined
  readonly khoi?: string | undefined
}

const same = (wanted: string | undefined, code: string): boolean =>
  wanted === undefined || wanted.toLowerCase() === code.toLowerCase()

const keyOf = ({ framework, year, ranking: { block } }: Standing): string => `${framework.code} ${year} ${block?.code}`

const isComputed = (standing: Standing): boolean => standing.ranking.basis === 'COMPUTED'

/** Rankings by one criterion are no occasion: a comparison is of the whole. */
const ofTheWhole = (unit: Unit): readonly Standing[] =>
  unit.standings.nodes.filter(({ ranking }) => ranking.criterion === null)

/** Every occasion in which at least one of the units stands, the one that most of them share first, the newest of those first. */
export function occasionsOf(units: readonly Unit[]): readonly Occasion[] {
  const all = units.flatMap((unit) => ofTheWhole(unit).map((standing) => ({ standing, slug: unit.slug })))
  return [...Map.groupBy(all, ({ standing }) => keyOf(standing)).values()]
    .flatMap((group): Occasion[] => {
      const [first] = group
      if (!first) return []
      const { framework, year, ranking } = first.standing
      return [
        {
          framework,
          year,
          block: ranking.block,
          computed: group.some(({ standing }) => isComputed(standing)),
          units: new Set(group.map(({ slug }) => slug)).size,
        },
      ]
    })
    .toSorted((a, b) => b.units - a.units || b.year - a.year)
}

/** The occasion that the address means, or the first where it means none; what it asks for and nobody has is ignored. */
export function chooseOccasion(occasions: readonly Occasion[], { bo, nam, khoi }: Wanted): Occasion | null {
  const narrowed = [
    ({ framework }: Occasion) => same(bo, framework.code),
    ({ block }: Occasion) => same(khoi, block?.code ?? ''),
    ({ year }: Occasion) => nam === undefined || year === nam,
  ].reduce((left, fits) => {
    const fitting = left.filter(fits)
    return fitting.length > 0 ? fitting : left
  }, occasions)
  return narrowed[0] ?? null
}

/** How a unit stands in the occasion, of its computed standing where both are on record; null where it does not. */
export function standingIn(unit: Unit, occasion: Occasion): Standing | null {
  const fitting = ofTheWhole(unit).filter(
    ({ framework, year, ranking }) =>
      framework.code === occasion.framework.code &&
      year === occasion.year &&
      ranking.block?.code === occasion.block?.code,
  )
  return fitting.find((standing) => isComputed(standing) === occasion.computed) ?? fitting[0] ?? null
}

/** Years of the same index and block, newest first, and the blocks and frameworks of the same year, for the pickers of the heading. */
export function offeredBy(occasions: readonly Occasion[], at: Occasion) {
  const ofIndex = occasions.filter(({ framework }) => framework.index === at.framework.index)
  const inBlock = ofIndex.filter(({ block }) => block?.code === at.block?.code)
  return {
    years: [...new Set(inBlock.map(({ year }) => year))].toSorted((a, b) => b - a),
    blocks: [...new Map(ofIndex.map(({ block }) => [block?.code, block])).values()].filter((block) => block !== null),
    indices: [...new Set(occasions.map(({ framework }) => framework.index))],
  }
}
