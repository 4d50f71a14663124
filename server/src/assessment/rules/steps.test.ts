import { describe, expect, it } from 'vitest'
import type { StepOperator, StepsParameters } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import { fraction } from '../../shared/fraction.ts'
import { scoreSteps } from './steps.ts'

const steps = (...rows: readonly [StepOperator, string, string][]): StepsParameters => ({
  kind: 'STEPS',
  basis: 'SHARE',
  steps: rows.map(([operator, limit, points]) => ({
    operator,
    limit: new Decimal(limit),
    points: new Decimal(points),
  })),
  otherwise: new Decimal(0),
})
const score = (parameters: StepsParameters, over: string, under: string) => {
  const earned = scoreSteps(parameters, new Decimal(1), fraction(new Decimal(over), new Decimal(under)))
  return `${earned.points.toFixed()} ${earned.branch}`
}

describe('scoreSteps', () => {
  const inspected = steps(['>=', '0.3', '1'], ['>=', '0.2', '0.5'])

  it.each([
    { b: '36', a: '51', scored: '1 STEP_1' },
    { b: '30', a: '100', scored: '1 STEP_1' },
    { b: '29.999999', a: '100', scored: '0.5 STEP_2' },
    { b: '1', a: '5', scored: '0.5 STEP_2' },
    { b: '199999', a: '1000000', scored: '0 ELSE' },
    { b: '0', a: '7', scored: '0 ELSE' },
  ])('$b of $a: $scored', ({ b, a, scored }) => {
    expect(score(inspected, b, a)).toBe(scored)
  })

  it('divides, then compares: 3 of 10 is 0.3', () => {
    // 0.1 x 3 is 0.30000000000000004 in binary, and 0.3 x 10 is 3.
    expect(score(inspected, '0.3', '1')).toBe('1 STEP_1')
    expect(score(inspected, '3', '10')).toBe('1 STEP_1')
  })

  it('leaves out the limit of a strict step', () => {
    const strict = steps(['>', '0.3', '1'], ['>=', '0.3', '0.5'])
    expect(score(strict, '3', '10')).toBe('0.5 STEP_2')
    expect(score(strict, '300001', '1000000')).toBe('1 STEP_1')
  })

  it('looks downward where less is better', () => {
    const late = steps(['<', '0.01', '1'], ['<=', '0.05', '0.5'])
    expect(score(late, '0', '9')).toBe('1 STEP_1')
    expect(score(late, '1', '100')).toBe('0.5 STEP_2')
    expect(score(late, '5', '100')).toBe('0.5 STEP_2')
    expect(score(late, '6', '100')).toBe('0 ELSE')
  })
})
