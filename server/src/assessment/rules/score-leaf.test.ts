import { describe, expect, it } from 'vitest'
import { parseRule } from '../../framework/rules/parse-rule.ts'
import type { LeafRule, RuleSource } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import type { LeafReport, LeafScore } from './leaf-score.ts'
import { scoreLeaf } from './score-leaf.ts'

const leaf = (rule: string, text: string, most: string, more: Partial<RuleSource> = {}): LeafRule => {
  const bounds = { kind: 'MAXIMUM', points: new Decimal(most) } as const
  const parsed = parseRule({ rule, ruleText: text, notApplicable: 'EXCLUDE', whenNone: '', bounds, ...more })
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message.en).join(' '))
  return parsed.value
}
const adjustment = (rule: string, text: string, cap: string | null) =>
  leaf(rule, text, '1', { bounds: { kind: 'ADJUSTMENT', cap: cap === null ? null : new Decimal(cap) } })
const reported = (figures: Record<string, string | null>): LeafReport => ({
  state: 'REPORTED',
  figures: Object.entries(figures).map(([name, value]) => ({
    name,
    value: value === null ? null : new Decimal(value),
  })),
})
const scored = (rule: LeafRule, report: LeafReport): LeafScore => {
  const score = scoreLeaf(rule, report)
  if (!score.ok) throw new Error(score.problems.map((problem) => problem.message.en).join(' '))
  return score.value
}
const refusal = (rule: LeafRule, report: LeafReport) => {
  const score = scoreLeaf(rule, report)
  return score.ok ? [] : score.problems.map((problem) => `${problem.path.join('.')}: ${problem.message.en}`)
}

const paidOnline = leaf('RATIO', 'floor=0.2;target=0.6', '1.5', {
  whenNone: 'EXCLUDE',
  figures:
    'a=Hồ sơ phải thanh toán|Dossiers with a fee|hồ sơ|dossiers;b=Thanh toán trực tuyến|Paid online|hồ sơ|dossiers',
})
const inspected = leaf('STEPS', '>=0.3:1;>=0.2:0.5;else:0', '1', {
  figures: 'a=Đơn vị trực thuộc|Units below|đơn vị|units;b=Đơn vị được kiểm tra|Units inspected|đơn vị|units',
})
const late = leaf('PER_OCCURRENCE', 'each=-0.1;unit=báo cáo muộn hoặc thiếu|late or missing reports', '0.5')
const assigned = leaf('FORMULA', 'done=b/a;late=c/a;if late==0: 1*done;else: 1*(done-0.5*late)', '1', {
  whenNone: 'FULL',
  figures:
    'a=Nhiệm vụ được giao|Tasks assigned|nhiệm vụ|tasks;b=Đã hoàn thành|Completed|nhiệm vụ|tasks;c=Quá hạn|Overdue|nhiệm vụ|tasks',
})
const campaign = leaf(
  'OPTIONS',
  'đủ nội dung và hình thức|all contents and forms:0.5;thiếu một|one missing:0.25;không|none:0',
  '0.5',
)
const plan = leaf('YES_NO', '', '0.5', {
  notApplicable: 'ZERO',
  figures: 'met=Ban hành kế hoạch kịp thời|Plan issued on time',
})
const satisfaction = leaf('SURVEY', '', '1.25', { notApplicable: '' })

describe('four kinds of nothing stay apart', () => {
  const half = { rule: 'RATIO', text: 'floor=0.8', most: '0.5' }
  const of = (notApplicable: string, whenNone = '') =>
    leaf(half.rule, half.text, half.most, { notApplicable, whenNone })

  it('zero is scored', () => {
    const { state, points, branch } = scored(of('EXCLUDE'), reported({ a: '10', b: '0' }))
    expect([state, points?.toFixed(), branch]).toEqual(['SCORED', '0', 'BELOW_FLOOR'])
  })

  it.each([
    { state: 'NOT_DUE', vi: 'Chưa đến hạn chấm.' },
    { state: 'NOT_ASSESSED', vi: 'Đã đến hạn nhưng chưa được chấm.' },
  ] as const)('$state has no points and no branch', ({ state, vi }) => {
    const score = scored(of('EXCLUDE'), { state })
    expect([score.state, score.points, score.branch, score.why().vi]).toEqual([state, null, null, vi])
  })

  it.each([
    {
      rule: 'EXCLUDE',
      points: undefined,
      vi: 'Không áp dụng: không tính vào điểm đạt và điểm tối đa. Nhánh: không áp dụng.',
    },
    { rule: 'FULL', points: '0.5', vi: 'Không áp dụng: được 0,5 trên 0,5 điểm. Nhánh: không áp dụng.' },
    { rule: 'ZERO', points: '0', vi: 'Không áp dụng: được 0 trên 0,5 điểm. Nhánh: không áp dụng.' },
    // 0,7 x 0,5 = 0,35
    {
      rule: 'ANCHOR=0.7',
      points: '0.35',
      vi: 'Không áp dụng: được 0,35 trên 0,5 điểm (70% điểm tối đa). Nhánh: không áp dụng.',
    },
  ])('not applicable under $rule stays not applicable', ({ rule, points, vi }) => {
    const score = scored(of(rule), { state: 'NOT_APPLICABLE' })
    expect([score.state, score.points?.toFixed(), score.branch]).toEqual(['NOT_APPLICABLE', points, 'NOT_APPLICABLE'])
    expect(score.why().vi).toBe(vi)
  })

  it.each([
    {
      rule: 'EXCLUDE',
      state: 'NOT_APPLICABLE',
      points: undefined,
      ends: 'Không phát sinh: không tính vào điểm đạt và điểm tối đa. Nhánh: không phát sinh.',
    },
    {
      rule: 'FULL',
      state: 'SCORED',
      points: '0.5',
      ends: 'Không phát sinh: được 0,5 trên 0,5 điểm. Nhánh: không phát sinh.',
    },
    {
      rule: 'ZERO',
      state: 'SCORED',
      points: '0',
      ends: 'Không phát sinh: được 0 trên 0,5 điểm. Nhánh: không phát sinh.',
    },
  ])('nothing due under $rule is $state', ({ rule, state, points, ends }) => {
    const score = scored(of('EXCLUDE', rule), reported({ a: '0', b: '0' }))
    expect([score.state, score.points?.toFixed(), score.branch]).toEqual([state, points, 'NOTHING_DUE'])
    expect(score.why().vi).toBe(`Tổng số phải thực hiện (a): 0; Số đã thực hiện (b): 0. ${ends}`)
  })

  it('nothing due in a formula follows the same rule', () => {
    const score = scored(assigned, reported({ a: '0', b: '0', c: '0' }))
    expect([score.state, score.points?.toFixed(), score.branch]).toEqual(['SCORED', '1', 'NOTHING_DUE'])
  })

  it('nothing due without a rule is refused', () => {
    expect(refusal(of('EXCLUDE'), reported({ a: '0', b: '0' }))).toEqual([
      expect.stringContaining('no rule for nothing due'),
    ])
    expect(refusal(inspected, reported({ a: '0', b: '0' }))).toEqual([
      expect.stringContaining('no rule for nothing due'),
    ])
  })
})

