import type { Decimal } from '../../shared/decimal.ts'
import { refuse } from '../../shared/problem.ts'
import { readDecimal, splitAt, statements } from './rule-words.ts'
import type { Step, StepOperator, StepsParameters } from './scoring-rule.ts'
import { RuleKind } from './terms.ts'

const STEP = /^(>=|<=|>|<)([^:]+):(.+)$/

/**
 * `>=0.3:1;>=0.2:0.5;else:0`: the first step that holds, `else` last.
 *
 * All steps look the same way and each is further out than the next, or a later one could never be reached. What is
 * compared stands in front as `of=b/a` or `of=n`; left out, whole limits alone mean a number n, others the share b/a.
 */
export function parseSteps(text: string): StepsParameters {
  const parts = [...statements(text)]
  const basis = readBasis(parts[0])
  if (basis !== null) parts.shift()
  const last = parts.pop()
  const [word = '', points] = splitAt(last ?? '', ':')
  if (word !== 'else' || points === undefined) return malformed(last ?? '')
  const steps = parts.map(readStep)
  if (steps.length === 0) return malformed(last ?? '')
  for (const [index, step] of steps.entries()) requireReachable(steps[index - 1], step)
  const compared = basis ?? (steps.every((step) => step.limit.isInteger()) ? 'NUMBER' : 'SHARE')
  return { kind: RuleKind.STEPS, basis: compared, steps, otherwise: readPoints(points) }
}

function readBasis(part: string | undefined): StepsParameters['basis'] | null {
  const [key, value] = splitAt(part ?? '', '=')
  if (key !== 'of') return null
  if (value === 'b/a') return 'SHARE'
  return value === 'n' ? 'NUMBER' : malformed(part ?? '')
}

function readStep(part: string): Step {
  const [, operator, limit, points] = STEP.exec(part) ?? []
  if (!operator || !limit || !points) return malformed(part)
  return {
    operator: operator as StepOperator,
    limit: readDecimal(limit.trim(), 'rule_text', { vi: 'Ngưỡng của bậc', en: 'Limit of the step' }),
    points: readPoints(points.trim()),
  }
}

const readPoints = (text: string): Decimal =>
  readDecimal(text, 'rule_text', { vi: 'Điểm của bậc', en: 'Points of the step' })

function requireReachable(before: Step | undefined, step: Step): void {
  if (before === undefined) return
  const upward = step.operator.startsWith('>')
  const gap = before.limit.comparedTo(step.limit) * (upward ? 1 : -1)
  const wider = gap > 0 || (gap === 0 && !before.operator.endsWith('=') && step.operator.endsWith('='))
  if (wider && before.operator.startsWith('>') === upward) return
  refuse('STEP_ORDER', ['rule_text'], (t) =>
    t.say(
      `Bậc ${written(step)} không bao giờ tới lượt sau bậc ${written(before)}: các bậc phải cùng chiều và đi từ bậc khó nhất.`,
      `The step ${written(step)} can never be reached behind ${written(before)}: all steps must look the same way, the hardest first.`,
    ),
  )
}

const written = (step: Step): string => `${step.operator}${step.limit}`

const malformed = (part: string): never =>
  refuse('STEPS', ['rule_text'], (t) =>
    t.say(
      `Cần các bậc dạng >=0.3:1;>=0.2:0.5;else:0 (điều kiện:điểm, else ở cuối), nhưng gặp “${part}”.`,
      `Expected steps such as >=0.3:1;>=0.2:0.5;else:0 (condition:points, else last), but got “${part}”.`,
    ),
  )
