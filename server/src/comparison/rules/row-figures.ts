import { medianOf } from '../../ranking/rules/median.ts'
import { compareFractions, type Fraction, meanOf, percentOf } from '../../shared/fraction.ts'
import { millionths } from '../../shared/millionths.ts'

/** One unit's points in a row, as plain digits. */
export interface RowLine {
  /** Whether it counts in averages: complete, ranked by its block, and the row applies to it. */
  readonly status: string
  /** points/maxPoints, exact; null where there are none. */
  readonly share: Fraction | null
  readonly points: string | null
  readonly maxPoints: string | null
  /** Maximum of what has no score yet. */
  readonly missing: string
}

/** What a row says of all the units that are counted in it. Percents of the maximum and points, exact; null of none. */
export interface RowFigures {
  readonly counted: number
  readonly average: Fraction | null
  readonly best: Fraction | null
  readonly median: Fraction | null
  readonly averagePoints: Fraction | null
  readonly bestPoints: Fraction | null
  readonly medianPoints: Fraction | null
  /** In points: of every unit with points, those without a rank included. */
  readonly totalLost: Fraction | null
  /** How many units lost anything. */
  readonly lostCount: number
}

/**
 * Average, best and median (trung bình, cao nhất, trung vị) of the ranked units in a row, and what all units lost in it.
 *
 * The best points are the highest, which need not be those of the best share where maxima differ.
 */
export function rowFigures(lines: readonly RowLine[]): RowFigures {
  const ranked = lines.filter(({ status, share }) => status === 'RANKED' && share !== null)
  const shares = ranked.map(({ share }) => share as Fraction)
  const points = ranked.map((line) => pointsIn(millionths(line.points ?? '0')))
  const losses = lines.flatMap((line) => lostIn(line) ?? [])
  const lost = losses.reduce((sum, each) => sum + each, 0n)
  return {
    counted: ranked.length,
    average: asPercent(meanOf(shares)),
    best: asPercent(greatest(shares)),
    median: asPercent(medianOf(shares)),
    averagePoints: meanOf(points),
    bestPoints: greatest(points),
    medianPoints: medianOf(points),
    totalLost: losses.length === 0 ? null : pointsIn(lost),
    lostCount: losses.filter((each) => each > 0n).length,
  }
}

/**
 * Points lost in millionths: maximum less points, what has no score yet left aside; above or equal to 0. Null without points, and
 * where there is no maximum to miss: adjustments, and what does not apply.
 */
export function lostIn({ points, maxPoints, missing }: RowLine): bigint | null {
  if (points === null || maxPoints === null) return null
  const most = millionths(maxPoints)
  return most === 0n ? null : most - millionths(points) - millionths(missing)
}

/** What one unit lost as percent of what all lost, exact; null where nothing was lost. */
export function lossShare(line: RowLine, { totalLost }: RowFigures): Fraction | null {
  const lost = lostIn(line)
  if (lost === null || totalLost === null || totalLost.numerator === 0n) return null
  return percentOf({ numerator: lost, denominator: totalLost.numerator })
}

/** Millionths as points. */
export const pointsIn = (parts: bigint): Fraction => ({ numerator: parts, denominator: 1_000_000n })

const asPercent = (share: Fraction | null): Fraction | null => share && percentOf(share)

const greatest = (fractions: readonly Fraction[]): Fraction | null =>
  fractions.reduce<Fraction | null>((best, each) => (best && compareFractions(best, each) >= 0 ? best : each), null)
