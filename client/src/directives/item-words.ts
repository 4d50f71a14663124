import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DirectiveItem } from './load-directives.ts'

/** States of an item in words. */
export const STATE_WORDS: Readonly<Record<DirectiveItem['state'], MessageDescriptor>> = {
  OPEN: msg`Chưa báo cáo`,
  REPORTED: msg`Đã báo cáo`,
  DONE: msg`Đã thực hiện`,
  NOT_DONE: msg`Chưa thực hiện`,
}
