import type { LeafRule, RuleParameters, RuleVariable } from '../../framework/rules/scoring-rule.ts'
import { RuleKind } from '../../framework/rules/terms.ts'
import type { Decimal } from '../../shared/decimal.ts'
import { fraction } from '../../shared/fraction.ts'
import { type Bilingual, bilingual, type Tongue } from '../../shared/tongue.ts'
import { type FigureValues, figureOf } from './figures.ts'

/** Every figure with its name, value and unit: "Hồ sơ đến hạn (a): 402.000 hồ sơ; …; b/a = 30,00%." */
export const figuresText = (rule: LeafRule, values: FigureValues): Bilingual =>
  bilingual((t) => {
    const parts = rule.variables.map((variable) =>
      figureText(variable, figureOf(values, variable.name), rule.parameters, t),
    )
    return `${[...parts, ...shareText(rule.parameters, values, t)].join('; ')}.`
  })

function figureText(variable: RuleVariable, value: Decimal, parameters: RuleParameters, t: Tongue): string {
  const label = t.own(variable.label)
  switch (parameters.kind) {
    case RuleKind.YES_NO:
      return `${label}: ${value.isZero() ? t.say('không', 'no') : t.say('có', 'yes')}`
    case RuleKind.OPTIONS:
      return `${label}: ${t.say('mức', 'option')} ${t.number(value)}`
    case RuleKind.SURVEY:
      return `${label}: ${t.number(value)}%`
    default: {
      const unit = variable.unit === null ? '' : ` ${t.own(variable.unit)}`
      return `${label} (${variable.name}): ${t.number(value)}${unit}`
    }
  }
}

function shareText(parameters: RuleParameters, values: FigureValues, t: Tongue): readonly string[] {
  const limits = shareLimits(parameters)
  if (limits === null || figureOf(values, 'a').isZero()) return []
  return [`b/a = ${t.share(fraction(figureOf(values, 'b'), figureOf(values, 'a')), limits)}`]
}

function shareLimits(parameters: RuleParameters): readonly Decimal[] | null {
  if (parameters.kind === RuleKind.RATIO) return [parameters.floor, parameters.target]
  if (parameters.kind === RuleKind.STEPS && parameters.basis === 'SHARE')
    return parameters.steps.map(({ limit }) => limit)
  return null
}
