import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { SourceStatement } from './load-news.ts'

/** Kinds of statement in words. */
export const KIND_WORDS: Readonly<Record<SourceStatement['kind'], MessageDescriptor>> = {
  RESULT: msg`Kết quả, biểu dương`,
  LIMITATION: msg`Tồn tại, hạn chế`,
  DECISION: msg`Quyết định, chỉ đạo`,
  PROPOSAL: msg`Giải pháp đề xuất`,
  OWED: msg`Còn phải ban hành`,
  MEETING: msg`Cuộc họp`,
}
