import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Model, WholeModel } from './load-models.ts'

/** How far a model has come, in words. */
export const STATE_WORDS: Readonly<Record<Model['state'], MessageDescriptor>> = {
  PROPOSED: msg`Đề xuất`,
  TRIAL: msg`Thí điểm`,
  RECOGNISED: msg`Được ghi nhận`,
  REPLICATED: msg`Nhân rộng`,
  ENDED: msg`Kết thúc`,
}

/** Why nothing is told of what became of adopters beside peers. */
export const GAP_WORDS: Readonly<Record<NonNullable<WholeModel['effects'][number]['gap']>, MessageDescriptor>> = {
  FEW_ADOPTERS: msg`dưới 5 đơn vị áp dụng có số cả hai năm`,
  FEW_PEERS: msg`dưới 5 đơn vị cùng khối có số cả hai năm`,
  NO_YEARS: msg`không đơn vị nào có số cả hai năm`,
}

/** The states in the order in which a model passes them. */
export const STATES: readonly Model['state'][] = ['PROPOSED', 'TRIAL', 'RECOGNISED', 'REPLICATED', 'ENDED']
