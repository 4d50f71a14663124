import type { ReportedFigure } from '../../../assessment/rules/leaf-score.ts'
import type { LeafRule } from '../../../framework/rules/scoring-rule.ts'
import { bilingual } from '../../../shared/tongue.ts'
import { chanceOf } from './chance.ts'
import type { PlannedExplanation } from './plan.ts'

/** What the appraisers asked and what the unit answered, in the words of such letters. */
export interface ExplanationWords {
  readonly requested: string
  /** Null where the unit did not answer. */
  readonly answer: string | null
}

const ANSWERS = [
  'Đơn vị gửi kèm bảng kê chi tiết; đề nghị tính theo số liệu',
  'Đơn vị đã rà soát lại trên hệ thống và gửi bổ sung danh sách; đề nghị ghi nhận',
  'Đơn vị bổ sung văn bản, biên bản làm căn cứ; đề nghị tính theo số liệu',
] as const

/** The letters about one leaf. `about` names unit, year and leaf, so that the same letter is always worded alike. */
export function explanationWords(
  rule: LeafRule,
  { claimed, found, proposed }: PlannedExplanation,
  about: readonly (string | number)[],
): ExplanationWords {
  const differing = claimed.filter((figure, index) => !isSame(figure, found[index]))
  const requested = differing.map((figure) => {
    const other = found.find(({ name }) => name === figure.name)
    return `“${labelOf(rule, figure.name)}”: đơn vị báo cáo ${shown(rule, figure)}, thẩm định ghi nhận ${other ? shown(rule, other) : 'không có'}`
  })
  const answer = proposed
    ?.filter(({ name }) => differing.some((figure) => figure.name === name))
    .map((figure) => `${labelOf(rule, figure.name)} ${shown(rule, figure)}`)
  return {
    requested: `${requested.join('; ')}. Đề nghị giải trình và gửi minh chứng.`,
    answer: answer ? `${chanceOf('answer', ...about).pick(ANSWERS)}: ${answer.join(', ')}.` : null,
  }
}

const isSame = (one: ReportedFigure, other: ReportedFigure | undefined): boolean =>
  one.value !== null && other?.value != null && one.value.eq(other.value)

const labelOf = (rule: LeafRule, name: string): string =>
  rule.variables.find((variable) => variable.name === name)?.label.vi ?? name

function shown(rule: LeafRule, { name, value }: ReportedFigure): string {
  if (value === null) return 'không có'
  if (name === 'met') return value.eq(1) ? 'có' : 'không'
  const { parameters, variables } = rule
  if (name === 'choice' && parameters.kind === 'OPTIONS')
    return `“${parameters.options[value.toNumber() - 1]?.label.vi ?? value.toFixed()}”`
  const unit = variables.find((variable) => variable.name === name)?.unit?.vi
  const digits = bilingual((t) => t.number(value)).vi
  return unit ? `${digits} ${unit}` : digits
}
