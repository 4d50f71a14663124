import type { Bounds, EmptyRule, LeafRule } from '../../framework/rules/scoring-rule.ts'
import { NotApplicableRule } from '../../framework/rules/terms.ts'
import { Decimal } from '../../shared/decimal.ts'
import { exactly, times } from '../../shared/fraction-arithmetic.ts'
import { refuse } from '../../shared/problem.ts'
import { bilingual, type Tongue } from '../../shared/tongue.ts'
import { branchText, ofMost, settle } from './earned.ts'
import type { LeafScore } from './leaf-score.ts'
import { ScoreState } from './score-state.ts'

/**
 * A leaf that does not apply to the unit, by the rule stated on the leaf. The state stays NOT_APPLICABLE whatever it brings:
 * null points are left out of points and maximum, others count with the leaf's whole maximum.
 */
export function scoreNotApplicable({ notApplicable, bounds }: LeafRule): LeafScore {
  return {
    state: ScoreState.NOT_APPLICABLE,
    points: brought(notApplicable, bounds),
    branch: 'NOT_APPLICABLE',
    why: () => bilingual((t) => emptyText(t.say('Không áp dụng', 'Not applicable'), notApplicable, bounds, t)),
  }
}

/**
 * Nothing due (0/0), by the rule stated on the leaf: left out as not applicable, or scored with what the rule gives.
 *
 * @throws {Refusal} where the framework states no rule for it.
 */
export function scoreNothingDue({ whenNone, bounds }: LeafRule): LeafScore {
  if (whenNone === null) return noRule()
  const points = brought(whenNone, bounds)
  return {
    state: points === null ? ScoreState.NOT_APPLICABLE : ScoreState.SCORED,
    points,
    branch: 'NOTHING_DUE',
    why: () => bilingual((t) => emptyText(t.say('Không phát sinh', 'Nothing due'), whenNone, bounds, t)),
  }
}

function brought({ rule, share }: EmptyRule, bounds: Bounds): Decimal | null {
  if (rule === NotApplicableRule.EXCLUDE || bounds.kind === 'ADJUSTMENT') return null
  if (rule === NotApplicableRule.FULL_POINTS) return bounds.points
  if (rule === NotApplicableRule.ZERO || share === null) return new Decimal(0)
  return settle(times(exactly(bounds.points), exactly(share)), bounds).points
}

function emptyText(head: string, rule: EmptyRule, bounds: Bounds, t: Tongue): string {
  const branch = branchText(head.toLowerCase(), t)
  const points = brought(rule, bounds)
  if (points === null || bounds.kind === 'ADJUSTMENT') {
    const out = t.say('không tính vào điểm đạt và điểm tối đa', 'left out of points and maximum')
    return `${head}: ${out}. ${branch}`
  }
  const anchored =
    rule.share === null
      ? ''
      : t.say(` (${t.limit(rule.share)} điểm tối đa)`, ` (${t.limit(rule.share)} of the maximum)`)
  return `${head}: ${t.say('được', 'earns')} ${ofMost(points, bounds.points, t)}${anchored}. ${branch}`
}

const noRule = (): never =>
  refuse('NOTHING_DUE', ['figures'], (t) =>
    t.say(
      'Cần số phải thực hiện lớn hơn 0: bộ tiêu chí không nêu cách tính khi không phát sinh (0/0). Nếu tiêu chí không áp dụng thì chọn “không áp dụng”.',
      'Expected something due: the framework states no rule for nothing due (0/0). If the criterion does not apply, mark it not applicable.',
    ),
  )
