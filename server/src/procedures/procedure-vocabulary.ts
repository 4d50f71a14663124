import { registerEnumType } from 'type-graphql'
import { SimplificationState } from './rules/compliance-cost.ts'
import { PostingFault } from './rules/posting.ts'

export { PostingFault, SimplificationState }

/** Whether a procedure is in force on a day. */
export const ProcedureState = { IN_FORCE: 'IN_FORCE', EXPIRED: 'EXPIRED' } as const
export type ProcedureState = (typeof ProcedureState)[keyof typeof ProcedureState]

registerEnumType(ProcedureState, {
  name: 'ProcedureState',
  description: 'Whether a procedure is in force on a day.',
  valuesConfig: {
    IN_FORCE: { description: 'In force, or announced for a later day (còn hiệu lực).' },
    EXPIRED: { description: 'No longer in force (hết hiệu lực).' },
  },
})

registerEnumType(SimplificationState, {
  name: 'SimplificationState',
  description: 'How far a simplification has come.',
  valuesConfig: {
    PLANNED: { description: 'Its review is planned (kế hoạch rà soát).' },
    PROPOSED: { description: 'An option was proposed (đề xuất phương án).' },
    APPROVED: { description: 'The option was approved (phê duyệt phương án).' },
    REALISED: { description: 'Carried out: the saving is real (đã thực thi).' },
    DROPPED: { description: 'Given up (không thực hiện).' },
  },
})

registerEnumType(PostingFault, {
  name: 'PostingFault',
  description: 'How what stands posted misses what is in force.',
  valuesConfig: {
    EXPIRED_POSTED: { description: 'Still posted though it has expired (còn đăng TTHC hết hiệu lực).' },
    MISSING: { description: 'In force and not posted (chưa cập nhật TTHC).' },
  },
})
