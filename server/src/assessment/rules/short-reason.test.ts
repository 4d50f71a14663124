import { describe, expect, it } from 'vitest'
import { parseRule } from '../../framework/rules/parse-rule.ts'
import type { LeafRule, RuleSource } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import { percentOf } from '../../shared/fraction.ts'
import { roundFraction, transport } from '../../shared/rounding.ts'
import { branchWords } from './branch-words.ts'
import { valuesOf } from './figures.ts'
import type { LeafReport } from './leaf-score.ts'
import { reportedShare } from './reported-share.ts'
import { scoreLeaf } from './score-leaf.ts'
import { shortReason } from './short-reason.ts'

const rule = (kind: string, ruleText: string, most: string, more: Partial<RuleSource> = {}): LeafRule => {
  const bounds = { kind: 'MAXIMUM', points: new Decimal(most) } as const
  const parsed = parseRule({ rule: kind, ruleText, notApplicable: '', whenNone: '', bounds, ...more })
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message.en).join(' '))
  return parsed.value
}
const reported = (figures: Readonly<Record<string, string>>): LeafReport => ({
  state: 'REPORTED',
  figures: Object.entries(figures).map(([name, value]) => ({ name, value: new Decimal(value) })),
})

const paid = rule('RATIO', 'floor=0.2;target=0.6', '1.5', { whenNone: 'EXCLUDE' })
const received = rule('RATIO', 'target=1', '1')
const inspected = rule('STEPS', '>=0.3:1;>=0.2:0.5;else:0', '1')
const ideas = rule('STEPS', '>=2:1;>=1:0.5;else:0', '1', { figures: 'n=Sáng kiến|Initiatives|sáng kiến|initiatives' })
const discipline = rule('PER_OCCURRENCE', 'each=-0.5;unit=công chức bị kỷ luật|officials disciplined', '0.5')
const bonus = rule('PER_OCCURRENCE', 'each=0.5;unit=sáng kiến|initiatives', '1', {
  bounds: { kind: 'ADJUSTMENT', cap: new Decimal(1) },
})
const campaign = rule('OPTIONS', 'đủ|all:0.5;thiếu một|one missing:0.25;không|none:0', '0.5')
const plan = rule('YES_NO', '', '0.5')
const survey = rule('SURVEY', '', '2')
const assigned = rule('FORMULA', 'done=b/a;late=c/a;if late==0: 1*done;else: 1*(done-0.5*late)', '1', {
  ...{
    whenNone: 'FULL',
    figures: 'a=Được giao|Assigned;b=Nhiệm vụ hoàn thành|Tasks done;c=Nhiệm vụ quá hạn|Tasks overdue',
  },
})
const phased = rule('FORMULA', 'done=(b+c)/a;if done>=0.95: 2;if done>=0.8: 2*done;else: done', '2', {
  ...{ whenNone: 'FULL', figures: 'a=Được giao|Assigned;b=Hoàn thành|Done;c=Theo phân kỳ|By phase' },
})
const deputies = rule('FORMULA', 'if b<=a: 2;else: max(0,2-0.5*(b-a))', '2', {
  figures: 'a=Cấp phó theo quy định|Deputies allowed;b=Cấp phó hiện có|Deputies in office',
})
const online = rule('FORMULA', 'if n>=500: 1;if n>=200: 0.5;else: 0', '1', {
  figures: 'n=Lượt người dân được hướng dẫn|Citizens guided|lượt|citizens',
})
const plain = rule('FORMULA', 'else: 1 - 0.1*x', '1', { figures: 'x=TTHC chậm|Procedures late' })

interface Case {
  readonly rule: LeafRule
  readonly report: LeafReport
  readonly vi: string | null
  readonly en: string | null
  readonly branch: string
  readonly branchEn: string
}

