import { registerEnumType } from 'type-graphql'
import { TaskState } from './rules/task-state.ts'

export { TaskState }

/** Where a total comes from. */
export const CountBasis = { COUNTED: 'COUNTED', REPORTED: 'REPORTED' } as const
export type CountBasis = (typeof CountBasis)[keyof typeof CountBasis]

registerEnumType(CountBasis, {
  name: 'CountBasis',
  description: 'Where a total comes from (nguồn của số tổng).',
  valuesConfig: {
    COUNTED: { description: 'Counted from the rows kept here.' },
    REPORTED: { description: 'Stated by a source that names no rows.' },
  },
})

registerEnumType(TaskState, {
  name: 'TaskState',
  description: 'Where a task stands on a day. Lateness is a fact of its own and stays on record after completion.',
  valuesConfig: {
    NOT_STARTED: { description: 'Nobody began it (chưa thực hiện).' },
    IN_PROGRESS: {
      description: 'Begun, and something that was due is not done, or nothing was due yet (đang thực hiện).',
    },
    COMPLETED_BY_PHASE: {
      description:
        'Every phase that was due is done, the whole is not (hoàn thành theo phân kỳ); counts as completed to date.',
    },
    COMPLETED: { description: 'Done as a whole (hoàn thành 100%).' },
    SUSPENDED: { description: 'Set aside for a while (tạm dừng).' },
  },
})
