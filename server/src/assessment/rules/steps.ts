import type { Step, StepsParameters } from '../../framework/rules/scoring-rule.ts'
import { stepRange } from '../../framework/rules/step-range.ts'
import type { Decimal } from '../../shared/decimal.ts'
import { compareFractions, type Fraction } from '../../shared/fraction.ts'
import { exactly } from '../../shared/fraction-arithmetic.ts'
import { bilingual } from '../../shared/tongue.ts'
import { branchText, type Earned, ofMost } from './earned.ts'

/** STEPS: the points of the first step that holds, else `otherwise`. `value` is the share b/a or the number n, exact. */
export function scoreSteps(parameters: StepsParameters, most: Decimal, value: Fraction): Earned {
  const found = parameters.steps.findIndex((step) => holds(step, value))
  const points = parameters.steps[found]?.points ?? parameters.otherwise
  return {
    points,
    branch: found < 0 ? 'ELSE' : `STEP_${found + 1}`,
    why: () =>
      bilingual((t) => {
        const limits = parameters.steps.map((step) => step.limit)
        const shown = parameters.basis === 'SHARE' ? t.share(value, limits) : `n = ${t.computed(value, limits)}`
        const result = t.say(`${shown} được ${ofMost(points, most, t)}.`, `${shown} earns ${ofMost(points, most, t)}.`)
        return `${result} ${branchText(stepRange(parameters, found < 0 ? limits.length : found, t), t)}`
      }),
  }
}

function holds({ operator, limit }: Step, value: Fraction): boolean {
  const side = compareFractions(value, exactly(limit))
  switch (operator) {
    case '>=':
      return side >= 0
    case '>':
      return side > 0
    case '<=':
      return side <= 0
    case '<':
      return side < 0
  }
}
