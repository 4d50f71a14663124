import { registerEnumType } from 'type-graphql'
import { Stage } from './rules/stages.ts'

export { Stage }

registerEnumType(Stage, {
  name: 'Stage',
  description: 'At which step of the assessment the points stand.',
  valuesConfig: {
    SELF: { description: 'Self-assessment (tự chấm điểm).' },
    APPRAISAL_1: { description: 'First appraisal (thẩm định lần 1).' },
    APPRAISAL_2: { description: 'Appraisal after explanation (thẩm định lần 2, sau giải trình).' },
    FINAL: { description: 'Final (điểm cuối cùng).' },
  },
})

/** How far an assessment has come; each state is reached from the one before, RETURNED and EXPLAINING may be left out. */
export const AssessmentState = {
  OPEN: 'OPEN',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  APPRAISED: 'APPRAISED',
  EXPLAINING: 'EXPLAINING',
  REAPPRAISED: 'REAPPRAISED',
  COUNCIL_PASSED: 'COUNCIL_PASSED',
  APPROVED: 'APPROVED',
  PUBLISHED: 'PUBLISHED',
} as const
export type AssessmentState = (typeof AssessmentState)[keyof typeof AssessmentState]
registerEnumType(AssessmentState, {
  name: 'AssessmentState',
  description: 'How far an assessment has come (trạng thái chấm điểm).',
  valuesConfig: {
    OPEN: { description: 'The unit is scoring itself (đang tự chấm).' },
    SUBMITTED: { description: 'The unit handed in its self-assessment (đã gửi).' },
    RETURNED: { description: 'Sent back to the unit to be completed (trả lại để bổ sung).' },
    APPRAISED: { description: 'Appraised for the first time (đã thẩm định lần 1).' },
    EXPLAINING: { description: 'The unit owes or gives explanations (đang giải trình).' },
    REAPPRAISED: { description: 'Appraised again after explanation (đã thẩm định lần 2).' },
    COUNCIL_PASSED: { description: 'Passed by the appraisal council (Hội đồng thẩm định thông qua).' },
    APPROVED: { description: 'Approved by the authority in charge (đã phê duyệt).' },
    PUBLISHED: { description: 'Published (đã công bố).' },
  },
})

/** The state of a leaf as a reader sees it: that of the rules, or hidden. */
export const ShownScoreState = {
  NOT_DUE: 'NOT_DUE',
  NOT_ASSESSED: 'NOT_ASSESSED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  NOT_PUBLISHED: 'NOT_PUBLISHED',
  SCORED: 'SCORED',
} as const
export type ShownScoreState = (typeof ShownScoreState)[keyof typeof ShownScoreState]
registerEnumType(ShownScoreState, {
  name: 'ScoreState',
  description: 'Whether a leaf has a score, and if not, why. Zero is SCORED with 0 points; the others are no zeros.',
  valuesConfig: {
    NOT_DUE: { description: 'Not due yet: nobody is late (chưa đến hạn).' },
    NOT_ASSESSED: { description: 'Due, and still without a score (chưa chấm).' },
    NOT_APPLICABLE: {
      description: 'It does not apply to the unit (không áp dụng); the rule of the leaf says what that brings.',
    },
    NOT_PUBLISHED: { description: 'A value exists, but this reader may not see it, or nobody printed it.' },
    SCORED: { description: 'Scored (đã chấm), with 0 points or more.' },
  },
})

/** The steps of a round that have a window of time. */
export const RoundStep = {
  INTERNAL: 'INTERNAL',
  SELF: 'SELF',
  APPRAISAL_1: 'APPRAISAL_1',
  EXPLANATION: 'EXPLANATION',
  APPRAISAL_2: 'APPRAISAL_2',
  SURVEY: 'SURVEY',
  COUNCIL: 'COUNCIL',
  PUBLICATION: 'PUBLICATION',
} as const
export type RoundStep = (typeof RoundStep)[keyof typeof RoundStep]
registerEnumType(RoundStep, {
  name: 'RoundStep',
  description: 'A step of a round (bước của đợt chấm điểm).',
  valuesConfig: {
    INTERNAL: { description: 'Lead departments score their part inside the unit (phân công, chấm nội bộ).' },
    SELF: { description: 'Self-assessment (tự chấm điểm).' },
    APPRAISAL_1: { description: 'First appraisal (thẩm định lần 1).' },
    EXPLANATION: { description: 'Explanation by the unit (giải trình).' },
    APPRAISAL_2: { description: 'Appraisal after explanation (thẩm định lần 2).' },
    SURVEY: { description: 'Sociological survey (điều tra xã hội học).' },
    COUNCIL: { description: 'Sitting of the appraisal council (họp Hội đồng thẩm định).' },
    PUBLICATION: { description: 'Publication (công bố).' },
  },
})

/** What became of a lost point. */
export const DeductionState = {
  OPEN: 'OPEN',
  REMEDY_UNDERWAY: 'REMEDY_UNDERWAY',
  REMEDY_PROPOSED: 'REMEDY_PROPOSED',
  REMEDIED: 'REMEDIED',
  NOT_REMEDIED: 'NOT_REMEDIED',
} as const
export type DeductionState = (typeof DeductionState)[keyof typeof DeductionState]
registerEnumType(DeductionState, {
  name: 'DeductionState',
  description: 'What became of lost points (tình trạng khắc phục).',
  valuesConfig: {
    OPEN: { description: 'Nobody has taken it up yet (chưa xử lý).' },
    REMEDY_UNDERWAY: { description: 'Being mended (đang khắc phục).' },
    REMEDY_PROPOSED: { description: 'Reported as mended, not yet checked by someone else (chờ xác nhận).' },
    REMEDIED: { description: 'Mended (đã khắc phục).' },
    NOT_REMEDIED: { description: 'Checked and found not mended (chưa khắc phục được).' },
  },
})

/** How losses are listed. */
export const DeductionOrder = { POINTS_DESC: 'POINTS_DESC', CRITERION: 'CRITERION', UNIT: 'UNIT' } as const
export type DeductionOrder = (typeof DeductionOrder)[keyof typeof DeductionOrder]
registerEnumType(DeductionOrder, {
  name: 'DeductionOrder',
  description: 'Order of deductions (thứ tự).',
  valuesConfig: {
    POINTS_DESC: { description: 'Most points lost first; those without points last.' },
    CRITERION: { description: 'By framework and place of the criterion; those without a criterion last.' },
    UNIT: { description: 'By name of the unit in Vietnamese order, without the word for its type.' },
  },
})
