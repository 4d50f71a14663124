import type { Bounds } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import { refuse } from '../../shared/problem.ts'
import { bilingual, type Tongue } from '../../shared/tongue.ts'
import { branchText, ofMost } from './earned.ts'
import type { LeafScore } from './leaf-score.ts'
import { ScoreState } from './score-state.ts'

/**
 * Points that an assessor sets in place of the rule's; 0 to the maximum, or the cap on either side, all ends inclusive.
 *
 * @throws {Refusal} without a reason, or for points that the leaf cannot have.
 */
export function scoreOverride(bounds: Bounds, points: Decimal, reason: string): LeafScore {
  if (reason.trim() === '') return withoutReason()
  if (points.decimalPlaces() > 6 || !within(bounds, points)) return outOfBounds(bounds, points)
  const write = (t: Tongue) => {
    const counted = bounds.kind === 'MAXIMUM' ? ofMost(points, bounds.points, t) : `${t.points(points)}`
    const head = t.say('Điểm do người chấm ấn định', 'Points set by the assessor')
    const because = `${t.say('Lý do', 'Reason')}: ${reason.trim().replace(/\.$/, '')}.`
    return `${head}: ${counted}. ${because} ${branchText(t.say('ấn định có lý do', 'set with a reason'), t)}`
  }
  return { state: ScoreState.SCORED, points, branch: 'OVERRIDE', why: () => bilingual(write) }
}

function within(bounds: Bounds, points: Decimal): boolean {
  if (bounds.kind === 'MAXIMUM') return points.gte(0) && points.lte(bounds.points)
  return bounds.cap === null ? points.isFinite() : points.abs().lte(bounds.cap)
}

const withoutReason = (): never =>
  refuse('REASON', ['overrideReason'], (t) =>
    t.say(
      'Ấn định điểm cần nêu lý do, nhưng lý do để trống.',
      'Setting points needs a reason, but the reason is empty.',
    ),
  )

function outOfBounds(bounds: Bounds, points: Decimal): never {
  const high = bounds.kind === 'MAXIMUM' ? bounds.points : bounds.cap
  const low = bounds.kind === 'MAXIMUM' ? new Decimal(0) : high?.negated()
  return refuse('POINTS', ['points'], (t) => {
    const range =
      high && low ? t.say(`từ ${t.number(low)} đến ${t.number(high)}, `, `${t.number(low)} to ${t.number(high)}, `) : ''
    return t.say(
      `Cần điểm ${range}tối đa 6 chữ số thập phân, nhưng gặp ${t.number(points)}.`,
      `Expected points ${range}at most 6 decimal places, but got ${t.number(points)}.`,
    )
  })
}
