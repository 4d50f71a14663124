import type { ReportedFigure } from '../../../assessment/rules/leaf-score.ts'
import { scoreLeaf } from '../../../assessment/rules/score-leaf.ts'
import type { LeafRule, RuleVariable } from '../../../framework/rules/scoring-rule.ts'
import { figure } from './figure.ts'
import { maximumOf } from './maximum.ts'
import type { Level } from './outcome.ts'

/** What the figures of a formula mean cannot be read off the formula; their names tell. */
type Recipe = (level: Level, total: number) => readonly number[]

const RECIPES: readonly (readonly [names: RegExp, figures: number, recipe: Recipe])[] = [
  // Posts assigned and filled: at most those assigned, or one and more beyond.
  [
    /biên chế có mặt/i,
    2,
    (level, total) => [total, level >= 0.75 ? total - (total % 3) : total + Math.ceil((0.8 - level) * 4)],
  ],
  // Tasks completed in full and by phase: both count.
  [
    /phân kỳ/i,
    3,
    (level, total) => {
      const done = Math.round(total * (level >= 0.95 ? 1 : 0.62 + 0.36 * Math.max(0, level)))
      const byPhase = Math.round(done * 0.18)
      return [total, done - byPhase, byPhase]
    },
  ],
]

/** What was due and what was done in time: nine tenths earn nothing yet. */
const onTime: Recipe = (level, total) => [
  total,
  Math.round(total * (level >= 1 ? 0.993 : 0.89 + 0.09 * Math.max(0, level))),
]

/** What was due, what was done, what went wrong. */
const doneAndWrong: Recipe = (level, total) => {
  const wrong = level >= 0.93 ? 0 : 0.4 * (1 - Math.max(0, level))
  const done = level >= 1 ? 1 : Math.min(1, Math.max(0, level) + wrong)
  return [total, Math.round(total * done), Math.round(total * wrong)]
}

/** Figures of a formula by which it earns about what the level says. `even`: everything done, nothing wrong. */
export function formulaFigures(
  { variables }: LeafRule,
  level: Level,
  size: (variable: RuleVariable) => number,
  even: boolean,
): readonly ReportedFigure[] {
  const [first] = variables
  if (first === undefined) return []
  const named = RECIPES.find(
    ([names, count]) => count === variables.length && variables.some(({ label }) => names.test(label.vi)),
  )
  const recipe = named?.[2] ?? (variables.length === 2 ? onTime : doneAndWrong)
  const values = recipe(even ? 1.2 : level, size(first))
  return variables.map(({ name }, index) => figure(name, values[index] ?? 0))
}

const shares = new WeakMap<LeafRule, Map<number, number>>()
const EXAMPLE = 1000

/** The share of the maximum that a formula gives at a level, to hundredths of a level, as the rules themselves work it out. */
export function formulaShare(rule: LeafRule, level: Level): number {
  const near = Math.round(level * 100)
  const known = shares.get(rule) ?? new Map<number, number>()
  shares.set(rule, known)
  const share = known.get(near) ?? worked(rule, near / 100)
  known.set(near, share)
  return share
}

function worked(rule: LeafRule, level: Level): number {
  const score = scoreLeaf(rule, { state: 'REPORTED', figures: formulaFigures(rule, level, () => EXAMPLE, false) })
  const points = score.ok ? (score.value.points?.toNumber() ?? 0) : 0
  return points / maximumOf(rule).toNumber()
}
