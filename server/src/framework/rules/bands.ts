import type { Decimal } from '../../shared/decimal.ts'
import { compareFractions, type Fraction, percentOf } from '../../shared/fraction.ts'
import { exactly } from '../../shared/fraction-arithmetic.ts'
import { type Problem, problem, refuse } from '../../shared/problem.ts'
import type { Bilingual } from '../../shared/tongue.ts'
import { readWords, splitAt } from './rule-words.ts'

const CONDITION_CODE = /^[A-Z][A-Z0-9_]*$/

/** A class (xếp loại). Its lower bound is inclusive; the next band's is its upper, exclusive. */
export interface Band {
  readonly code: string
  /** Percent of the maximum, inclusive. */
  readonly fromPercent: Decimal
  /** No area may fall below it, inclusive: an area of exactly this percent passes. Null where the total decides alone. */
  readonly floorPercent: Decimal | null
  /** A knock-out condition (điều kiện khống chế): where it holds for a unit, the unit cannot be in this band. */
  readonly condition: BandCondition | null
}

export interface BandCondition {
  readonly code: string
  readonly words: Bilingual
}

/** What a unit is classed by. */
export interface Standing {
  /** points/maxPoints of the whole; null when nothing applies or leaves are missing: such a unit has no class. */
  readonly share: Fraction | null
  readonly areas: readonly { readonly code: string; readonly share: Fraction | null }[]
  /** Codes of the knock-out conditions that hold for it. */
  readonly conditions: ReadonlySet<string>
}

/** Why a band was out of reach though the total was enough for it. */
export type Obstacle =
  | { readonly kind: 'FLOOR'; readonly band: string; readonly area: string }
  | { readonly kind: 'CONDITION'; readonly band: string; readonly condition: BandCondition }

export interface Classing<B extends Band> {
  readonly band: B | null
  /** Of every better band that the total alone would have reached, best first. */
  readonly obstacles: readonly Obstacle[]
}

/** The best band that a unit's exact fractions and conditions admit; areas where nothing applies are not held to a floor. */
export function classify<B extends Band>(bands: readonly B[], standing: Standing): Classing<B> {
  const { share } = standing
  if (share === null) return { band: null, obstacles: [] }
  const obstacles: Obstacle[] = []
  for (const band of bestFirst(bands)) {
    if (!reaches(share, band.fromPercent)) continue
    const found = obstaclesOf(band, standing)
    if (found.length === 0) return { band, obstacles }
    obstacles.push(...found)
  }
  return { band: null, obstacles }
}

/** What stands between a unit and a band, its total left aside. */
export function obstaclesOf(
  band: Band,
  { areas, conditions }: Pick<Standing, 'areas' | 'conditions'>,
): readonly Obstacle[] {
  const { code, floorPercent: floor, condition } = band
  const low = floor === null ? [] : areas.filter((area) => area.share !== null && !reaches(area.share, floor))
  const barred = condition !== null && conditions.has(condition.code)
  return [
    ...low.map((area): Obstacle => ({ kind: 'FLOOR', band: code, area: area.code })),
    ...(barred ? [{ kind: 'CONDITION', band: code, condition } as const] : []),
  ]
}

export const bestFirst = <B extends Band>(bands: readonly B[]): readonly B[] =>
  bands.toSorted((a, b) => b.fromPercent.comparedTo(a.fromPercent))

/** Whether the exact percent is at or above a bound. */
export const reaches = (share: Fraction, percent: Decimal): boolean =>
  compareFractions(percentOf(share), exactly(percent)) >= 0

/**
 * Reads a band's condition as the framework's table writes it: `CODE: words|English words`; null of an empty cell.
 *
 * @throws {Refusal} for anything else: a knock-out condition is never dropped in silence.
 */
export function parseBandCondition(text: string): BandCondition | null {
  if (text.trim() === '') return null
  const [code, words] = splitAt(text, ':')
  if (CONDITION_CODE.test(code) && words) return { code, words: readWords(words) }
  return refuse('CONDITION', ['condition'], (t) =>
    t.say(`Cần MÃ_ĐIỀU_KIỆN: lời văn, nhưng gặp “${text}”.`, `Expected CONDITION_CODE: words, but got “${text}”.`),
  )
}

/** What is wrong with a framework's bands: two of one code or bound, or bounds below 0. */
export function checkBands(bands: readonly Band[]): readonly Problem[] {
  return bands.flatMap((band, index) => {
    const earlier = bands.slice(0, index)
    const twice = earlier.some((each) => each.code === band.code || each.fromPercent.eq(band.fromPercent))
    const sound = !twice && band.fromPercent.gte(0) && (band.floorPercent?.gte(0) ?? true)
    if (sound) return []
    return [
      problem('BAND', ['bands', band.code], (t) =>
        t.say(
          `Loại ${band.code}: cần mã và cận dưới không trùng loại khác, không âm, nhưng gặp từ ${t.number(band.fromPercent)}.`,
          `Band ${band.code}: expected a code and a lower bound that no other band has, not negative, but got from ${t.number(band.fromPercent)}.`,
        ),
      ),
    ]
  })
}
