import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { scoreLeaf } from '../../../assessment/rules/score-leaf.ts'
import { parseRule } from '../../../framework/rules/parse-rule.ts'
import type { LeafRule } from '../../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../../shared/decimal.ts'
import { chanceOf } from './chance.ts'
import { figuresAt } from './figures.ts'
import { maximumOf } from './maximum.ts'
import { occurrencesAt, percentAt, ratioAt, resultAt, shareAt } from './outcome.ts'

type Column = 'code' | 'level' | 'max_points' | 'rule' | 'rule_text' | 'figures' | 'not_applicable' | 'when_none'

const FRAMEWORKS = ['province-1', 'province-2', 'department', 'vertical', 'commune']
const rowsOf = (framework: string) => {
  const file = new URL(`../../../../data/illustrative/framework-${framework}.csv`, import.meta.url)
  return parse(readFileSync(file, 'utf8'), { columns: true }) as Record<Column, string>[]
}
const leaves = FRAMEWORKS.flatMap((framework) =>
  rowsOf(framework)
    .filter((row) => row.rule !== '' && row.level !== 'ADJUSTMENT')
    .map((row) => ({ name: `${framework} ${row.code}`, rule: ruleOf(row) })),
)

function ruleOf(row: Record<Column, string>): LeafRule {
  const parsed = parseRule({
    rule: row.rule,
    ruleText: row.rule_text,
    figures: row.figures,
    notApplicable: row.not_applicable,
    whenNone: row.when_none,
    bounds: { kind: 'MAXIMUM', points: new Decimal(row.max_points) },
  })
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join(' '))
  return parsed.value
}

const earned = (rule: LeafRule, level: number, even: boolean): number => {
  const figures = figuresAt({ rule, level, size: () => 400, chance: chanceOf('figures'), even })
  const score = scoreLeaf(rule, { state: 'REPORTED', figures })
  if (!score.ok) throw new Error(score.problems.map(({ message }) => message.en).join(' '))
  return (score.value.points ?? new Decimal(0)).dividedBy(maximumOf(rule)).toNumber()
}

const LEVELS = [-0.3, 0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1, 1.2]

describe('figures made for a level', () => {
  it.each(leaves)('$name are taken by the rule, and earn about what was planned', ({ rule }) => {
    for (const level of LEVELS)
      expect(Math.abs(earned(rule, level, false) - shareAt(rule, level)), `level ${level}`).toBeLessThan(0.06)
  })

  it.each(leaves)('$name earn no less at a higher level', ({ rule }) => {
    const shares = LEVELS.map((level) => shareAt(rule, level))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    if (rule.parameters.kind !== 'SURVEY') expect(earned(rule, 1.2, false)).toBe(1)
  })

  it.each(leaves)('$name end after four places where a total must be met', ({ rule }) => {
    for (const level of LEVELS) {
      const points = maximumOf(rule)
        .times(earned(rule, level, true))
        .toDecimalPlaces(9)
      expect(points.decimalPlaces(), `level ${level}`).toBeLessThanOrEqual(4)
    }
  })
})

describe('a level turned into one result', () => {
  it('cuts off below a floor and goes on evenly above it', () => {
    const ratio = { kind: 'RATIO', floor: new Decimal('0.8'), target: new Decimal(1) } as const
    // The floor lies at four fifths of the target, so half a level is the cut: there 0.8, at 0.75 half the way to 1.
    expect(ratioAt(ratio, 0.5).earned).toBeCloseTo(0.8, 12)
    expect(ratioAt(ratio, 0.75).earned).toBeCloseTo(0.9, 12)
    expect(ratioAt(ratio, 0.499).earned).toBe(0)
    expect(ratioAt(ratio, 1)).toEqual({ done: 1, earned: 1 })
  })

  it('takes the result that lies nearest, the better one of two equally near', () => {
    const results = [
      { at: 0, share: 1 },
      { at: 1, share: 0.5 },
      { at: 2, share: 0 },
    ]
    expect([1, 0.75, 0.74, 0.25, 0.24].map((level) => resultAt(results, level).at)).toEqual([0, 0, 1, 1, 2])
  })

  it('counts cases down to what is left of the maximum', () => {
    expect([1, 0.8, 0.5, 0, -1].map((level) => occurrencesAt(-0.5, 2, level))).toEqual([0, 1, 2, 4, 4])
    expect([0.5, 1, 2].map(percentAt)).toEqual([69.5, 86, 90.95])
  })
})
