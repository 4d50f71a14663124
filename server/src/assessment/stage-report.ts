import type { LeafRule } from '../framework/rules/scoring-rule.ts'
import { Decimal } from '../shared/decimal.ts'
import type { Bilingual } from '../shared/tongue.ts'
import type { LeafReport } from './rules/leaf-score.ts'
import { scoreLeaf } from './rules/score-leaf.ts'
import type { StageValueRow } from './score.type.ts'
import { toReportedFigures } from './stored-figure.ts'

type Stated = Pick<StageValueRow, 'state' | 'points' | 'figures' | 'override_reason'>

/** What was reported, read back from what is kept. */
export function reportOf({ state, points, figures, override_reason: reason }: Stated): LeafReport {
  if (reason !== null) return { state: 'OVERRIDDEN', points: new Decimal(points ?? 0), reason }
  if (figures !== null) return { state: 'REPORTED', figures: toReportedFigures(figures) }
  // Only a report or an override scores: a kept score always has one of them.
  return { state: state === 'SCORED' ? 'NOT_ASSESSED' : state }
}

/** Why a kept value is what it is: judged again by the rule, which a frozen framework never changes. */
export function whyOf(rule: LeafRule, value: Stated): Bilingual {
  const scored = scoreLeaf(rule, reportOf(value))
  if (scored.ok) return scored.value.why()
  throw new Error(`A kept value cannot be judged: ${scored.problems.map(({ message }) => message.en).join(' ')}`)
}
