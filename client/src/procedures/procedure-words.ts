import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Procedure } from './load-procedures.ts'
import type { Measure } from './rules/catalogue-totals.ts'
import type { Process } from './rules/narrow-procedures.ts'
import type { StageName } from './rules/saving-stages.ts'

/** Whether a procedure is in force, in words. */
export const STATE_WORDS: Readonly<Record<Procedure['state'], MessageDescriptor>> = {
  IN_FORCE: msg`Còn hiệu lực`,
  EXPIRED: msg`Hết hiệu lực`,
}

/** Internal processes in words. */
export const PROCESS_WORDS: Readonly<Record<Process, MessageDescriptor>> = {
  INTERLINKED: msg`Quy trình liên thông`,
  SINGLE: msg`Quy trình không liên thông`,
  NONE: msg`Chưa có quy trình nội bộ`,
}

/** Faults of posting in words. */
export const FAULT_WORDS: Readonly<Record<Procedure['wrongPostings'][number]['fault'], MessageDescriptor>> = {
  EXPIRED_POSTED: msg`Hết hiệu lực còn đăng`,
  MISSING: msg`Còn hiệu lực chưa đăng`,
}

/** Stages of a simplification in words. */
export const STAGE_WORDS: Readonly<Record<StageName, MessageDescriptor>> = {
  PLANNED: msg`Kế hoạch rà soát`,
  PROPOSED: msg`Đề xuất phương án`,
  APPROVED: msg`Phê duyệt phương án`,
  REALISED: msg`Đã thực thi`,
  DROPPED: msg`Không thực hiện`,
}

/** What is counted of the catalogue and of savings, in words. */
export const MEASURE_WORDS: Readonly<Record<Measure, MessageDescriptor>> = {
  PROCEDURES_ANNOUNCED: msg`Thủ tục được công bố`,
  ANNOUNCING_DECISIONS: msg`Quyết định công bố danh mục`,
  PROCESS_DECISIONS: msg`Quyết định phê duyệt quy trình nội bộ`,
  PROCESSES_INTERLINKED: msg`Thủ tục liên thông có quy trình`,
  PROCESSES_NOT_INTERLINKED: msg`Thủ tục không liên thông có quy trình`,
  REVIEWED_PROCEDURES: msg`Thủ tục được rà soát`,
  REVIEWING_AGENCIES: msg`Cơ quan có thủ tục được rà soát`,
  SIMPLIFIED_PROCEDURES: msg`Thủ tục được đơn giản hóa`,
  SIMPLIFICATION_SAVING_VND_PER_YEAR: msg`Đồng tiết kiệm một năm`,
}
