import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Pledge } from './load-pledges.ts'

/** How a pledge was kept, in words. */
export const OUTCOME_WORDS: Readonly<Record<NonNullable<Pledge['outcome']>, MessageDescriptor>> = {
  NO_EVIDENCE: msg`Chưa có minh chứng`,
  NOT_STARTED: msg`Chưa bắt đầu`,
  LIMITED: msg`Thực hiện hạn chế`,
  SUBSTANTIAL: msg`Thực hiện phần lớn`,
  COMPLETE: msg`Hoàn thành cam kết`,
}

/** Of a pledge that nobody outside the unit judged. */
export const NOT_JUDGED = msg`Chưa đánh giá`

export const outcomeWords = (outcome: Pledge['outcome']): MessageDescriptor =>
  outcome === null ? NOT_JUDGED : OUTCOME_WORDS[outcome]
