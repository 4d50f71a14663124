import type { LeafRule } from '../../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../../shared/decimal.ts'

/** The maximum of a leaf; 0 for an adjustment, which has none. */
export const maximumOf = ({ bounds }: Pick<LeafRule, 'bounds'>): Decimal =>
  bounds.kind === 'MAXIMUM' ? bounds.points : ZERO

const ZERO = new Decimal(0)
