import type { Expression } from '../../framework/rules/expression.ts'
import type { FormulaParameters, LeafRule, RuleVariable } from '../../framework/rules/scoring-rule.ts'
import { RuleKind } from '../../framework/rules/terms.ts'
import type { Decimal } from '../../shared/decimal.ts'
import { type Fraction, fraction } from '../../shared/fraction.ts'
import { type Bilingual, bilingual, type Tongue } from '../../shared/tongue.ts'
import { branchWords } from './branch-words.ts'
import { type FigureValues, valuesOf } from './figures.ts'
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
      return bilingual((t) => `${t.say('ấn định', 'set by hand')}: ${report.reason.trim()}`)
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
function formulaText(rule: LeafRule, { definitions }: FormulaParameters, values: FigureValues, t: Tongue): string {
  const shares = definitions.flatMap(({ value }) => shareOf(value, values))
  const label = (name: string) => lowered(t.own(labelOf(rule, name)))
  if (shares.length > 0) return shares.map(({ share, of }) => `${shareText(share, [], t)} ${label(of)}`).join(', ')
  return rule.variables.map(({ name }) => `${label(name)} ${number(values.get(name), t)}`).join(', ')
}

/** One figure divided by another. */
function shareOf(value: Expression, values: FigureValues): readonly { share: Fraction; of: string }[] {
  if (value.kind !== 'arithmetic' || value.operator !== '/') return []
  const { left, right } = value
  if (left.kind !== 'name' || right.kind !== 'name') return []
  const [b, a] = [values.get(left.name), values.get(right.name)]
  return b && a?.gt(0) ? [{ share: fraction(b, a), of: left.name }] : []
}

const labelOf = ({ variables }: LeafRule, name: string): Bilingual =>
  variables.find((variable) => variable.name === name)?.label ?? { vi: name, en: name }

/** As it stands inside a sentence; an abbreviation (TTHC, CCHC) stays as it is. */
const lowered = (text: string): string =>
  /^\p{Lu}(\P{Lu}|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
