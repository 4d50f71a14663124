import type { Decimal } from '../../shared/decimal.ts'
import { type Bilingual, bilingual, type Tongue } from '../../shared/tongue.ts'
import { conditionText, expressionText } from './expression-text.ts'
import type {
  EmptyRule,
  FormulaParameters,
  LeafRule,
  OptionsParameters,
  PerOccurrenceParameters,
  RatioParameters,
  StepsParameters,
} from './scoring-rule.ts'
import { stepRange } from './step-range.ts'
import { NotApplicableRule, RuleKind } from './terms.ts'

/** A leaf's rule in words (cách chấm): how figures become points, then what happens with nothing due and where it does not apply. */
export const ruleText = (rule: LeafRule): Bilingual =>
  bilingual((t) => [parametersText(rule, t), ...emptyTexts(rule, t)].join(' '))

/** How figures become points, without what happens where there is nothing to judge. */
export const ruleSummary = (rule: LeafRule): Bilingual => bilingual((t) => parametersText(rule, t))

/** What a leaf without something to judge brings, in words: “được 80% điểm tối đa.” */
export const emptyRuleText = (rule: EmptyRule): Bilingual => bilingual((t) => emptyText(rule, t))

function parametersText(rule: LeafRule, t: Tongue): string {
  const { parameters } = rule
  switch (parameters.kind) {
    case RuleKind.YES_NO:
      return t.say(
        `Đáp ứng yêu cầu được ${most(rule, t)}, không đáp ứng được 0 điểm.`,
        `Requirement met earns ${most(rule, t)}, not met earns 0.`,
      )
    case RuleKind.OPTIONS:
      return optionsText(parameters, t) + capText(rule, t)
    case RuleKind.RATIO:
      return ratioText(parameters, most(rule, t), t)
    case RuleKind.STEPS:
      return stepsText(parameters, rule, t)
    case RuleKind.PER_OCCURRENCE:
      return perOccurrenceText(parameters, rule, t)
    case RuleKind.FORMULA:
      return formulaText(parameters, rule, t)
    case RuleKind.SURVEY:
      return t.say(
        `Kết quả khảo sát (%) nhân ${most(rule, t)}; không tự chấm.`,
        `Survey result (%) times ${most(rule, t)}; not self-assessed.`,
      )
  }
}

const most = ({ bounds }: LeafRule, t: Tongue): string => (bounds.kind === 'MAXIMUM' ? t.points(bounds.points) : '')

function optionsText({ options }: OptionsParameters, t: Tongue): string {
  const list = options.map(({ label, points }) => `“${t.own(label)}” ${t.points(points)}`)
  return t.say(`Chọn một mức: ${list.join('; ')}.`, `One choice: ${list.join('; ')}.`)
}

function ratioText({ floor, target }: RatioParameters, maximum: string, t: Tongue): string {
  const [low, full] = [t.limit(floor), t.limit(target)]
  if (floor.eq(target)) {
    return t.say(
      `Tỷ lệ b/a: từ ${full} trở lên được ${maximum}, dưới ${full} được 0 điểm.`,
      `Share b/a: ${full} or more earns ${maximum}, less earns 0.`,
    )
  }
  const start = floor.isZero()
    ? t.say('không có sàn', 'no floor')
    : t.say(`sàn ${low} (gồm cả ${low})`, `floor ${low} (${low} included)`)
  return t.say(
    `Tỷ lệ b/a, ${start}, mức đủ ${full}, tối đa ${maximum}${floor.isZero() ? '' : '; dưới sàn được 0 điểm'}.`,
    `Share b/a, ${start}, full mark ${full}, at most ${maximum}${floor.isZero() ? '' : '; below the floor 0'}.`,
  )
}

