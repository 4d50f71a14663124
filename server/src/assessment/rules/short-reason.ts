import { type Expression, namesIn } from '../../framework/rules/expression.ts'
import type { FormulaParameters, LeafRule, RuleVariable } from '../../framework/rules/scoring-rule.ts'
import { RuleKind } from '../../framework/rules/terms.ts'
import type { Decimal } from '../../shared/decimal.ts'
import type { Fraction } from '../../shared/fraction.ts'
import { exactly } from '../../shared/fraction-arithmetic.ts'
import { Refusal } from '../../shared/problem.ts'
import { type Bilingual, bilingual, type Tongue } from '../../shared/tongue.ts'
import { branchWords } from './branch-words.ts'
import { evaluate, NothingDue } from './evaluate.ts'
import { type FigureValues, figureOf, valuesOf } from './figures.ts'
import { nameWords, numeratorOf } from './formula-words.ts'
import type { LeafReport } from './leaf-score.ts'
import { reportedShare } from './reported-share.ts'

/**
 * Why a leaf has its points, in a few words for the cell of a table: "30%, mức đủ 60%", "2 công chức bị kỷ luật". The figure
 * that decided stands first. Null where there is no score. `branch` is the stored word of `scoreLeaf`.
 */
export function shortReason(rule: LeafRule, report: LeafReport, branch: string | null): Bilingual | null {
  if (branch === null) return null
  const words = branchWords(rule, branch)
  switch (report.state) {
    case 'NOT_DUE':
    case 'NOT_ASSESSED':
      return null
    case 'NOT_APPLICABLE':
      return words
    case 'OVERRIDDEN':
      return bilingual((t) => `${t.say('ấn định', 'set by hand')}: ${clipped(report.reason.trim())}`)
    case 'REPORTED':
      if (branch === 'NOTHING_DUE') return words
      return bilingual((t) => decided(rule, valuesOf(report.figures), t.own(words), t))
  }
}

function decided(rule: LeafRule, values: FigureValues, words: string, t: Tongue): string {
  const { parameters, variables } = rule
  switch (parameters.kind) {
    case RuleKind.YES_NO:
    case RuleKind.OPTIONS:
      return words
    case RuleKind.RATIO: {
      const share = shareText(reportedShare(rule, values), [parameters.floor, parameters.target], t)
      const full = t.limit(parameters.target)
      return words.includes(full) ? `${share}, ${t.say('mức đủ', 'full mark')} ${full}` : `${share}, ${words}`
    }
    case RuleKind.STEPS: {
      if (parameters.basis === 'NUMBER') return countText(variables[0], values.get('n'), t)
      const limits = parameters.steps.map(({ limit }) => limit)
      return `${shareText(reportedShare(rule, values), limits, t)}, ${words}`
    }
    case RuleKind.PER_OCCURRENCE:
      return countText(variables[0], values.get('n'), t)
    case RuleKind.SURVEY:
      return `${t.say('khảo sát', 'survey')} ${number(values.get('percent'), t)}%`
    case RuleKind.FORMULA:
      return formulaText(rule, parameters, values, t)
  }
}

const LONGEST_REASON = 60

/** The first words of what a person wrote, as many as fit a cell. */
function clipped(text: string): string {
  if (text.length <= LONGEST_REASON) return text
  const head = text.slice(0, LONGEST_REASON)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), LONGEST_REASON / 2)).replace(/[\s,.;:]+$/, '')}…`
}

/** Without the zeros that say nothing: 30,00% is 30%. */
function shareText(share: Fraction | null, limits: readonly Decimal[], t: Tongue): string {
  if (share === null) return ''
  return t.share(share, limits).replace(/([.,]\d*?)0+%$/, (_, kept: string) => `${kept.length === 1 ? '' : kept}%`)
}

const number = (value: Decimal | undefined, t: Tongue): string => (value === undefined ? '' : t.number(value))

function countText(variable: RuleVariable | undefined, value: Decimal | undefined, t: Tongue): string {
  const unit = variable?.unit ? t.own(variable.unit) : t.say('lần', 'times')
  return unit === '%' ? `${number(value, t)}%` : `${number(value, t)} ${unit}`
}

/** The shares that the formula begins with, each named by what it counts; where it has none, its figures. */
function formulaText(rule: LeafRule, parameters: FormulaParameters, values: FigureValues, t: Tongue): string {
  const shares = parameters.definitions.flatMap(({ name, value }) => {
    const share = numeratorOf(parameters, name) && shareOf(value, values)
    return share ? [`${shareText(share, [], t)} ${nameWords(rule, name, t)}`] : []
  })
  if (shares.length > 0) return shares.join(', ')
  const [first, ...more] = rule.variables
  if (more.length === 0 && first?.unit) return countText(first, values.get(first.name), t)
  return rule.variables.map(({ name }) => `${nameWords(rule, name, t)} ${number(values.get(name), t)}`).join(', ')
}

/** The worth of a share of figures alone; null where it stands on other steps, or nothing was due. */
function shareOf(value: Expression, values: FigureValues): Fraction | null {
  if (!namesIn(value).every((name) => values.has(name))) return null
  try {
    return evaluate(value, (name) => exactly(figureOf(values, name)))
  } catch (error) {
    if (error instanceof NothingDue || error instanceof Refusal) return null
    throw error
  }
}