// Shares by hand: 402.000 of 1.340.000 = 30%; 1 of 3 = 33,33%; 5.999 of 10.000 = 59,99%.
const cases: readonly Case[] = [
  {
    ...{ rule: paid, report: reported({ a: '1340000', b: '402000' }), vi: '30%, mức đủ 60%', en: '30%, full mark 60%' },
    ...{ branch: 'từ sàn 20% đến dưới mức đủ 60%', branchEn: 'from the floor 20% to less than the full mark 60%' },
  },
  {
    ...{
      rule: paid,
      report: reported({ a: '1000', b: '199' }),
      vi: '19,9%, dưới sàn 20%',
      en: '19.9%, below the floor 20%',
    },
    ...{ branch: 'dưới sàn 20%', branchEn: 'below the floor 20%' },
  },
  {
    ...{ rule: paid, report: reported({ a: '100', b: '100' }), vi: '100%, mức đủ 60%', en: '100%, full mark 60%' },
    ...{ branch: 'đạt mức đủ 60%', branchEn: 'reaches the full mark 60%' },
  },
  {
    ...{ rule: paid, report: reported({ a: '0', b: '0' }), vi: 'không phát sinh', en: 'nothing due' },
    ...{ branch: 'không phát sinh', branchEn: 'nothing due' },
  },
  {
    ...{
      rule: received,
      report: reported({ a: '3', b: '1' }),
      vi: '33,33%, mức đủ 100%',
      en: '33.33%, full mark 100%',
    },
    ...{ branch: 'dưới mức đủ 100%', branchEn: 'short of the full mark 100%' },
  },
  {
    ...{
      rule: inspected,
      report: reported({ a: '20', b: '5' }),
      vi: '25%, từ 20% đến dưới 30%',
      en: '25%, from 20% to less than 30%',
    },
    ...{ branch: 'từ 20% đến dưới 30%', branchEn: 'from 20% to less than 30%' },
  },
  {
    ...{ rule: ideas, report: reported({ n: '0' }), vi: '0 sáng kiến', en: '0 initiatives' },
    ...{ branch: 'dưới 1 sáng kiến', branchEn: 'less than 1 initiatives' },
  },
  {
    ...{ rule: discipline, report: reported({ n: '2' }), vi: '2 công chức bị kỷ luật', en: '2 officials disciplined' },
    ...{ branch: 'có công chức bị kỷ luật, trừ hết điểm', branchEn: 'officials disciplined: all points taken off' },
  },
  {
    ...{ rule: discipline, report: reported({ n: '0' }), vi: '0 công chức bị kỷ luật', en: '0 officials disciplined' },
    ...{ branch: 'không có công chức bị kỷ luật', branchEn: 'no officials disciplined' },
  },
  {
    ...{ rule: bonus, report: reported({ n: '3' }), vi: '3 sáng kiến', en: '3 initiatives' },
    ...{ branch: 'có sáng kiến, chạm mức trần', branchEn: 'initiatives: at the cap' },
  },
  {
    ...{ rule: campaign, report: reported({ choice: '2' }), vi: 'thiếu một', en: 'one missing' },
    ...{ branch: 'thiếu một', branchEn: 'one missing' },
  },
  {
    ...{ rule: plan, report: reported({ met: '0' }), vi: 'không đáp ứng', en: 'not met' },
    ...{ branch: 'không đáp ứng', branchEn: 'not met' },
  },
  {
    ...{ rule: survey, report: reported({ percent: '80.7' }), vi: 'khảo sát 80,7%', en: 'survey 80.7%' },
    ...{ branch: 'theo kết quả khảo sát', branchEn: 'by the survey result' },
  },
  {
    ...{ rule: assigned, report: reported({ a: '40', b: '36', c: '1' }) },
    vi: '90% nhiệm vụ hoàn thành, 2,5% nhiệm vụ quá hạn',
    en: '90% tasks done, 2.5% tasks overdue',
    ...{ branch: 'có nhiệm vụ quá hạn', branchEn: 'some tasks overdue' },
  },
  {
    ...{ rule: assigned, report: reported({ a: '40', b: '40', c: '0' }) },
    vi: '100% nhiệm vụ hoàn thành, 0% nhiệm vụ quá hạn',
    en: '100% tasks done, 0% tasks overdue',
    ...{ branch: 'không có nhiệm vụ quá hạn', branchEn: 'no tasks overdue' },
  },
  {
    ...{ rule: phased, report: reported({ a: '45', b: '16', c: '22' }), vi: '84,44% hoàn thành + theo phân kỳ' },
    ...{ en: '84.44% done + by phase', branch: 'hoàn thành + theo phân kỳ từ 80% đến dưới 95%' },
    branchEn: 'done + by phase from 80% to less than 95%',
  },
  {
    ...{ rule: deputies, report: reported({ a: '8', b: '9' }), vi: 'cấp phó theo quy định 8, cấp phó hiện có 9' },
    ...{ en: 'deputies allowed 8, deputies in office 9', branch: 'cấp phó hiện có nhiều hơn cấp phó theo quy định' },
    branchEn: 'deputies in office more than deputies allowed',
  },
  {
    ...{ rule: online, report: reported({ n: '350' }), vi: '350 lượt', en: '350 citizens' },
    ...{ branch: 'lượt người dân được hướng dẫn từ 200 đến dưới 500' },
    branchEn: 'citizens guided from 200 to less than 500',
  },
  {
    ...{ rule: plain, report: reported({ x: '4' }), vi: 'TTHC chậm 4', en: 'procedures late 4' },
    ...{ branch: 'theo công thức', branchEn: 'by the formula' },
  },
  {
    ...{ rule: plan, report: { state: 'NOT_APPLICABLE' }, vi: 'không áp dụng', en: 'not applicable' },
    ...{ branch: 'không áp dụng', branchEn: 'not applicable' },
  },
  {
    rule: plan,
    report: { state: 'OVERRIDDEN', points: new Decimal('0.25'), reason: 'thiên tai ' },
    ...{ vi: 'ấn định: thiên tai', en: 'set by hand: thiên tai' },
    ...{ branch: 'điểm ấn định có lý do', branchEn: 'points set with a reason' },
  },
  {
    rule: plan,
    report: {
      ...{ state: 'OVERRIDDEN', points: new Decimal('0.25') },
      reason: 'Hội đồng kết luận: đúng quy trình, nhưng công bố kết quả chậm; trừ một nửa số điểm.',
    },
    vi: 'ấn định: Hội đồng kết luận: đúng quy trình, nhưng công bố kết quả…',
    en: 'set by hand: Hội đồng kết luận: đúng quy trình, nhưng công bố kết quả…',
    ...{ branch: 'điểm ấn định có lý do', branchEn: 'points set with a reason' },
  },
]

