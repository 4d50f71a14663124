import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { parseRule } from './parse-rule.ts'
import { ruleText } from './rule-text.ts'
import type { Bounds, LeafRule, RuleSource } from './scoring-rule.ts'

const upTo = (points: string): Bounds => ({ kind: 'MAXIMUM', points: new Decimal(points) })
const capped = (cap: string | null): Bounds => ({ kind: 'ADJUSTMENT', cap: cap === null ? null : new Decimal(cap) })
const source = (rule: string, text: string, more: Partial<RuleSource> = {}): RuleSource => ({
  rule,
  ruleText: text,
  notApplicable: 'EXCLUDE',
  whenNone: '',
  bounds: upTo('1'),
  ...more,
})
const read = (given: RuleSource): LeafRule => {
  const parsed = parseRule(given)
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message.en).join(' '))
  return parsed.value
}
const words = (given: RuleSource) => ruleText(read(given))

describe('a rule in words', () => {
  it.each([
    {
      given: source('YES_NO', '', { bounds: upTo('0.5'), notApplicable: 'ZERO' }),
      vi: 'Đáp ứng yêu cầu được 0,5 điểm, không đáp ứng được 0 điểm. Không áp dụng: 0 điểm.',
      en: 'Requirement met earns 0.5 points, not met earns 0. Not applicable: 0 points.',
    },
    {
      given: source('OPTIONS', 'đủ|complete:0.5;thiếu một|one missing:0.25;không|none:0', { bounds: upTo('0.5') }),
      vi: 'Chọn một mức: “đủ” 0,5 điểm; “thiếu một” 0,25 điểm; “không” 0 điểm. Không áp dụng: bỏ ra ngoài điểm tối đa.',
      en: 'One choice: “complete” 0.5 points; “one missing” 0.25 points; “none” 0 points. Not applicable: left out of points and maximum.',
    },
    {
      given: source('RATIO', 'floor=0.2;target=0.6', {
        bounds: upTo('1.5'),
        whenNone: 'EXCLUDE',
        notApplicable: 'FULL',
      }),
      vi: 'Tỷ lệ b/a, sàn 20% (gồm cả 20%), mức đủ 60%, tối đa 1,5 điểm; dưới sàn được 0 điểm. Không phát sinh: bỏ ra ngoài điểm tối đa. Không áp dụng: được đủ điểm.',
      en: 'Share b/a, floor 20% (20% included), full mark 60%, at most 1.5 points; below the floor 0. Nothing due: left out of points and maximum. Not applicable: full points.',
    },
    {
      given: source('RATIO', 'floor=1', { notApplicable: 'ANCHOR=0.8' }),
      vi: 'Tỷ lệ b/a: từ 100% trở lên được 1 điểm, dưới 100% được 0 điểm. Không áp dụng: được 80% điểm tối đa.',
      en: 'Share b/a: 100% or more earns 1 point, less earns 0. Not applicable: 80% of the maximum.',
    },
    {
      given: source('STEPS', '>=0.3:1;>=0.2:0.5;else:0'),
      vi: 'Tỷ lệ b/a: từ 30% trở lên được 1 điểm; từ 20% đến dưới 30% được 0,5 điểm; dưới 20% được 0 điểm. Không áp dụng: bỏ ra ngoài điểm tối đa.',
      en: 'Share b/a: 30% or more earns 1 point; from 20% to less than 30% earns 0.5 points; less than 20% earns 0 points. Not applicable: left out of points and maximum.',
    },
    {
      given: source('STEPS', 'of=n;<=2:1;<5:0.5;else:0'),
      vi: 'Số đạt được (n): từ 2 trở xuống được 1 điểm; trên 2 đến dưới 5 được 0,5 điểm; từ 5 trở lên được 0 điểm. Không áp dụng: bỏ ra ngoài điểm tối đa.',
      en: 'Number reached (n): 2 or less earns 1 point; more than 2 to less than 5 earns 0.5 points; 5 or more earns 0 points. Not applicable: left out of points and maximum.',
    },
    {
      given: source('PER_OCCURRENCE', 'each=-0.1;unit=báo cáo muộn|late report', { bounds: upTo('0.5') }),
      vi: 'Có sẵn 0,5 điểm; mỗi báo cáo muộn trừ 0,1 điểm, không xuống dưới 0. Không áp dụng: bỏ ra ngoài điểm tối đa.',
      en: 'Starts from 0.5 points; each (late report) takes off 0.1 points, never below 0. Not applicable: left out of points and maximum.',
    },
    {
      given: source('FORMULA', 'done=b/a;late=c/a;if late==0: 1*done;else: 1*(done-0.5*late)', { whenNone: 'FULL' }),
      vi: 'done = b/a; late = c/a. Nếu late = 0: 1 × done. Còn lại: 1 × (done − 0,5 × late). Kết quả từ 0 đến 1 điểm. Không phát sinh: được đủ điểm. Không áp dụng: bỏ ra ngoài điểm tối đa.',
      en: 'done = b/a; late = c/a. If late = 0: 1 × done. Else: 1 × (done − 0.5 × late). The result lies from 0 to 1 point. Nothing due: full points. Not applicable: left out of points and maximum.',
    },
    {
      given: source('SURVEY', '', { bounds: upTo('10'), notApplicable: '' }),
      vi: 'Kết quả khảo sát (%) nhân 10 điểm; không tự chấm.',
      en: 'Survey result (%) times 10 points; not self-assessed.',
    },
    {
      given: source('PER_OCCURRENCE', 'each=0.5;unit=mô hình|model', { bounds: capped('2') }),
      vi: 'Mỗi mô hình cộng 0,5 điểm. Không quá 2 điểm một năm. Không áp dụng: bỏ ra ngoài điểm tối đa.',
      en: 'Each (model) adds 0.5 points. At most 2 points a year. Not applicable: left out of points and maximum.',
    },
  ])('$given.rule $given.ruleText', ({ given, vi, en }) => {
    expect(words(given)).toEqual({ vi, en })
  })
})

