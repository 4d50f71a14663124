import { registerEnumType } from 'type-graphql'

/** How far a model has come. */
export const ModelState = {
  PROPOSED: 'PROPOSED',
  TRIAL: 'TRIAL',
  RECOGNISED: 'RECOGNISED',
  REPLICATED: 'REPLICATED',
  ENDED: 'ENDED',
} as const
export type ModelState = (typeof ModelState)[keyof typeof ModelState]

/** Who a unit is to a model. */
export const ModelRole = {
  ORIGINATOR: 'ORIGINATOR',
  ADOPTER: 'ADOPTER',
  NAMED_TOGETHER: 'NAMED_TOGETHER',
} as const
export type ModelRole = (typeof ModelRole)[keyof typeof ModelRole]

registerEnumType(ModelState, {
  name: 'ModelState',
  description: 'How far a model has come.',
  valuesConfig: {
    PROPOSED: { description: 'Proposed (đề xuất).' },
    TRIAL: { description: 'On trial (thí điểm).' },
    RECOGNISED: { description: 'Recognised, or named with approval by whoever inspected (được ghi nhận, công nhận).' },
    REPLICATED: { description: 'Taken up by others (nhân rộng).' },
    ENDED: { description: 'No longer in use (kết thúc).' },
  },
})

registerEnumType(ModelRole, {
  name: 'ModelRole',
  description: 'Who a unit is to a model.',
  valuesConfig: {
    ORIGINATOR: { description: 'It began the model (đơn vị khởi xướng).' },
    ADOPTER: { description: 'It took the model up (đơn vị áp dụng).' },
    NAMED_TOGETHER: {
      description:
        'A source names the model for several units together, without saying which of them runs it (nêu chung).',
    },
  },
})
