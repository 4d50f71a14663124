import { type Band, bestFirst, type Obstacle, obstaclesOf, type Standing } from '../../framework/rules/bands.ts'
import { Decimal } from '../../shared/decimal.ts'
import { compareFractions, type Fraction, fraction } from '../../shared/fraction.ts'
import { exactly, minus, over, times } from '../../shared/fraction-arithmetic.ts'
import { RoundingMode, roundFraction } from '../../shared/rounding.ts'

/** Points and maximum of a unit or an area; the maximum is above 0. */
export interface Held {
  readonly points: Decimal
  readonly maxPoints: Decimal
}

/** What it takes to leave the present rank, in points of scale 6, exact. */
export interface NextRank {
  readonly rank: number
  /** The fewest points that give that rank. */
  readonly points: Decimal
  /** TIE: they draw level with the units there, and the rank is shared. AHEAD: no 6-place figure draws level, they pass. */
  readonly outcome: 'TIE' | 'AHEAD'
  /** How many units hold that place now. */
  readonly holders: number
  /** The fewest points that hold that rank alone, strictly more than those units have. */
  readonly pointsToPass: Decimal
  /** Whether the points are still there to be won: `points` within what the unit's maximum leaves. */
  readonly reachable: boolean
}

const STEP = new Decimal('0.000001')

/** The next better rank, by the exact fractions of the other ranked units; null for whoever is first or shares first. */
export function nextRank(own: Held, others: readonly Fraction[]): NextRank | null {
  const share = fraction(own.points, own.maxPoints)
  const above = others.filter((other) => compareFractions(other, share) > 0)
  const next = above.toSorted(compareFractions)[0]
  if (next === undefined) return null
  const { points, level } = shortOf(own, next)
  return {
    rank: 1 + above.filter((other) => compareFractions(other, next) > 0).length,
    points,
    outcome: level ? 'TIE' : 'AHEAD',
    holders: above.filter((other) => compareFractions(other, next) === 0).length,
    pointsToPass: level ? points.plus(STEP) : points,
    reachable: own.points.plus(points).lte(own.maxPoints),
  }
}

/** What it takes to be classed in the next better band. */
export interface NextBand<B extends Band> {
  readonly band: B
  /** The fewest points, won where the floors ask for them: what the total lacks, or what low areas lack together, whichever is more. */
  readonly points: Decimal
  /** What each area below the band's floor lacks; empty where none is. The floor itself is enough. */
  readonly areas: readonly { readonly code: string; readonly points: Decimal }[]
  /** Conditions that no points can lift. */
  readonly conditions: readonly Extract<Obstacle, { kind: 'CONDITION' }>[]
  readonly reachable: boolean
}

export interface BandSeeker extends Held {
  readonly areas: readonly ({ readonly code: string } & Held)[]
  readonly conditions: Standing['conditions']
}

/** The band next above the present one (null: below every band); null for the best. Lower bounds are inclusive. */
export function nextBand<B extends Band>(bands: readonly B[], present: B | null, own: BandSeeker): NextBand<B> | null {
  const better = bestFirst(bands).filter((band) => present === null || band.fromPercent.gt(present.fromPercent))
  const band = better.at(-1)
  if (band === undefined) return null
  const applying = own.areas.filter((area) => area.maxPoints.gt(0))
  const standing = applying.map((area) => ({ code: area.code, share: fraction(area.points, area.maxPoints) }))
  const obstacles = obstaclesOf(band, { areas: standing, conditions: own.conditions })
  const areas = obstacles.flatMap((each) => (each.kind === 'FLOOR' ? [lackOf(own, each.area, band)] : []))
  const low = areas.reduce((sum, area) => sum.plus(area.points), new Decimal(0))
  const points = Decimal.max(0, low, shortOf(own, shareOf(band.fromPercent)).points)
  const conditions = obstacles.filter((each) => each.kind === 'CONDITION')
  return {
    band,
    points,
    areas,
    conditions,
    reachable: own.points.plus(points).lte(own.maxPoints) && conditions.length === 0,
  }
}

function lackOf(own: BandSeeker, code: string, { floorPercent }: Band): { code: string; points: Decimal } {
  const area = own.areas.find((each) => each.code === code)
  if (area === undefined || floorPercent === null) throw new RangeError(`Expected an area ${code} held to a floor.`)
  return { code, points: shortOf(area, shareOf(floorPercent)).points }
}

const shareOf = (percent: Decimal): Fraction => over(exactly(percent), exactly(new Decimal(100)))

/** The fewest points of scale 6 that bring a share up to a goal, and whether they meet it exactly. Below 0 where it is passed. */
function shortOf({ points, maxPoints }: Held, goal: Fraction): { points: Decimal; level: boolean } {
  const exact = minus(times(goal, exactly(maxPoints)), exactly(points))
  const cut = roundFraction(exact, { mode: RoundingMode.TRUNCATE, places: 6 })
  const side = compareFractions(exactly(cut), exact)
  return { points: side < 0 ? cut.plus(STEP) : cut, level: side === 0 }
}
