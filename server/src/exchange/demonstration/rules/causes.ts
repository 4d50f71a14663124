import type { RuleKind } from '../../../framework/rules/terms.ts'
import { chanceOf } from './chance.ts'

/** Why points were lost: a code for counting, and the words. */
export interface Cause {
  readonly code: string
  readonly words: string
}

const cause = (code: string, words: string): Cause => ({ code, words })

const NOT_DONE: readonly [Cause, ...Cause[]] = [
  cause('CHUA_THUC_HIEN', 'Chưa thực hiện, hoặc thực hiện sau thời hạn chấm.'),
  cause('THIEU_MINH_CHUNG', 'Đã làm nhưng thiếu văn bản chứng minh.'),
]
const BELOW: readonly [Cause, ...Cause[]] = [
  cause('DUOI_MUC', 'Tỷ lệ thực hiện thấp hơn mức yêu cầu.'),
  cause('CHAM_HAN', 'Một phần hoàn thành sau thời hạn.'),
  cause('DU_LIEU_CHUA_KHOP', 'Số liệu báo cáo chưa khớp với hệ thống.'),
]
const CASES: readonly [Cause, ...Cause[]] = [
  cause('VI_PHAM', 'Có trường hợp vi phạm trong năm.'),
  cause('CHAM_HAN', 'Báo cáo hoặc công khai chậm hạn.'),
]
const BY_RULE: Partial<Readonly<Record<RuleKind, readonly [Cause, ...Cause[]]>>> = {
  YES_NO: NOT_DONE,
  OPTIONS: NOT_DONE,
  PER_OCCURRENCE: CASES,
}

/** Why points were lost on a leaf, by the kind of its rule; the same unit keeps its cause from year to year, mostly. */
export const causeOf = (rule: RuleKind, about: readonly (string | number)[]): Cause =>
  chanceOf('cause', ...about).pick(BY_RULE[rule] ?? BELOW)

/** What became of a loss, in its last known state. */
export interface Remedy {
  readonly state: 'OPEN' | 'REMEDY_UNDERWAY' | 'REMEDY_PROPOSED' | 'REMEDIED' | 'NOT_REMEDIED'
  /** True where somebody else checked it. */
  readonly verified: boolean
}

/** What became of a loss. `later`: what the unit lost on the same leaf a year later; null where nobody knows yet. */
export function remedyOf(lost: number, later: number | null, about: readonly (string | number)[]): Remedy {
  const chance = chanceOf('remedy', ...about)
  if (later === null)
    return { state: chance.pick(['OPEN', 'REMEDY_UNDERWAY', 'REMEDY_UNDERWAY', 'REMEDY_PROPOSED']), verified: false }
  if (later < lost * 0.5) return { state: 'REMEDIED', verified: true }
  return { state: 'NOT_REMEDIED', verified: chance.happens(0.6) }
}
