import { describe, expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { tongueOf } from '../../shared/tongue.ts'
import { parseRule } from './parse-rule.ts'
import { ruleParameters } from './rule-parameters.ts'
import type { Bounds } from './scoring-rule.ts'

const UP_TO_TWO: Bounds = { kind: 'MAXIMUM', points: new Decimal(2) }
const CAPPED: Bounds = { kind: 'ADJUSTMENT', cap: new Decimal(3) }

/** The table of a rule, one line "label | text | points" each, in Vietnamese. */
function linesOf(rule: string, ruleText: string, bounds: Bounds = UP_TO_TWO): string[] {
  const read = parseRule({ rule, ruleText, notApplicable: '', whenNone: '', bounds })
  if (!read.ok) throw new Error(read.problems[0]?.message.en)
  return ruleParameters(read.value, tongueOf('vi')).map(
    ({ label, text, points }) => `${label} | ${text} | ${points?.toFixed() ?? '–'}`,
  )
}

describe('the table of a rule', () => {
  it('of a share leaves out a floor of 0 and a span of nothing', () => {
    expect(linesOf('RATIO', '')).toEqual([
      'Theo tỷ lệ | từ 0% đến dưới 100%: điểm tối đa × tỷ lệ / 100% | –',
      'Mức đủ | từ 100% trở lên | 2',
    ])
    expect(linesOf('RATIO', 'floor=1')).toEqual(['Dưới sàn | dưới 100% | 0', 'Mức đủ | từ 100% trở lên | 2'])
  })

  it('of steps says which end belongs to which', () => {
    expect(linesOf('STEPS', '>=0.5:2;>0.25:1;else:0')).toEqual([
      'Bậc 1 | từ 50% trở lên | 2',
      'Bậc 2 | trên 25% đến dưới 50% | 1',
      'Bậc 3 | từ 25% trở xuống | 0',
    ])
  })

  it('of a formula tells points only where they are one number', () => {
    expect(linesOf('FORMULA', 'done=b/a;if done>=0.9: 2;else: 2*done')).toEqual([
      'done | b/a | –',
      'Nếu done ≥ 0,9 | mức cố định | 2',
      'Còn lại | 2 × done | –',
    ])
    expect(linesOf('FORMULA', 'else: 2*b/a')).toEqual(['Điểm | 2 × b/a | –'])
  })

  it('of bonus and penalty ends with the cap, where there is one', () => {
    expect(linesOf('PER_OCCURRENCE', 'each=-1;unit=vụ|cases', CAPPED)).toEqual([
      'Mỗi lần | vụ | -1',
      'Trần một năm | không vượt quá | 3',
    ])
    expect(linesOf('PER_OCCURRENCE', 'each=0.5', { kind: 'ADJUSTMENT', cap: null })).toEqual(['Mỗi lần | lần | 0.5'])
  })
})