function stepsText(parameters: StepsParameters, { variables }: LeafRule, t: Tongue): string {
  const points = [...parameters.steps.map((step) => step.points), parameters.otherwise]
  const list = points.map((each, index) =>
    t.say(
      `${stepRange(parameters, index, t)} được ${t.points(each)}`,
      `${stepRange(parameters, index, t)} earns ${t.points(each)}`,
    ),
  )
  const number = variables.map(({ name, label }) => `${t.own(label)} (${name})`).join()
  const compared = parameters.basis === 'SHARE' ? t.say('Tỷ lệ b/a', 'Share b/a') : number
  return `${compared}: ${list.join('; ')}.`
}

function perOccurrenceText({ each }: PerOccurrenceParameters, rule: LeafRule, t: Tongue): string {
  const unit = rule.variables[0]?.unit ?? { vi: 'lần', en: 'time' }
  const size = t.points(each.abs())
  if (rule.bounds.kind === 'MAXIMUM') {
    return t.say(
      `Có sẵn ${most(rule, t)}; mỗi ${unit.vi} trừ ${size}, không xuống dưới 0.`,
      `Starts from ${most(rule, t)}; each (${unit.en}) takes off ${size}, never below 0.`,
    )
  }
  const act = each.gt(0) ? t.say('cộng', 'adds') : t.say('trừ', 'takes off')
  return t.say(`Mỗi ${unit.vi} ${act} ${size}.`, `Each (${unit.en}) ${act} ${size}.`) + capText(rule, t)
}

function capText({ bounds }: LeafRule, t: Tongue): string {
  const cap = bounds.kind === 'ADJUSTMENT' ? bounds.cap : null
  if (cap === null) return ''
  return t.say(` Không quá ${t.points(cap)} một năm.`, ` At most ${t.points(cap)} a year.`)
}

function formulaText({ definitions, alternatives, otherwise }: FormulaParameters, rule: LeafRule, t: Tongue): string {
  const given = definitions.map(({ name, value }) => `${name} = ${expressionText(value, t)}`)
  const chosen = alternatives.map(({ condition, points }) => {
    const [when, then] = [conditionText(condition, t), expressionText(points, t)]
    return t.say(`Nếu ${when}: ${then}.`, `If ${when}: ${then}.`)
  })
  const rest = expressionText(otherwise, t)
  const last =
    alternatives.length === 0
      ? t.say(`Điểm: ${rest}.`, `Points: ${rest}.`)
      : t.say(`Còn lại: ${rest}.`, `Else: ${rest}.`)
  const limits = t.say(`Kết quả từ 0 đến ${most(rule, t)}.`, `The result lies from 0 to ${most(rule, t)}.`)
  const bounds = rule.bounds.kind === 'MAXIMUM' ? limits : capText(rule, t).trim()
  return [given.length > 0 ? `${given.join('; ')}.` : '', ...chosen, last, bounds]
    .filter((text) => text !== '')
    .join(' ')
}

function emptyTexts({ parameters, notApplicable, whenNone }: LeafRule, t: Tongue): readonly string[] {
  const none = whenNone === null ? [] : [t.say('Không phát sinh: ', 'Nothing due: ') + emptyText(whenNone, t)]
  if (parameters.kind === RuleKind.SURVEY) return none
  return [...none, t.say('Không áp dụng: ', 'Not applicable: ') + emptyText(notApplicable, t)]
}

function emptyText({ rule, share }: EmptyRule, t: Tongue): string {
  switch (rule) {
    case NotApplicableRule.EXCLUDE:
      return t.say('bỏ ra ngoài điểm tối đa.', 'left out of points and maximum.')
    case NotApplicableRule.FULL_POINTS:
      return t.say('được đủ điểm.', 'full points.')
    case NotApplicableRule.ZERO:
      return t.say('0 điểm.', '0 points.')
    case NotApplicableRule.ANCHOR:
      return anchorText(share, t)
  }
}

const anchorText = (share: Decimal | null, t: Tongue): string =>
  share === null ? '' : t.say(`được ${t.limit(share)} điểm tối đa.`, `${t.limit(share)} of the maximum.`)
