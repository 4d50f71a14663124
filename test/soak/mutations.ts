/** One deliberate mistake in a pure rule, and the test files that must turn red over it. */
export interface Mutation {
  readonly what: string
  /** Below server/src. */
  readonly file: string
  /** Stands exactly once in the file. */
  readonly find: string
  readonly replace: string
  /** Below server/src. */
  readonly tests: readonly string[]
}

const beside = (file: string): readonly string[] => [file.replace(/\.ts$/, '.test.ts')]

const mutation = (what: string, file: string, find: string, replace: string, tests = beside(file)): Mutation => ({
  ...{ what, file, find, replace, tests },
})

const ROUNDING = 'shared/rounding.ts'
const SETTLE = 'assessment/rules/earned.ts'
const LEAF = ['assessment/rules/score-leaf.test.ts', 'assessment/rules/why.test.ts']
const STEPS = 'assessment/rules/steps.ts'
const RATIO = 'assessment/rules/ratio.ts'
const TREE = 'assessment/rules/score-tree.ts'
const BANDS = 'framework/rules/bands.ts'
const RANK = 'ranking/rules/rank.ts'
const NEXT = 'assessment/rules/next-steps.ts'
const EMPTY = 'assessment/rules/empty-score.ts'
const STAGES = 'assessment/rules/stages.ts'
const EVALUATE = 'assessment/rules/evaluate.ts'

