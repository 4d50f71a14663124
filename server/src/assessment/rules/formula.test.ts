import { describe, expect, it } from 'vitest'
import { parseFormula } from '../../framework/rules/parse-formula.ts'
import type { Bounds } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import { exactly } from '../../shared/fraction-arithmetic.ts'
import { attempt } from '../../shared/problem.ts'
import { NothingDue } from './evaluate.ts'
import { scoreFormula } from './formula.ts'

const one = { kind: 'MAXIMUM', points: new Decimal(1) } as const
const earned = (text: string, figures: Record<string, string>, bounds: Bounds = one) =>
  scoreFormula(parseFormula(text), bounds, (name) => exactly(new Decimal(figures[name] ?? '')))
const score = (text: string, figures: Record<string, string>, bounds: Bounds = one) => {
  const { points, branch } = earned(text, figures, bounds)
  return `${points.toFixed()} ${branch}`
}
const assigned = 'done=b/a;late=c/a;if late==0: 1*done;else: 1*(done-0.5*late)'

describe('scoreFormula', () => {
  it('takes the first alternative that holds', () => {
    // 36/40 = 0,9, nothing late.
    expect(score(assigned, { a: '40', b: '36', c: '0' })).toBe('0.9 IF_1')
    // 0,9 - 0,5 x 4/40 = 0,85.
    expect(score(assigned, { a: '40', b: '36', c: '4' })).toBe('0.85 ELSE')
  })

  it('knows the smallest late share from none', () => {
    // 1 - 0,5 x 1/10^15 is not 1, and rounds to it.
    expect(score(assigned, { a: '1000000000000000', b: '1000000000000000', c: '1' })).toBe('1 ELSE')
  })

  it('clamps to 0 and to the maximum', () => {
    expect(score(assigned, { a: '10', b: '0', c: '9' })).toBe('0 ELSE')
    expect(score(assigned, { a: '10', b: '12', c: '0' })).toBe('1 IF_1')
  })

  it('rounds once, at the end', () => {
    // (1/3) x 3 is 1 again; (1/3 + 1/3) is 0,666667 at the end only.
    expect(score('third=1/3;else: third*3', {})).toBe('1 ELSE')
    expect(score('third=1/3;else: third+third', {})).toBe('0.666667 ELSE')
    expect(score('else: a/3', { a: '0.0000015' })).toBe('0.000001 ELSE')
  })

  it('uses the usual order of operations, and min and max', () => {
    expect(score('else: a-b-c', { a: '0.9', b: '0.3', c: '0.2' })).toBe('0.4 ELSE')
    expect(score('else: a-(b-c)', { a: '0.9', b: '0.3', c: '0.2' })).toBe('0.8 ELSE')
    expect(score('else: a+b*c', { a: '0.1', b: '0.2', c: '0.3' })).toBe('0.16 ELSE')
    expect(score('else: -a+1', { a: '0.25' })).toBe('0.75 ELSE')
    expect(score('else: min(a, b, 0.4)', { a: '0.5', b: '0.3' })).toBe('0.3 ELSE')
    expect(score('else: max(a, b)', { a: '0.5', b: '0.3' })).toBe('0.5 ELSE')
  })

  it.each([
    ['a>=0.5', '1 IF_1'],
    ['a>0.5', '0 ELSE'],
    ['a<=0.5', '1 IF_1'],
    ['a<0.5', '0 ELSE'],
    ['a==0.5', '1 IF_1'],
    ['a!=0.5', '0 ELSE'],
    ['a>0.4 && a<0.5', '0 ELSE'],
    ['a>0.4 && a<0.6', '1 IF_1'],
    ['a<0.4 || a==0.5', '1 IF_1'],
    ['!(a<0.4)', '1 IF_1'],
  ])('with a = 0.5, %s leads to %s', (condition, scored) => {
    expect(score(`if ${condition}: 1;else: 0`, { a: '0.5' })).toBe(scored)
  })

  it('meets 0/0 as nothing due, and lets a condition guard against it', () => {
    expect(() => score(assigned, { a: '0', b: '0', c: '0' })).toThrow(NothingDue)
    expect(score('done=b/a;if a==0: 0.5;else: done', { a: '0', b: '0' })).toBe('0.5 IF_1')
    expect(score('if a==0 || b/a<1: 0.5;else: 1', { a: '0', b: '0' })).toBe('0.5 IF_1')
  })

  it('refuses to divide what is there by nothing, by its place', () => {
    const divided = attempt(() => score('else: 1+b/(a-c)', { a: '2', b: '3', c: '2' }))
    expect(divided.ok ? null : divided.problems[0]?.message).toEqual({
      vi: 'Vị trí 9: cần a − c khác 0 để tính b/(a − c), nhưng a − c bằng 0 trong khi số bị chia khác 0.',
      en: 'Position 9: expected a − c other than 0 in b/(a − c), but it is 0 while what is divided is not.',
    })
  })

  it('holds an adjustment within its cap on either side', () => {
    const cap: Bounds = { kind: 'ADJUSTMENT', cap: new Decimal(2) }
    expect(score('else: a-3', { a: '10' }, cap)).toBe('2 ELSE')
    expect(score('else: a-3', { a: '0' }, cap)).toBe('-2 ELSE')
    expect(score('else: a-3', { a: '1.5' }, cap)).toBe('-1.5 ELSE')
  })

  it('says what it clamped or rounded', () => {
    expect(earned(assigned, { a: '10', b: '12', c: '0' }).why().vi).toBe(
      'done = b/a = 1,2; late = c/a = 0. 1 × done = 1,2, quá điểm tối đa nên được 1 trên 1 điểm. Nhánh: nếu late = 0.',
    )
    expect(earned(assigned, { a: '10', b: '0', c: '9' }).why().en).toBe(
      'done = b/a = 0; late = c/a = 0.9. 1 × (done − 0.5 × late) = -0.45, below 0, so it earns 0 of 1 point. Branch: else, none of: late = 0.',
    )
    expect(earned('else: a/3', { a: '1' }).why().vi).toBe(
      'a/3 = 0,333333 (làm tròn đến 6 chữ số thập phân), được 0,333333 trên 1 điểm. Nhánh: công thức duy nhất.',
    )
    expect(earned('else: a-3', { a: '10' }, { kind: 'ADJUSTMENT', cap: new Decimal(2) }).why().vi).toBe(
      'a − 3 = 7, quá mức trần 2 điểm một năm. Cộng 2 điểm. Nhánh: công thức duy nhất.',
    )
  })
})