describe('a malformed cell is named', () => {
  it.each([
    { given: source('GUESS', ''), field: 'rule', says: 'got “GUESS”' },
    { given: source('YES_NO', 'x'), field: 'rule_text', says: 'expected empty, but got “x”' },
    { given: source('RATIO', 'floor=0,8'), field: 'rule_text', says: 'written with a point' },
    { given: source('RATIO', 'floor=0.5;floor=0.6'), field: 'rule_text', says: 'each once' },
    { given: source('RATIO', 'flor=0.5'), field: 'rule_text', says: 'got “flor=0.5”' },
    { given: source('RATIO', 'floor=0.9;target=0.8'), field: 'rule_text', says: 'floor=0.9, target=0.8' },
    { given: source('RATIO', 'floor=0;target=0'), field: 'rule_text', says: 'target above 0' },
    { given: source('RATIO', 'floor=-0.1'), field: 'rule_text', says: 'floor=-0.1' },
    { given: source('STEPS', '>=0.3:1;>=0.2:0.5'), field: 'rule_text', says: 'else last' },
    { given: source('STEPS', 'else:1'), field: 'rule_text', says: 'got “else:1”' },
    { given: source('STEPS', ''), field: 'rule_text', says: 'else last' },
    { given: source('STEPS', '>=0.2:0.5;>=0.3:1;else:0'), field: 'rule_text', says: '>=0.3 can never be reached' },
    { given: source('STEPS', '>=0.2:1;>0.2:0.5;else:0'), field: 'rule_text', says: '>0.2 can never be reached' },
    { given: source('STEPS', '>=0.2:1;<0.1:0.5;else:0'), field: 'rule_text', says: 'look the same way' },
    {
      given: source('STEPS', '>=0.2:0.5;else:0'),
      field: 'rule_text',
      says: 'equal to the maximum 1, but got 0 to 0.5',
    },
    { given: source('STEPS', '>=0.2:1.5;else:0'), field: 'rule_text', says: 'but got 0 to 1.5' },
    { given: source('STEPS', 'of=a/b;>=0.2:1;else:0'), field: 'rule_text', says: 'got “of=a/b”' },
    { given: source('OPTIONS', 'một:1'), field: 'rule_text', says: 'at least two options' },
    { given: source('OPTIONS', 'một:1;một:0'), field: 'rule_text', says: 'different names' },
    { given: source('OPTIONS', ':1;hai:0'), field: 'rule_text', says: 'got “:1”' },
    { given: source('OPTIONS', 'một:1;hai:-0.5'), field: 'rule_text', says: 'but got -0.5 to 1' },
    { given: source('PER_OCCURRENCE', 'each=0.1'), field: 'rule_text', says: 'each below 0' },
    { given: source('PER_OCCURRENCE', 'unit=lần'), field: 'rule_text', says: 'each: expected a decimal' },
    { given: source('PER_OCCURRENCE', 'each=0', { bounds: capped('2') }), field: 'rule_text', says: 'other than 0' },
    { given: source('YES_NO', '', { bounds: capped('2') }), field: 'rule', says: 'bonus and penalty' },
    { given: source('FORMULA', 'done=b/a;1*done'), field: 'rule_text', says: 'Position 10: expected else' },
    { given: source('FORMULA', 'x=y;y=b;else: x'), field: 'rule_text', says: 'x uses y before y is given' },
    { given: source('FORMULA', 'x=x+1;else: x'), field: 'rule_text', says: 'x uses x before' },
    { given: source('FORMULA', 'x=1;x=2;else: x'), field: 'rule_text', says: 'x is given twice' },
    {
      given: source('FORMULA', 'if a>1: 1;x=2;else: x'),
      field: 'rule_text',
      says: 'Position 11: expected name=formula',
    },
    { given: source('FORMULA', 'if a>1 1;else: 0'), field: 'rule_text', says: 'if condition: formula' },
    { given: source('FORMULA', 'min=1;else: 0'), field: 'rule_text', says: 'got “min=1”' },
    { given: source('FORMULA', `else: ${'1+'.repeat(1000)}1`), field: 'rule_text', says: 'at most 2000 characters' },
    { given: source('FORMULA', 'done=b/a;else: done+'), field: 'rule_text', says: 'Position 21: expected a number' },
    { given: source('RATIO', '', { notApplicable: 'SKIP' }), field: 'not_applicable', says: 'got “SKIP”' },
    { given: source('RATIO', '', { notApplicable: 'ANCHOR' }), field: 'not_applicable', says: 'ANCHOR=share' },
    { given: source('RATIO', '', { notApplicable: 'ANCHOR=1.2' }), field: 'not_applicable', says: 'from 0 to 1' },
    { given: source('YES_NO', '', { whenNone: 'FULL' }), field: 'when_none', says: 'divides by nothing' },
    { given: source('STEPS', '>=2:1;else:0', { whenNone: 'FULL' }), field: 'when_none', says: 'divides by nothing' },
    { given: source('YES_NO', '', { bounds: upTo('0') }), field: 'max_points', says: 'above 0' },
    { given: source('YES_NO', '', { bounds: upTo('0.1234567') }), field: 'max_points', says: 'got 0.1234567' },
    { given: source('PER_OCCURRENCE', 'each=1', { bounds: capped('-2') }), field: 'cap', says: 'got -2' },
    {
      given: source('PER_OCCURRENCE', 'each=1', { bounds: capped('2'), notApplicable: 'FULL' }),
      field: 'not_applicable',
      says: 'Expected EXCLUDE',
    },
    { given: source('RATIO', '', { figures: 'c=Khác' }), field: 'figures', says: 'for “c”' },
  ])('$given.rule “$given.ruleText”: $says', ({ given, field, says }) => {
    const parsed = parseRule(given)
    if (parsed.ok) throw new Error('The malformed rule was accepted.')
    const texts = parsed.problems.map((problem) => `${problem.path.join('.')}: ${problem.message.en}`)
    expect(texts).toEqual([expect.stringContaining(`${field}: `)])
    expect(texts[0]).toContain(says)
    expect(parsed.problems[0]?.message.vi).not.toBe(parsed.problems[0]?.message.en)
  })

  it('and every other one with it', () => {
    const parsed = parseRule(source('RATIO', 'x', { notApplicable: 'y', whenNone: 'z', bounds: upTo('-1') }))
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path[0])).toEqual([
      'max_points',
      'rule_text',
      'not_applicable',
      'when_none',
    ])
  })
})

