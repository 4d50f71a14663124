import { registerEnumType } from 'type-graphql'

/** How a pledge was kept, as somebody outside the unit judged it. */
export const PledgeOutcome = {
  NO_EVIDENCE: 'NO_EVIDENCE',
  NOT_STARTED: 'NOT_STARTED',
  LIMITED: 'LIMITED',
  SUBSTANTIAL: 'SUBSTANTIAL',
  COMPLETE: 'COMPLETE',
} as const
export type PledgeOutcome = (typeof PledgeOutcome)[keyof typeof PledgeOutcome]

registerEnumType(PledgeOutcome, {
  name: 'PledgeOutcome',
  description: 'How a pledge was kept (kết quả thực hiện cam kết), as somebody outside the unit judged it.',
  valuesConfig: {
    NO_EVIDENCE: { description: 'Nothing shows what was done (chưa có minh chứng).' },
    NOT_STARTED: { description: 'Nothing was begun (chưa thực hiện).' },
    LIMITED: { description: 'Little was done (thực hiện hạn chế).' },
    SUBSTANTIAL: { description: 'Most was done (thực hiện phần lớn).' },
    COMPLETE: { description: 'Kept in full (hoàn thành).' },
  },
})
