import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Model } from './load-models.ts'

/** How far a model has come, in words. */
export const STATE_WORDS: Readonly<Record<Model['state'], MessageDescriptor>> = {
  PROPOSED: msg`Đề xuất`,
  TRIAL: msg`Thí điểm`,
  RECOGNISED: msg`Được ghi nhận`,
  REPLICATED: msg`Nhân rộng`,
  ENDED: msg`Kết thúc`,
}

/** The states in the order in which a model passes them. */
export const STATES: readonly Model['state'][] = ['PROPOSED', 'TRIAL', 'RECOGNISED', 'REPLICATED', 'ENDED']