describe('what a rule asks for', () => {
  it('takes names from the framework, and plain ones where it gives none', () => {
    const { variables } = read(source('RATIO', 'floor=0.8', { figures: 'a=Hồ sơ đến hạn|Dossiers due|hồ sơ|dossiers' }))
    expect(variables).toEqual([
      { name: 'a', label: { vi: 'Hồ sơ đến hạn', en: 'Dossiers due' }, unit: { vi: 'hồ sơ', en: 'dossiers' } },
      { name: 'b', label: { vi: 'Số đã thực hiện', en: 'Number done' }, unit: null },
    ])
  })

  it('finds the figures of a formula, its own names apart', () => {
    const { variables } = read(source('FORMULA', 'done=b/a;if c>0: done;else: max(done, d)'))
    expect(variables.map((variable) => variable.name)).toEqual(['a', 'b', 'c', 'd'])
  })

  it.each([
    { text: '>=2:1;>=1:0.5;else:0', basis: 'NUMBER' },
    { text: '>=1.05:1;>=1:0.5;else:0', basis: 'SHARE' },
    { text: 'of=b/a;>=2:1;>=1:0.5;else:0', basis: 'SHARE' },
    { text: 'of=n;>=1.5:1;else:0', basis: 'NUMBER' },
  ])('$text compares a $basis', ({ text, basis }) => {
    expect(read(source('STEPS', text)).parameters).toMatchObject({ basis })
  })
})

interface Row {
  readonly code: string
  readonly max_points: string
  readonly rule: string
  readonly rule_text: string
  readonly not_applicable: string
  readonly when_none: string
  readonly figures?: string
}

describe('the illustrative framework of provinces', () => {
  const text = readFileSync(new URL('../../../data/illustrative/framework-province-1.csv', import.meta.url), 'utf8')
  const leaves = (parse(text, { columns: true }) as Row[]).filter((row) => row.rule !== '')

  it('has 89 leaves', () => {
    expect(leaves).toHaveLength(89)
  })

  it.each(leaves)('reads the rule of $code', (row) => {
    const rule = read({
      rule: row.rule,
      ruleText: row.rule_text,
      notApplicable: row.not_applicable,
      whenNone: row.when_none,
      bounds: upTo(row.max_points),
      figures: row.figures ?? '',
    })
    expect(rule.parameters.kind).toBe(row.rule)
    expect(rule.variables.length).toBeGreaterThan(0)
    expect(ruleText(rule).vi).toMatch(/\d.*\.$/)
    expect(ruleText(rule).en).not.toBe(ruleText(rule).vi)
  })
})
