import { registerEnumType } from 'type-graphql'
import { RoundingMode } from '../shared/rounding.ts'
import { CriterionLevel } from './rules/criterion-level.ts'
import { CriterionChangeKind } from './rules/diff.ts'
import { EvidencePart } from './rules/evidence-part.ts'
import { LinkCoverage } from './rules/link.ts'
import { NotApplicableRule, RuleKind } from './rules/terms.ts'

registerEnumType(EvidencePart, {
  name: 'EvidencePart',
  description: 'Where points come from (nguồn điểm): the second cut of the same points, beside the cut by area.',
  valuesConfig: {
    APPRAISED: { description: 'Appraised by the council from evidence (điểm thẩm định).' },
    SURVEY: { description: 'Sociological survey of a ministry, not cut further (điều tra xã hội học).' },
    LEADERS_SURVEY: { description: 'Survey of leaders and managers (khảo sát lãnh đạo, quản lý).' },
    CITIZEN_SURVEY: { description: 'Satisfaction of citizens and organisations (SIPAS).' },
    SOCIO_ECONOMIC: { description: 'Effect on socio-economic development (kết quả kinh tế - xã hội).' },
    ADJUSTMENT: {
      description: 'Bonus and penalty points (điểm thưởng, điểm phạt): added to points, never to the maximum.',
    },
  },
})

registerEnumType(RoundingMode, {
  name: 'RoundingMode',
  description: 'How a figure is shortened for print (làm tròn). Ranks and ties never see a rounded figure.',
  valuesConfig: {
    HALF_UP: { description: 'A half goes away from zero: 0,125 prints 0,13.' },
    HALF_EVEN: { description: 'A half goes to the even digit: 0,125 prints 0,12.' },
    TRUNCATE: { description: 'What is behind the last place is cut off: 75,555 prints 75,55.' },
  },
})

/** Whether a framework may still be edited. */
export const FrameworkState = { DRAFT: 'DRAFT', FROZEN: 'FROZEN' } as const
export type FrameworkState = (typeof FrameworkState)[keyof typeof FrameworkState]
registerEnumType(FrameworkState, {
  name: 'FrameworkState',
  description: 'Whether a framework may still be edited (trạng thái của bộ tiêu chí).',
  valuesConfig: {
    DRAFT: { description: 'Being written; no score refers to it.' },
    FROZEN: { description: 'Issued, and never edited again: a change is a new framework.' },
  },
})

registerEnumType(CriterionLevel, {
  name: 'CriterionLevel',
  description:
    'How deep a criterion stands in its framework. The tree is ragged: a criterion without components is scored itself.',
  valuesConfig: {
    AREA: { description: 'Area (lĩnh vực): the top.' },
    CRITERION: { description: 'Criterion (tiêu chí).' },
    COMPONENT: { description: 'Component criterion (tiêu chí thành phần).' },
    ADJUSTMENT: { description: 'Bonus or penalty (điểm thưởng, điểm phạt).' },
  },
})

registerEnumType(RuleKind, {
  name: 'RuleKind',
  description: 'How a leaf earns its points (cách chấm).',
  valuesConfig: {
    YES_NO: { description: 'The maximum where the requirement is met, else 0 (có/không).' },
    OPTIONS: { description: 'One of several choices, each with its points (chọn một mức).' },
    RATIO: { description: 'A share of done to due, with a floor and a full mark (tỷ lệ).' },
    STEPS: { description: 'Points by steps of a share or of a number (theo bậc).' },
    PER_OCCURRENCE: { description: 'Points off, or on, for each occurrence (theo số lần).' },
    FORMULA: { description: 'A formula of named figures, with branches (công thức).' },
    SURVEY: { description: 'The result of a survey in percent, times the maximum (khảo sát).' },
  },
})

registerEnumType(NotApplicableRule, {
  name: 'NotApplicableRule',
  description: 'What a leaf that has nothing to judge brings to the totals (không áp dụng, không phát sinh).',
  valuesConfig: {
    EXCLUDE: { description: 'Left out of points and maximum (loại khỏi điểm tối đa).' },
    FULL_POINTS: { description: 'Full points (đủ điểm).' },
    ZERO: { description: '0 points, with the maximum kept (0 điểm).' },
    ANCHOR: { description: 'A share of the maximum that the rule states (điểm neo).' },
  },
})

registerEnumType(LinkCoverage, {
  name: 'LinkCoverage',
  description: 'How far a criterion of one framework answers to one of another (mức độ tương ứng).',
  valuesConfig: {
    FULL: { description: 'The same requirement (toàn bộ).' },
    PARTIAL: { description: 'A part of it: split, joined or narrowed (một phần).' },
  },
})

registerEnumType(CriterionChangeKind, {
  name: 'CriterionChangeKind',
  description: 'Where two versions of a framework differ at a criterion.',
  valuesConfig: {
    ADDED: { description: 'It has no counterpart in the earlier version (thêm).' },
    DROPPED: { description: 'It has no counterpart in the later version (bỏ).' },
    MOVED: { description: 'It stands under another parent; a new number alone is no move (chuyển).' },
    REWEIGHTED: { description: 'Its maximum or its cap differs (đổi điểm).' },
    REWORDED: { description: 'Its title differs (viết lại).' },
    RULE_CHANGED: {
      description:
        'Its rule differs, or what it asks for, or what nothing due or not applicable brings (đổi cách chấm).',
    },
  },
})
