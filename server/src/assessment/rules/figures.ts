import type { LeafRule, RuleParameters, RuleVariable } from '../../framework/rules/scoring-rule.ts'
import { RuleKind } from '../../framework/rules/terms.ts'
import type { Decimal } from '../../shared/decimal.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import type { Bilingual } from '../../shared/tongue.ts'
import type { ReportedFigure } from './leaf-score.ts'

export type FigureValues = ReadonlyMap<string, Decimal>

const MOST_DIGITS = '1e18'

/** What is wrong with reported figures: missing, unknown, stated twice, or out of what the rule can judge. Empty when nothing is. */
export function figureProblems(
  { parameters, variables }: LeafRule,
  figures: readonly ReportedFigure[],
): readonly Problem[] {
  const asked = variables.flatMap((variable) => {
    const stated = figures.filter((figure) => figure.name === variable.name)
    return stated.length === 1 ? valueProblems(variable, stated[0]?.value ?? null, parameters) : [statedOnce(variable)]
  })
  const unknown = figures.filter((figure) => !variables.some((variable) => variable.name === figure.name))
  return [...asked, ...unknown.map((figure) => notAsked(figure, variables))]
}

export const valuesOf = (figures: readonly ReportedFigure[]): FigureValues =>
  new Map(figures.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])))

/** The value of a figure that was checked before. */
export function figureOf(figures: FigureValues, name: string): Decimal {
  const value = figures.get(name)
  if (value === undefined) throw new RangeError(`Expected the figure ${name} to have been checked, but it is missing.`)
  return value
}

function valueProblems(variable: RuleVariable, value: Decimal | null, parameters: RuleParameters): readonly Problem[] {
  if (value === null) return [statedOnce(variable)]
  const wanted = expectation(value, parameters)
  if (wanted === null) return []
  return [
    problem('FIGURE', ['figures', variable.name], (t) =>
      t.say(
        `${variable.label.vi} (${variable.name}): cần ${wanted.vi}, nhưng gặp ${t.number(value)}.`,
        `${variable.label.en} (${variable.name}): expected ${wanted.en}, but got ${t.number(value)}.`,
      ),
    ),
  ]
}

/** What the figure should have been; null when it is. All ends are inclusive. */
function expectation(value: Decimal, parameters: RuleParameters): Bilingual | null {
  if (!value.isFinite() || value.decimalPlaces() > 6 || value.abs().gte(MOST_DIGITS)) return SIZE
  switch (parameters.kind) {
    case RuleKind.YES_NO:
      return value.eq(0) || value.eq(1) ? null : YES_OR_NO
    case RuleKind.OPTIONS: {
      const count = parameters.options.length
      const known = value.isInteger() && value.gte(1) && value.lte(count)
      return known ? null : { vi: `số thứ tự một mức, từ 1 đến ${count}`, en: `the place of an option, 1 to ${count}` }
    }
    case RuleKind.PER_OCCURRENCE:
      return value.isInteger() && value.gte(0) ? null : COUNT
    case RuleKind.SURVEY:
      return value.gte(0) && value.lte(100) ? null : PERCENT
    case RuleKind.STEPS:
      return parameters.basis === 'NUMBER' || value.gte(0) ? null : NOT_NEGATIVE
    case RuleKind.RATIO:
    case RuleKind.FORMULA:
      return value.gte(0) ? null : NOT_NEGATIVE
  }
}

const SIZE = {
  vi: 'một số có không quá 18 chữ số trước và 6 chữ số sau dấu thập phân',
  en: 'a number of at most 18 digits before and 6 after the decimal mark',
}
const YES_OR_NO = { vi: '1 (có) hoặc 0 (không)', en: '1 (yes) or 0 (no)' }
const COUNT = { vi: 'số nguyên không âm', en: 'a whole number, not negative' }
const PERCENT = { vi: 'từ 0 đến 100', en: '0 to 100' }
const NOT_NEGATIVE = { vi: 'số không âm', en: 'a number that is not negative' }

const statedOnce = (variable: RuleVariable): Problem =>
  problem('FIGURE_MISSING', ['figures', variable.name], (t) =>
    t.say(
      `${variable.label.vi} (${variable.name}): cần đúng một giá trị, nhưng không có hoặc có nhiều hơn một.`,
      `${variable.label.en} (${variable.name}): expected exactly one value, but got none or more than one.`,
    ),
  )

const notAsked = (figure: ReportedFigure, variables: readonly RuleVariable[]): Problem =>
  problem('FIGURE_UNKNOWN', ['figures', figure.name], (t) => {
    const names = variables.map((variable) => variable.name).join(', ')
    return t.say(
      `Cách chấm chỉ hỏi các số liệu ${names}, nhưng gặp “${figure.name}”.`,
      `The rule asks only for the figures ${names}, but got “${figure.name}”.`,
    )
  })
