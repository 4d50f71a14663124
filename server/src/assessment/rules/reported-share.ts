import type { LeafRule } from '../../framework/rules/scoring-rule.ts'
import { RuleKind } from '../../framework/rules/terms.ts'
import { type Fraction, fraction } from '../../shared/fraction.ts'
import type { FigureValues } from './figures.ts'

/** b/a of rules that divide (RATIO, and STEPS of a share); null for the others, and where nothing was due or reported. */
export function reportedShare({ parameters }: LeafRule, values: FigureValues): Fraction | null {
  const divides =
    parameters.kind === RuleKind.RATIO || (parameters.kind === RuleKind.STEPS && parameters.basis === 'SHARE')
  const [a, b] = [values.get('a'), values.get('b')]
  return divides && a && b && a.gt(0) ? fraction(b, a) : null
}
