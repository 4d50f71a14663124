import type {
  LeafRule,
  OptionsParameters,
  RatioParameters,
  StepsParameters,
} from '../../framework/rules/scoring-rule.ts'
import { stepRange } from '../../framework/rules/step-range.ts'
import { RuleKind } from '../../framework/rules/terms.ts'
import { type Bilingual, bilingual, type Tongue } from '../../shared/tongue.ts'
import { alternativeWords } from './formula-words.ts'

/**
 * The branch that a rule took, in words that are the same for every unit that took it: "dưới sàn 20%", "từ 20% đến dưới 30%".
 * `branch` is the stored word of `scoreLeaf`; one that the rule cannot take is given back as it is.
 */
export const branchWords = (rule: LeafRule, branch: string): Bilingual =>
  bilingual((t) => common(branch, t) ?? own(rule, branch, t) ?? branch)

function common(branch: string, t: Tongue): string | null {
  switch (branch) {
    case 'OVERRIDE':
      return t.say('điểm ấn định có lý do', 'points set with a reason')
    case 'NOT_APPLICABLE':
      return t.say('không áp dụng', 'not applicable')
    case 'NOTHING_DUE':
      return t.say('không phát sinh', 'nothing due')
    default:
      return null
  }
}

function own(rule: LeafRule, branch: string, t: Tongue): string | null {
  const { parameters } = rule
  switch (parameters.kind) {
    case RuleKind.YES_NO:
      return branch === 'YES' ? t.say('đáp ứng', 'met') : t.say('không đáp ứng', 'not met')
    case RuleKind.OPTIONS:
      return optionWords(parameters, branch, t)
    case RuleKind.RATIO:
      return ratioWords(parameters, branch, t)
    case RuleKind.STEPS:
      return stepWords(rule, parameters, branch, t)
    case RuleKind.PER_OCCURRENCE:
      return occurrenceWords(rule, branch, t)
    case RuleKind.SURVEY:
      return t.say('theo kết quả khảo sát', 'by the survey result')
    case RuleKind.FORMULA:
      return alternativeWords(
        rule,
        parameters,
        branch === 'ELSE' ? parameters.alternatives.length : numberIn(branch) - 1,
        t,
      )
  }
}

function optionWords({ options }: OptionsParameters, branch: string, t: Tongue): string | null {
  const chosen = options[numberIn(branch) - 1]
  return chosen ? t.own(chosen.label) : null
}

function ratioWords({ floor, target }: RatioParameters, branch: string, t: Tongue): string {
  const [low, full] = [t.limit(floor), t.limit(target)]
  if (branch === 'BELOW_FLOOR') return t.say(`dưới sàn ${low}`, `below the floor ${low}`)
  if (branch === 'FULL') return t.say(`đạt mức đủ ${full}`, `reaches the full mark ${full}`)
  if (floor.isZero()) return t.say(`dưới mức đủ ${full}`, `short of the full mark ${full}`)
  return t.say(`từ sàn ${low} đến dưới mức đủ ${full}`, `from the floor ${low} to less than the full mark ${full}`)
}

function stepWords({ variables }: LeafRule, parameters: StepsParameters, branch: string, t: Tongue): string {
  const index = branch === 'ELSE' ? parameters.steps.length : numberIn(branch) - 1
  const unit = parameters.basis === 'NUMBER' ? variables[0]?.unit : null
  return `${stepRange(parameters, index, t)}${unit ? ` ${t.own(unit)}` : ''}`
}

function occurrenceWords({ variables }: LeafRule, branch: string, t: Tongue): string {
  const what = t.own(variables[0]?.unit ?? { vi: 'lần nào', en: 'occurrence' })
  switch (branch) {
    case 'NONE':
      return t.say(`không có ${what}`, `no ${what}`)
    case 'USED_UP':
      return t.say(`có ${what}, trừ hết điểm`, `${what}: all points taken off`)
    case 'CAPPED':
      return t.say(`có ${what}, chạm mức trần`, `${what}: at the cap`)
    default:
      return t.say(`có ${what}`, what)
  }
}

/** "STEP_2" is the second. */
const numberIn = (branch: string): number => Number(/_(\d+)$/.exec(branch)?.[1] ?? 0)
