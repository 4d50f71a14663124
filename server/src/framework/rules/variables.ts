import { refuse } from '../../shared/problem.ts'
import type { Bilingual } from '../../shared/tongue.ts'
import { figuresOf } from './parse-formula.ts'
import { occurrenceUnit } from './parse-per-occurrence.ts'
import { splitAt, statements } from './rule-words.ts'
import type { RuleParameters, RuleVariable } from './scoring-rule.ts'
import { RuleKind } from './terms.ts'

/** The figures that a rule asks for, named by the framework's words (`a=label|English label|unit|English unit`) or by plain ones. */
export function variablesOf(parameters: RuleParameters, ruleText: string, figures: string): readonly RuleVariable[] {
  const plain = plainVariables(parameters, ruleText)
  const stated = new Map(statements(figures).map((part) => [splitAt(part, '=')[0], part]))
  const unknown = [...stated.keys()].find((name) => !plain.some((variable) => variable.name === name))
  if (unknown !== undefined) return unknownFigure(unknown, plain)
  return plain.map((variable) => named(variable, stated.get(variable.name)))
}

function named(plain: RuleVariable, stated: string | undefined): RuleVariable {
  const [label = '', labelEn = '', unit = '', unitEn = ''] = (splitAt(stated ?? '', '=')[1] ?? '')
    .split('|')
    .map((part) => part.trim())
  return {
    name: plain.name,
    label: label === '' ? plain.label : { vi: label, en: labelEn || label },
    unit: unit === '' ? plain.unit : { vi: unit, en: unitEn || unit },
  }
}

function plainVariables(parameters: RuleParameters, ruleText: string): readonly RuleVariable[] {
  switch (parameters.kind) {
    case RuleKind.YES_NO:
      return [{ name: 'met', label: { vi: 'Đáp ứng yêu cầu', en: 'Requirement met' }, unit: null }]
    case RuleKind.OPTIONS:
      return [{ name: 'choice', label: { vi: 'Lựa chọn', en: 'Choice' }, unit: null }]
    case RuleKind.RATIO:
      return SHARE
    case RuleKind.STEPS:
      return parameters.basis === 'SHARE'
        ? SHARE
        : [{ name: 'n', label: { vi: 'Số đạt được', en: 'Number reached' }, unit: null }]
    case RuleKind.PER_OCCURRENCE:
      return [{ name: 'n', label: { vi: 'Số lần', en: 'Occurrences' }, unit: occurrenceUnit(ruleText) }]
    case RuleKind.SURVEY:
      return [{ name: 'percent', label: { vi: 'Kết quả khảo sát', en: 'Survey result' }, unit: PERCENT }]
    case RuleKind.FORMULA:
      return figuresOf(parameters).map((name) => ({
        name,
        label: { vi: `Số liệu ${name}`, en: `Figure ${name}` },
        unit: null,
      }))
  }
}

const SHARE: readonly RuleVariable[] = [
  { name: 'a', label: { vi: 'Tổng số phải thực hiện', en: 'Number due' }, unit: null },
  { name: 'b', label: { vi: 'Số đã thực hiện', en: 'Number done' }, unit: null },
]
const PERCENT: Bilingual = { vi: '%', en: '%' }

const unknownFigure = (name: string, plain: readonly RuleVariable[]): never =>
  refuse('FIGURES', ['figures'], (t) => {
    const known = plain.map((variable) => variable.name).join(', ')
    return t.say(
      `Cách chấm chỉ hỏi các số liệu ${known}, nhưng gặp tên “${name}”.`,
      `The rule asks only for the figures ${known}, but got a name for “${name}”.`,
    )
  })
