import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Stage } from '../kit/StageMark/StageMark.tsx'
import type { TaskState } from './rules/plan-task.ts'
import type { Quarter } from './rules/quarter-of.ts'

export const STATE_WORDS: Readonly<Record<TaskState, MessageDescriptor>> = {
  COMPLETED: msg`Hoàn thành 100%`,
  COMPLETED_BY_PHASE: msg`Hoàn thành theo phân kỳ`,
  IN_PROGRESS: msg`Đang thực hiện`,
  NOT_STARTED: msg`Chưa thực hiện`,
  SUSPENDED: msg`Tạm dừng`,
}

export const STAGES: Readonly<Record<TaskState, Stage>> = {
  COMPLETED: 'whole',
  COMPLETED_BY_PHASE: 'part',
  IN_PROGRESS: 'begun',
  NOT_STARTED: 'open',
  SUSPENDED: 'paused',
}

export const QUARTER_WORDS: Readonly<Record<Quarter, MessageDescriptor>> = {
  1: msg`Quý I`,
  2: msg`Quý II`,
  3: msg`Quý III`,
  4: msg`Quý IV`,
  khac: msg`Ngoài năm hoặc chưa có hạn`,
}
