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
const paidOnline = leaf('RATIO', 'floor=0.2;target=0.6', '1.5', {
  whenNone: 'EXCLUDE',
  figures:
    'a=Hồ sơ phải thanh toán|Dossiers with a fee|hồ sơ|dossiers;b=Thanh toán trực tuyến|Paid online|hồ sơ|dossiers',
})
const inspected = leaf('STEPS', '>=0.3:1;>=0.2:0.5;else:0', '1', {
  figures: 'a=Đơn vị trực thuộc|Units below|đơn vị|units;b=Đơn vị được kiểm tra|Units inspected|đơn vị|units',
})
const autonomous = leaf('STEPS', '>=3:1;>=1:0.5;else:0', '1', {
  figures: 'n=Đơn vị tự bảo đảm chi thường xuyên|Units covering their recurrent spending|đơn vị|units',
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

interface Golden {
  readonly name: string
  readonly rule: LeafRule
  readonly figures: Record<string, string>
  readonly points: string
  readonly branch: string
  readonly vi: string
  readonly en: string
}

// Points and sentences below are worked by hand.
const golden: readonly Golden[] = [
  {
    name: 'yes',
    rule: plan,
    figures: { met: '1' },
    points: '0.5',
    branch: 'YES',
    vi: 'Ban hành kế hoạch kịp thời: có. Được 0,5 trên 0,5 điểm. Nhánh: đáp ứng yêu cầu.',
    en: 'Plan issued on time: yes. Earns 0.5 of 0.5 points. Branch: requirement met.',
  },
  {
    name: 'no',
    rule: plan,
    figures: { met: '0' },
    points: '0',
    branch: 'NO',
    vi: 'Ban hành kế hoạch kịp thời: không. Được 0 trên 0,5 điểm. Nhánh: không đáp ứng yêu cầu.',
    en: 'Plan issued on time: no. Earns 0 of 0.5 points. Branch: requirement not met.',
  },
  {
    name: 'the second option',
    rule: campaign,
    figures: { choice: '2' },
    points: '0.25',
    branch: 'OPTION_2',
    vi: 'Lựa chọn: mức 2. Được 0,25 trên 0,5 điểm. Nhánh: mức 2, “thiếu một”.',
    en: 'Choice: option 2. Earns 0.25 of 0.5 points. Branch: option 2, “one missing”.',
  },
  {
    name: 'the last option',
    rule: campaign,
    figures: { choice: '3' },
    points: '0',
    branch: 'OPTION_3',
    vi: 'Lựa chọn: mức 3. Được 0 trên 0,5 điểm. Nhánh: mức 3, “không”.',
    en: 'Choice: option 3. Earns 0 of 0.5 points. Branch: option 3, “none”.',
  },
  {
    name: 'a ratio between floor and target',
    rule: paidOnline,
    figures: { a: '402000', b: '120600' },
    points: '0.75',
    branch: 'PROPORTIONAL',
    vi: 'Hồ sơ phải thanh toán (a): 402.000 hồ sơ; Thanh toán trực tuyến (b): 120.600 hồ sơ; b/a = 30,00%. 30,00% chia cho mức đủ 60%, nhân 1,5 điểm, được 0,75. Nhánh: từ 20% trở lên, tính theo tỷ lệ.',
    en: 'Dossiers with a fee (a): 402,000 dossiers; Paid online (b): 120,600 dossiers; b/a = 30.00%. 30.00% divided by the full mark 60%, times 1.5 points gives 0.75. Branch: 20% or more, in proportion.',
  },
  {
    // 79999/400000 = 0,1999975, under the floor by less than two places of percent can show.
    name: 'a ratio just below the floor',
    rule: paidOnline,
    figures: { a: '400000', b: '79999' },
    points: '0',
    branch: 'BELOW_FLOOR',
    vi: 'Hồ sơ phải thanh toán (a): 400.000 hồ sơ; Thanh toán trực tuyến (b): 79.999 hồ sơ; b/a = 19,9998%. 19,9998% dưới sàn 20% nên được 0 trên 1,5 điểm. Nhánh: dưới 20%, không được điểm.',
    en: 'Dossiers with a fee (a): 400,000 dossiers; Paid online (b): 79,999 dossiers; b/a = 19.9998%. 19.9998% is below the floor 20%, so it earns 0 of 1.5 points. Branch: less than 20%, no points.',
  },
  {
    name: 'a ratio at the full mark',
    rule: paidOnline,
    figures: { a: '100', b: '60' },
    points: '1.5',
    branch: 'FULL',
    vi: 'Hồ sơ phải thanh toán (a): 100 hồ sơ; Thanh toán trực tuyến (b): 60 hồ sơ; b/a = 60,00%. 60,00% đạt mức đủ 60%, được đủ 1,5 điểm. Nhánh: từ 60% trở lên, điểm tối đa.',
    en: 'Dossiers with a fee (a): 100 dossiers; Paid online (b): 60 dossiers; b/a = 60.00%. 60.00% reaches the full mark 60% and earns all 1.5 points. Branch: 60% or more, the maximum.',
  },
  {
    // 1/4 = 25%: the middle step.
    name: 'a step of a share',
    rule: inspected,
    figures: { a: '160', b: '40' },
    points: '0.5',
    branch: 'STEP_2',
    vi: 'Đơn vị trực thuộc (a): 160 đơn vị; Đơn vị được kiểm tra (b): 40 đơn vị; b/a = 25,00%. 25,00% được 0,5 trên 1 điểm. Nhánh: từ 20% đến dưới 30%.',
    en: 'Units below (a): 160 units; Units inspected (b): 40 units; b/a = 25.00%. 25.00% earns 0.5 of 1 point. Branch: from 20% to less than 30%.',
  },
  {
    name: 'below every step of a number',
    rule: autonomous,
    figures: { n: '0' },
    points: '0',
    branch: 'ELSE',
    vi: 'Đơn vị tự bảo đảm chi thường xuyên (n): 0 đơn vị. n = 0 được 0 trên 1 điểm. Nhánh: dưới 1.',
    en: 'Units covering their recurrent spending (n): 0 units. n = 0 earns 0 of 1 point. Branch: less than 1.',
  },
  {
    // 0,5 - 2 x 0,1 = 0,3
    name: 'some occurrences',
    rule: late,
    figures: { n: '2' },
    points: '0.3',
    branch: 'DEDUCTED',
    vi: 'Số lần (n): 2 báo cáo muộn hoặc thiếu. 0,5 điểm trừ 2 × 0,1, còn 0,3. Nhánh: trừ theo số lần.',
    en: 'Occurrences (n): 2 late or missing reports. 0.5 points less 2 × 0.1 leaves 0.3. Branch: taken off for each occurrence.',
  },
  {
    name: 'more occurrences than points',
    rule: late,
    figures: { n: '7' },
    points: '0',
    branch: 'USED_UP',
    vi: 'Số lần (n): 7 báo cáo muộn hoặc thiếu. 0,5 điểm trừ 7 × 0,1 là dưới 0 nên được 0 trên 0,5 điểm. Nhánh: trừ hết, không xuống dưới 0.',
    en: 'Occurrences (n): 7 late or missing reports. 0.5 points less 7 × 0.1 is below 0, so it earns 0 of 0.5 points. Branch: used up, never below 0.',
  },
  {
    // 36/40 = 0,9
    name: 'a formula by its condition',
    rule: assigned,
    figures: { a: '40', b: '36', c: '0' },
    points: '0.9',
    branch: 'IF_1',
    vi: 'Nhiệm vụ được giao (a): 40 nhiệm vụ; Đã hoàn thành (b): 36 nhiệm vụ; Quá hạn (c): 0 nhiệm vụ. done = b/a = 0,9; late = c/a = 0. 1 × done = 0,9, được 0,9 trên 1 điểm. Nhánh: nếu late = 0.',
    en: 'Tasks assigned (a): 40 tasks; Completed (b): 36 tasks; Overdue (c): 0 tasks. done = b/a = 0.9; late = c/a = 0. 1 × done = 0.9, earns 0.9 of 1 point. Branch: if late = 0.',
  },
  {
    // 0,9 - 0,5 x 0,1 = 0,85
    name: 'a formula without its condition',
    rule: assigned,
    figures: { a: '40', b: '36', c: '4' },
    points: '0.85',
    branch: 'ELSE',
    vi: 'Nhiệm vụ được giao (a): 40 nhiệm vụ; Đã hoàn thành (b): 36 nhiệm vụ; Quá hạn (c): 4 nhiệm vụ. done = b/a = 0,9; late = c/a = 0,1. 1 × (done − 0,5 × late) = 0,85, được 0,85 trên 1 điểm. Nhánh: còn lại, khi không có: late = 0.',
    en: 'Tasks assigned (a): 40 tasks; Completed (b): 36 tasks; Overdue (c): 4 tasks. done = b/a = 0.9; late = c/a = 0.1. 1 × (done − 0.5 × late) = 0.85, earns 0.85 of 1 point. Branch: else, none of: late = 0.',
  },
  {
    // 80,7 x 1,25 / 100 = 1,00875
    name: 'a survey',
    rule: satisfaction,
    figures: { percent: '80.7' },
    points: '1.00875',
    branch: 'SURVEY',
    vi: 'Kết quả khảo sát: 80,7%. 80,7% nhân 1,25 điểm, được 1,00875. Nhánh: điểm khảo sát, tính theo tỷ lệ.',
    en: 'Survey result: 80.7%. 80.7% times 1.25 points gives 1.00875. Branch: survey points, in proportion.',
  },
  {
    // 83,333333 x 1,25 / 100 = 1,0416666625
    name: 'a survey with a long fraction',
    rule: satisfaction,
    figures: { percent: '83.333333' },
    points: '1.041667',
    branch: 'SURVEY',
    vi: 'Kết quả khảo sát: 83,333333%. 83,333333% nhân 1,25 điểm, được 1,041667 (làm tròn đến 6 chữ số thập phân). Nhánh: điểm khảo sát, tính theo tỷ lệ.',
    en: 'Survey result: 83.333333%. 83.333333% times 1.25 points gives 1.041667 (rounded to 6 decimal places). Branch: survey points, in proportion.',
  },
  {
    name: 'a bonus beyond its cap',
    rule: adjustment('PER_OCCURRENCE', 'each=0.5;unit=mô hình được công nhận|recognised models', '2'),
    figures: { n: '5' },
    points: '2',
    branch: 'CAPPED',
    vi: 'Số lần (n): 5 mô hình được công nhận. 5 × 0,5 = 2,5, quá mức trần 2 điểm một năm. Cộng 2 điểm. Nhánh: chạm mức trần.',
    en: 'Occurrences (n): 5 recognised models. 5 × 0.5 = 2.5, beyond the cap of 2 points a year. Adds 2 points. Branch: at the cap.',
  },
  {
    name: 'a penalty',
    rule: adjustment('PER_OCCURRENCE', 'each=-0.5;unit=vụ việc|cases', '2'),
    figures: { n: '3' },
    points: '-1.5',
    branch: 'COUNTED',
    vi: 'Số lần (n): 3 vụ việc. 3 × 0,5 = 1,5. Trừ 1,5 điểm. Nhánh: tính theo số lần.',
    en: 'Occurrences (n): 3 cases. 3 × 0.5 = 1.5. Takes off 1.5 points. Branch: for each occurrence.',
  },
  {
    name: 'no penalty',
    rule: adjustment('PER_OCCURRENCE', 'each=-0.5;unit=vụ việc|cases', '2'),
    figures: { n: '0' },
    points: '0',
    branch: 'NONE',
    vi: 'Số lần (n): 0 vụ việc. Không cộng, không trừ điểm. Nhánh: không có lần nào.',
    en: 'Occurrences (n): 0 cases. No points added or taken off. Branch: no occurrence.',
  },
]

describe('a score says why', () => {
  it.each(golden)('$name', ({ rule, figures, points, branch, vi, en }) => {
    const score = scored(rule, reported(figures))
    expect(score.state).toBe('SCORED')
    expect(score.points?.toFixed()).toBe(points)
    expect(score.branch).toBe(branch)
    expect(score.why()).toEqual({ vi, en })
  })
})