describe('a reason in a few words, and the branch in words that are the same for all who took it', () => {
  it.each(cases)('$vi', ({ rule: own, report, vi, en, branch, branchEn }) => {
    const score = scoreLeaf(own, report)
    if (!score.ok) throw new Error(score.problems[0]?.message.en)
    expect(shortReason(own, report, score.value.branch)).toEqual({ vi, en })
    expect(branchWords(own, score.value.branch ?? '')).toEqual({ vi: branch, en: branchEn })
  })

  it.each(['NOT_DUE', 'NOT_ASSESSED'] as const)('has none for %s', (state) => {
    expect(shortReason(plan, { state }, null)).toBeNull()
  })
})

describe('the share', () => {
  const share = (own: LeafRule, figures: Readonly<Record<string, string>>) => {
    const report = reported(figures)
    const found = report.state === 'REPORTED' ? reportedShare(own, valuesOf(report.figures)) : null
    return found && roundFraction(percentOf(found), transport).toFixed()
  }

  it.each([
    [paid, { a: '3', b: '1' }, '33.333333'],
    [paid, { a: '3', b: '2' }, '66.666667'],
    [inspected, { a: '20', b: '5' }, '25'],
    [paid, { a: '0', b: '0' }, null],
    [ideas, { n: '1' }, null],
    [survey, { percent: '80' }, null],
    [assigned, { a: '4', b: '3', c: '0' }, null],
  ])('%# is of rules that divide alone', (own, figures, expected) => {
    expect(share(own, figures)).toBe(expected)
  })
})