/** Rounding, ties, inclusive ends, clamps, caps and what does not apply: each turned round once. */
export const mutations: readonly Mutation[] = [
  mutation('half up becomes half down', ROUNDING, 'mode === RoundingMode.HALF_UP', 'mode !== RoundingMode.HALF_UP'),
  mutation('half even becomes half odd', ROUNDING, 'floor % 2n === 1n', 'floor % 2n === 0n'),
  mutation('truncation rounds', ROUNDING, 'mode === RoundingMode.TRUNCATE || ', ''),
  mutation('more than a half is cut', ROUNDING, 'twiceRest > denominator ||', 'twiceRest > 2n * denominator ||'),
  mutation('leaf points keep 5 places', SETTLE, 'places: 6', 'places: 5', [...LEAF, 'assessment/rules/ratio.test.ts']),
  mutation('leaf points are truncated', SETTLE, 'mode: RoundingMode.HALF_UP', 'mode: RoundingMode.TRUNCATE', LEAF),
  mutation('no clamp at 0', SETTLE, 'compareFractions(value, exactly(low)) < 0', 'false', [
    'assessment/rules/formula.test.ts',
  ]),
  mutation('no clamp at the maximum', SETTLE, 'compareFractions(value, exactly(high)) > 0', 'false', [
    'assessment/rules/formula.test.ts',
  ]),
  mutation('a cap holds on one side only', SETTLE, 'bounds.cap?.negated()', 'undefined', [
    'assessment/rules/adjustment.test.ts',
  ]),
  mutation('the floor is exclusive', RATIO, 'exactly(parameters.floor)) < 0', 'exactly(parameters.floor)) <= 0'),
  mutation(
    'the target earns in proportion only',
    RATIO,
    'exactly(parameters.target)) >= 0',
    'exactly(parameters.target)) > 9',
  ),
  mutation('the target does not divide', RATIO, 'over(share, exactly(parameters.target))', 'share'),
  mutation('>= becomes >', STEPS, 'return side >= 0', 'return side > 0'),
  mutation('> becomes >=', STEPS, 'return side > 0', 'return side >= 0'),
  mutation('<= becomes <', STEPS, 'return side <= 0', 'return side < 0'),
  mutation('< becomes <=', STEPS, 'return side < 0', 'return side <= 0'),
  mutation('occurrences below 0', 'assessment/rules/per-occurrence.ts', 'Decimal.max(0, left)', 'left'),
  mutation('a missed yes-no earns', 'assessment/rules/yes-no.ts', 'met ? most : new Decimal(0)', 'met ? most : most'),
  mutation('surveys out of 101', 'assessment/rules/survey.ts', 'new Decimal(100)', 'new Decimal(101)'),
  mutation('options count from 0', 'assessment/rules/options.ts', 'options[choice - 1]', 'options[choice]'),
  mutation('not applicable is a silent 0', EMPTY, 'rule === NotApplicableRule.EXCLUDE || bounds', 'bounds', [
    'assessment/rules/score-leaf.test.ts',
    'assessment/rules/illustrative.test.ts',
  ]),
  mutation(
    'an anchored leaf earns all',
    EMPTY,
    'times(exactly(bounds.points), exactly(share))',
    'exactly(bounds.points)',
    LEAF,
  ),
  mutation(
    'full points give 0',
    EMPTY,
    'FULL_POINTS) return bounds.points',
    'FULL_POINTS) return new Decimal(0)',
    LEAF,
  ),
  mutation('what does not apply keeps its maximum', TREE, 'score.points === null ? ZERO : most', 'most'),
  mutation('what is missing counts as there', TREE, 'missing: most, missingLeaves', 'missing: ZERO, missingLeaves'),
  mutation('a group has no cap', TREE, 'cap === null) return sum', 'cap !== null) return sum'),
  mutation('an adjustment raises the maximum', TREE, 'node.maxPoints ?? ZERO', 'node.maxPoints ?? new Decimal(1)'),
  mutation('a band excludes its lower bound', BANDS, 'exactly(percent)) >= 0', 'exactly(percent)) > 0'),
  mutation('floors are not held', BANDS, '!reaches(area.share, floor)', 'false'),
  mutation('a knock-out condition is not held', BANDS, 'conditions.has(condition.code)', 'false'),
  mutation(
    'the worst band comes first',
    BANDS,
    'b.fromPercent.comparedTo(a.fromPercent)',
    'a.fromPercent.comparedTo(b.fromPercent)',
  ),
  mutation('ties take the later rank', RANK, 'rank: start + 1', 'rank: end'),
  mutation('ties are not marked', RANK, 'tied: end - start > 1', 'tied: false'),
  mutation('nothing ever ties', RANK, 'compareRanked(a, b) === 0', 'false'),
  mutation('the leading digits alone decide', RANK, 'return compareFractions(a.share, b.share)', 'return 0'),
  mutation('dense ranks: 1, 2, 2, 3', RANK, 'start = end', 'start += 1'),
  mutation('the last comes first', RANK, 'compareRanked(b, a)', 'compareRanked(a, b)'),
  mutation(
    'fractions compare rounded',
    'shared/fraction.ts',
    'const left = a.numerator * b.denominator',
    'const left = (a.numerator * b.denominator) / 10n ** 6n',
    ['shared/fraction.test.ts', 'ranking/rules/rank.test.ts'],
  ),
  mutation(
    'the next rank counts equals',
    NEXT,
    'compareFractions(other, share) > 0',
    'compareFractions(other, share) >= 0',
  ),
  mutation('points to the next rank fall short', NEXT, 'side < 0 ? cut.plus(STEP) : cut', 'cut'),
  mutation(
    'a self-assessed score becomes final',
    STAGES,
    'only(Stage.APPRAISAL_1, values)',
    'only(Stage.SELF, values)',
  ),
  mutation(
    'a second appraisal that decided nothing counts',
    STAGES,
    'again !== undefined && decides(again)',
    'again !== undefined',
  ),
  mutation(
    'losses of both kinds are one',
    'assessment/rules/losses.ts',
    "part === EvidencePart.APPRAISED ? 'DEDUCTED' : 'NOT_REACHED'",
    "'DEDUCTED'",
  ),
  mutation('a formula multiplies from the right', EVALUATE, 'return minus(left, right)', 'return minus(right, left)', [
    'assessment/rules/formula.test.ts',
  ]),
  mutation('min becomes max', EVALUATE, "< 0 === (pick === 'min')", "< 0 === (pick === 'max')", [
    'assessment/rules/formula.test.ts',
    'assessment/rules/oracle.test.ts',
  ]),
  mutation('nothing due is a division by zero', EVALUATE, 'throw new NothingDue()', 'return left as never', [
    'assessment/rules/formula.test.ts',
    'assessment/rules/score-leaf.test.ts',
  ]),
  mutation(
    'a change of framework joins the years',
    'ranking/rules/breaks.ts',
    'earlier.framework !== later.framework',
    'false',
  ),
  mutation('a change is shown across a break', 'ranking/rules/change.ts', ' || breaks.length > 0', ''),
  mutation('the median of two is the lower', 'ranking/rules/median.ts', 'half + 1) : ordered', 'half) : ordered'),
]
