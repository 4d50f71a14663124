import { registerEnumType } from 'type-graphql'
import { ReceivedBasis } from './rules/dossier-figures.ts'
import { LateCount, RateBase } from './rules/rates.ts'

export { LateCount, RateBase, ReceivedBasis }

/** Whether the written apology that a late dossier asks for was given. */
export const Apology = { ISSUED: 'ISSUED', MISSING: 'MISSING' } as const
export type Apology = (typeof Apology)[keyof typeof Apology]

registerEnumType(ReceivedBasis, {
  name: 'ReceivedBasis',
  description:
    'What the number of dossiers received counts (căn cứ tính số tiếp nhận), as the form of the report defines it.',
  valuesConfig: {
    RECEIVED_IN_PERIOD: {
      description: 'Received in the period alone; what was carried over from the period before is a figure beside it.',
    },
    TO_HANDLE: { description: 'Everything to be handled: what was carried over is among it.' },
    NOT_STATED: { description: 'The source does not say whether what was carried over is among it.' },
  },
})

registerEnumType(RateBase, {
  name: 'RateBase',
  description: 'The denominator of a rate of dossiers, named by who asks.',
  valuesConfig: {
    RECEIVED: { description: 'Dossiers received (đã tiếp nhận), as the report counts them.' },
    RESOLVED: { description: 'Dossiers resolved (đã giải quyết).' },
    DUE: { description: 'Dossiers resolved, and those open and overdue (đến hạn).' },
    TO_HANDLE: { description: 'Dossiers carried over and received (phải giải quyết).' },
  },
})

registerEnumType(LateCount, {
  name: 'LateCount',
  description: 'Which dossiers count as late.',
  valuesConfig: {
    RESOLVED_LATE: { description: 'Resolved after their last day (đã giải quyết trễ hạn).' },
    RESOLVED_LATE_AND_OVERDUE: {
      description: 'Resolved after their last day, and open beyond it (đang giải quyết quá hạn).',
    },
  },
})

registerEnumType(Apology, {
  name: 'DossierApology',
  description: 'Whether the written apology for a late dossier was given (văn bản xin lỗi).',
  valuesConfig: {
    ISSUED: { description: 'It was given.' },
    MISSING: { description: 'None is on record.' },
  },
})