describe('figures that cannot be judged are refused by name', () => {
  it.each([
    { rule: paidOnline, figures: { a: '10' }, says: ['figures.b: Paid online (b): expected exactly one value'] },
    {
      rule: paidOnline,
      figures: { a: '10', b: null },
      says: ['figures.b: Paid online (b): expected exactly one value'],
    },
    {
      rule: paidOnline,
      figures: { a: '10', b: '5', c: '1' },
      says: ['figures.c: The rule asks only for the figures a, b'],
    },
    { rule: paidOnline, figures: { a: '-1', b: '-2' }, says: ['figures.a: ', 'figures.b: '] },
    {
      rule: paidOnline,
      figures: { a: '0', b: '5' },
      says: ['figures.a: Expected a above 0 where b is, but got a = 0, b = 5.'],
    },
    { rule: paidOnline, figures: { a: '1', b: '0.0000001' }, says: ['at most 18 digits before and 6 after'] },
    { rule: paidOnline, figures: { a: '1000000000000000000', b: '1' }, says: ['at most 18 digits before and 6 after'] },
    { rule: plan, figures: { met: '2' }, says: ['expected 1 (yes) or 0 (no), but got 2'] },
    { rule: campaign, figures: { choice: '4' }, says: ['expected the place of an option, 1 to 3, but got 4'] },
    { rule: campaign, figures: { choice: '1.5' }, says: ['but got 1.5'] },
    { rule: late, figures: { n: '1.5' }, says: ['expected a whole number, not negative, but got 1.5'] },
    { rule: late, figures: { n: '-1' }, says: ['but got -1'] },
    { rule: satisfaction, figures: { percent: '100.01' }, says: ['expected 0 to 100, but got 100.01'] },
    { rule: assigned, figures: { a: '-1', b: '0', c: '0' }, says: ['that is not negative, but got -1'] },
  ])('$says', ({ rule, figures, says }) => {
    expect(refusal(rule, reported(figures))).toEqual(says.map((text) => expect.stringContaining(text)))
  })

  it('accepts both ends of a survey', () => {
    expect(scored(satisfaction, reported({ percent: '100' })).points?.toFixed()).toBe('1.25')
    expect(scored(satisfaction, reported({ percent: '0' })).points?.toFixed()).toBe('0')
  })
})

describe('an override', () => {
  const set = (points: string, reason = 'Hội đồng kết luận khác.'): LeafReport => ({
    state: 'OVERRIDDEN',
    points: new Decimal(points),
    reason,
  })

  it('stands with its reason', () => {
    const score = scored(paidOnline, set('1.5'))
    expect([score.state, score.points?.toFixed(), score.branch]).toEqual(['SCORED', '1.5', 'OVERRIDE'])
    expect(score.why().vi).toBe(
      'Điểm do người chấm ấn định: 1,5 trên 1,5 điểm. Lý do: Hội đồng kết luận khác. Nhánh: ấn định có lý do.',
    )
  })

  it.each([
    { report: set('1', ' '), says: 'needs a reason' },
    { report: set('1.500001'), says: 'Expected points 0 to 1.5, at most 6 decimal places, but got 1.500001' },
    { report: set('-0.1'), says: 'but got -0.1' },
    { report: set('0.1234567'), says: 'but got 0.1234567' },
  ])('is refused: $says', ({ report, says }) => {
    expect(refusal(paidOnline, report)).toEqual([expect.stringContaining(says)])
  })

  it('of an adjustment stays within the cap on either side', () => {
    const bonus = adjustment('PER_OCCURRENCE', 'each=0.5', '2')
    expect(scored(bonus, set('-2')).points?.toFixed()).toBe('-2')
    expect(refusal(bonus, set('2.1'))).toEqual([expect.stringContaining('-2 to 2')])
    expect(scored(adjustment('PER_OCCURRENCE', 'each=0.5', null), set('9')).points?.toFixed()).toBe('9')
  })
})
