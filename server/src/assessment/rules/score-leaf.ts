import type { LeafRule } from '../../framework/rules/scoring-rule.ts'
import { RuleKind } from '../../framework/rules/terms.ts'
import { type Fraction, fraction } from '../../shared/fraction.ts'
import { exactly } from '../../shared/fraction-arithmetic.ts'
import { attempt, type Checked, refuse, refused } from '../../shared/problem.ts'
import { type Bilingual, sentences } from '../../shared/tongue.ts'
import { scoreAdjustment } from './adjustment.ts'
import type { Earned } from './earned.ts'
import { scoreNotApplicable, scoreNothingDue } from './empty-score.ts'
import { NothingDue } from './evaluate.ts'
import { type FigureValues, figureOf, figureProblems, valuesOf } from './figures.ts'
import { figuresText } from './figures-text.ts'
import { scoreFormula } from './formula.ts'
import type { LeafReport, LeafScore } from './leaf-score.ts'
import { scoreOptions } from './options.ts'
import { scoreOverride } from './override.ts'
import { scorePerOccurrence } from './per-occurrence.ts'
import { scoreRatio } from './ratio.ts'
import { ScoreState } from './score-state.ts'
import { scoreSteps } from './steps.ts'
import { scoreSurvey } from './survey.ts'
import { scoreYesNo } from './yes-no.ts'

/**
 * A leaf's score from what was reported: state, points, the branch taken and why, or every figure that cannot be judged.
 *
 * The server computes; a person sends figures. An override is the exception and needs a reason.
 */
export function scoreLeaf(rule: LeafRule, report: LeafReport): Checked<LeafScore> {
  switch (report.state) {
    case 'NOT_DUE':
    case 'NOT_ASSESSED':
      return { ok: true, value: { state: report.state, points: null, branch: null, why: () => WITHOUT[report.state] } }
    case 'NOT_APPLICABLE':
      return { ok: true, value: scoreNotApplicable(rule) }
    case 'OVERRIDDEN':
      return attempt(() => scoreOverride(rule.bounds, report.points, report.reason))
    case 'REPORTED': {
      const problems = figureProblems(rule, report.figures)
      return problems.length > 0 ? refused(...problems) : attempt(() => judged(rule, valuesOf(report.figures)))
    }
  }
}

function judged(rule: LeafRule, values: FigureValues): LeafScore {
  const figures = () => figuresText(rule, values)
  const earned = earnedBy(rule, values)
  const { why, ...score } = earned === null ? scoreNothingDue(rule) : { state: ScoreState.SCORED, ...earned }
  return { ...score, why: () => sentences([figures(), why()]) }
}

/** Null where nothing was due. */
function earnedBy(rule: LeafRule, values: FigureValues): Earned | null {
  const { parameters, bounds } = rule
  const figure = (name: string) => figureOf(values, name)
  const most = bounds.kind === 'MAXIMUM' ? bounds.points : null
  if (parameters.kind === RuleKind.OPTIONS) return scoreOptions(parameters, bounds, figure('choice').toNumber())
  if (parameters.kind === RuleKind.FORMULA)
    return unlessNothingDue(() => scoreFormula(parameters, bounds, (name) => exactly(figure(name))))
  if (parameters.kind === RuleKind.PER_OCCURRENCE && most === null)
    return scoreAdjustment(parameters, bounds, figure('n'))
  if (most === null) throw new RangeError(`Expected a rule for adjustments, but got ${parameters.kind}.`)
  switch (parameters.kind) {
    case RuleKind.YES_NO:
      return scoreYesNo(most, figure('met').eq(1))
    case RuleKind.RATIO:
      return ofShare(values, (share) => scoreRatio(parameters, most, share))
    case RuleKind.STEPS:
      if (parameters.basis === 'NUMBER') return scoreSteps(parameters, most, exactly(figure('n')))
      return ofShare(values, (share) => scoreSteps(parameters, most, share))
    case RuleKind.PER_OCCURRENCE:
      return scorePerOccurrence(parameters, most, figure('n'))
    case RuleKind.SURVEY:
      return scoreSurvey(most, figure('percent'))
  }
}

function ofShare(values: FigureValues, score: (share: Fraction) => Earned): Earned | null {
  const [a, b] = [figureOf(values, 'a'), figureOf(values, 'b')]
  if (!a.isZero()) return score(fraction(b, a))
  if (b.isZero()) return null
  return refuse('FIGURE', ['figures', 'a'], (t) =>
    t.say(
      `Cần a lớn hơn 0 khi b lớn hơn 0, nhưng gặp a = 0, b = ${t.number(b)}.`,
      `Expected a above 0 where b is, but got a = 0, b = ${t.number(b)}.`,
    ),
  )
}

function unlessNothingDue(score: () => Earned): Earned | null {
  try {
    return score()
  } catch (error) {
    if (error instanceof NothingDue) return null
    throw error
  }
}

const WITHOUT: Readonly<Record<'NOT_DUE' | 'NOT_ASSESSED', Bilingual>> = {
  NOT_DUE: { vi: 'Chưa đến hạn chấm.', en: 'Not due yet.' },
  NOT_ASSESSED: { vi: 'Đã đến hạn nhưng chưa được chấm.', en: 'Due, but not assessed yet.' },
}
