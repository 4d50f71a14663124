import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Campaign, ListedFinding } from './load-inspections.ts'

/** How units are inspected, in words. */
export const KIND_WORDS: Readonly<Record<Campaign['kind'], MessageDescriptor>> = {
  PLANNED: msg`Theo kế hoạch`,
  SURPRISE: msg`Đột xuất`,
  FOLLOW_UP: msg`Kiểm tra kết quả khắc phục`,
}

/** What notes of a campaign tell, in words. */
export const NOTE_WORDS: Readonly<Record<Campaign['notes'][number]['kind'], MessageDescriptor>> = {
  FOCUS: msg`Nội dung kiểm tra`,
  RESULT: msg`Kết quả đạt được`,
  RECOMMENDATION: msg`Đề nghị chung`,
  DIRECTION: msg`Chỉ đạo`,
}

/** States of a finding in words. */
export const FINDING_WORDS: Readonly<Record<ListedFinding['state'], MessageDescriptor>> = {
  OPEN: msg`Chưa ghi nhận khắc phục`,
  REMEDY_PROPOSED: msg`Chờ xác nhận`,
  CLOSED_REMEDIED: msg`Đã khắc phục`,
  CLOSED_NOT_REMEDIED: msg`Đóng, không khắc phục`,
}
