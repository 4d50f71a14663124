import type { Day } from '../../../shared/day.ts'
import { chanceOf } from './chance.ts'

const FIELDS = [
  ['Đất đai', 'Sở Nông nghiệp và Môi trường'],
  ['Hộ tịch', 'Sở Tư pháp'],
  ['Hoạt động xây dựng', 'Sở Xây dựng'],
  ['Đăng ký kinh doanh', 'Sở Tài chính'],
  ['Giáo dục trung học', 'Sở Giáo dục và Đào tạo'],
  ['Tổ chức phi chính phủ', 'Sở Nội vụ'],
] as const
const VERBS = ['Cấp mới', 'Cấp lại', 'Gia hạn', 'Thu hồi', 'Xác nhận', 'Điều chỉnh'] as const

export interface PlannedProcedure {
  readonly code: string
  readonly title: string
  readonly field: string
  /** The words by which frameworks name its authority. */
  readonly lead: string
  readonly interlinked: boolean
  readonly announcedOn: Day
  readonly expiredOn: Day | null
  readonly days: number
}

/** The catalogue of the demonstration province: six procedures in each of six fields. */
export function planProcedures(): readonly PlannedProcedure[] {
  return FIELDS.flatMap(([field, lead], fieldIndex) =>
    VERBS.map((verb, index): PlannedProcedure => {
      const chance = chanceOf('procedure', field, verb)
      const year = chance.pick([2023, 2024, 2025, 2025] as const)
      return {
        code: `MH.${fieldIndex + 1}${index + 1}`,
        title: `${verb} giấy tờ minh họa về ${field.toLowerCase()}`,
        field,
        lead,
        interlinked: chance.happens(0.25),
        announcedOn: `${year}-0${chance.whole(1, 9)}-10`,
        expiredOn: chance.happens(0.15) ? '2026-03-01' : null,
        days: chance.whole(3, 30),
      }
    }),
  )
}

export interface PlannedSimplification {
  readonly title: string
  readonly year: number
  readonly state: 'PLANNED' | 'PROPOSED' | 'APPROVED' | 'REALISED' | 'DROPPED'
  readonly codes: readonly string[]
  readonly fee: readonly [before: number, after: number]
  readonly times: readonly [before: number, after: number]
  readonly subjects: number
}

/** Reviews of two years, each of some procedures of one field, in every state. */
export function planSimplifications(procedures: readonly PlannedProcedure[]): readonly PlannedSimplification[] {
  const states = ['REALISED', 'APPROVED', 'PROPOSED', 'PLANNED', 'DROPPED', 'REALISED'] as const
  return FIELDS.map(([field], index) => {
    const chance = chanceOf('simplification', field)
    const own = procedures.filter((each) => each.field === field).slice(0, chance.whole(1, 4))
    const before = chance.whole(20, 90) * 10_000
    return {
      title: `Đơn giản hóa thủ tục về ${field.toLowerCase()} (minh họa)`,
      year: index % 2 === 0 ? 2025 : 2026,
      state: states[index] ?? 'PLANNED',
      codes: own.map(({ code }) => code),
      fee: [before, before - chance.whole(1, 9) * 10_000] as const,
      times: [2, chance.pick([1, 2] as const)] as const,
      subjects: chance.whole(50, 2_000),
    }
  })
}
