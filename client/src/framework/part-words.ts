import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Part } from './rules/part.ts'

/** What a part is called, in full and where room is short, and its column in the address. */
export interface PartWords {
  readonly key: string
  readonly name: MessageDescriptor
  readonly short: MessageDescriptor
}

export const PART_WORDS: Readonly<Record<Part, PartWords>> = {
  APPRAISED: { key: 'tham-dinh', name: msg`Thẩm định`, short: msg`TĐ` },
  SURVEY: { key: 'xhh', name: msg`Điều tra XHH`, short: msg`XHH` },
  LEADERS_SURVEY: { key: 'lanh-dao', name: msg`Khảo sát lãnh đạo`, short: msg`LĐ` },
  CITIZEN_SURVEY: { key: 'nguoi-dan', name: msg`Hài lòng của người dân`, short: msg`SIPAS` },
  SOCIO_ECONOMIC: { key: 'kt-xh', name: msg`Kinh tế – xã hội`, short: msg`KT–XH` },
  ADJUSTMENT: { key: 'cong-tru', name: msg`Điểm cộng, trừ`, short: msg`CT` },
}
