import { registerEnumType } from 'type-graphql'
import { RoundingMode } from '../shared/rounding.ts'
import { CriterionLevel } from './rules/criterion-level.ts'
import { EvidencePart } from './rules/evidence-part.ts'

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
