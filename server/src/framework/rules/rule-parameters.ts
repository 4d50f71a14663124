import { Decimal } from '../../shared/decimal.ts'
import type { Tongue } from '../../shared/tongue.ts'
import type { Expression } from './expression.ts'
import { conditionText, expressionText } from './expression-text.ts'
import type {
  FormulaParameters,
  LeafRule,
  OptionsParameters,
  RatioParameters,
  StepsParameters,
} from './scoring-rule.ts'
import { stepRange } from './step-range.ts'
import { RuleKind } from './terms.ts'

/** One line of a rule's table: what is asked, what it means, and the points where they are one number. */
export interface RuleParameter {
  readonly label: string
  readonly text: string
  readonly points: Decimal | null
}

/** A leaf's rule as a table (bảng mức điểm), in the order in which it is read; the same facts as `ruleText` says in words. */
export function ruleParameters(rule: LeafRule, t: Tongue): readonly RuleParameter[] {
  const { parameters } = rule
  switch (parameters.kind) {
    case RuleKind.YES_NO:
      return [
        { label: t.say('Có', 'Yes'), text: t.say('đáp ứng yêu cầu', 'requirement met'), points: most(rule) },
        { label: t.say('Không', 'No'), text: t.say('không đáp ứng', 'not met'), points: ZERO },
      ]
    case RuleKind.OPTIONS:
      return [...optionLines(parameters, t), ...capLines(rule, t)]
    case RuleKind.RATIO:
      return ratioLines(parameters, rule, t)
    case RuleKind.STEPS:
      return stepLines(parameters, t)
    case RuleKind.PER_OCCURRENCE:
      return [...occurrenceLines(rule, parameters.each, t), ...capLines(rule, t)]
    case RuleKind.FORMULA:
      return [...formulaLines(parameters, t), ...capLines(rule, t)]
    case RuleKind.SURVEY:
      return [
        { label: '100%', text: t.say('kết quả khảo sát cao nhất', 'the best survey result'), points: most(rule) },
        { label: '0%', text: t.say('kết quả khảo sát thấp nhất', 'the lowest survey result'), points: ZERO },
      ]
  }
}

const ZERO = new Decimal(0)

const most = ({ bounds }: LeafRule): Decimal | null => (bounds.kind === 'MAXIMUM' ? bounds.points : bounds.cap)

const optionLines = ({ options }: OptionsParameters, t: Tongue): readonly RuleParameter[] =>
  options.map(({ label, points }, index) => ({
    label: t.say(`Mức ${index + 1}`, `Option ${index + 1}`),
    text: t.own(label),
    points,
  }))

function ratioLines({ floor, target }: RatioParameters, rule: LeafRule, t: Tongue): readonly RuleParameter[] {
  const [low, full] = [t.limit(floor), t.limit(target)]
  const below = {
    label: t.say('Dưới sàn', 'Below the floor'),
    text: t.say(`dưới ${low}`, `less than ${low}`),
    points: ZERO,
  }
  const between = {
    label: t.say('Theo tỷ lệ', 'In proportion'),
    text: t.say(
      `từ ${low} đến dưới ${full}: điểm tối đa × tỷ lệ / ${full}`,
      `${low} to less than ${full}: maximum × share / ${full}`,
    ),
    points: null,
  }
  const top = {
    label: t.say('Mức đủ', 'Full mark'),
    text: t.say(`từ ${full} trở lên`, `${full} or more`),
    points: most(rule),
  }
  return [...(floor.isZero() ? [] : [below]), ...(floor.eq(target) ? [] : [between]), top]
}

const stepLines = (parameters: StepsParameters, t: Tongue): readonly RuleParameter[] =>
  [...parameters.steps.map(({ points }) => points), parameters.otherwise].map((points, index) => ({
    label: t.say(`Bậc ${index + 1}`, `Step ${index + 1}`),
    text: stepRange(parameters, index, t),
    points,
  }))

function occurrenceLines(rule: LeafRule, each: Decimal, t: Tongue): readonly RuleParameter[] {
  const unit = rule.variables[0]?.unit ?? { vi: 'lần', en: 'time' }
  const start = {
    label: t.say('Có sẵn', 'To start from'),
    text: t.say('khi chưa có lần nào', 'with none'),
    points: most(rule),
  }
  const one = { label: t.say('Mỗi lần', 'For each'), text: t.own(unit), points: each }
  return rule.bounds.kind === 'MAXIMUM' ? [start, one] : [one]
}

function formulaLines(
  { definitions, alternatives, otherwise }: FormulaParameters,
  t: Tongue,
): readonly RuleParameter[] {
  const given = definitions.map(({ name, value }) => ({ label: name, text: expressionText(value, t), points: null }))
  const chosen = alternatives.map(({ condition, points }) => ({
    label: t.say(`Nếu ${conditionText(condition, t)}`, `If ${conditionText(condition, t)}`),
    text: pointsText(points, t),
    points: constantOf(points),
  }))
  const rest = {
    label: alternatives.length === 0 ? t.say('Điểm', 'Points') : t.say('Còn lại', 'Else'),
    text: pointsText(otherwise, t),
    points: constantOf(otherwise),
  }
  return [...given, ...chosen, rest]
}

/** The formula; where it is one number, that number stands among the points. */
const pointsText = (expression: Expression, t: Tongue): string =>
  constantOf(expression) === null ? expressionText(expression, t) : t.say('mức cố định', 'a fixed number')

const constantOf = (expression: Expression): Decimal | null => (expression.kind === 'number' ? expression.value : null)

function capLines({ bounds }: LeafRule, t: Tongue): readonly RuleParameter[] {
  if (bounds.kind === 'MAXIMUM' || bounds.cap === null) return []
  return [
    {
      label: t.say('Trần một năm', 'Cap of a year'),
      text: t.say('không vượt quá', 'never beyond'),
      points: bounds.cap,
    },
  ]
}
