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

/** A decision that announces procedures, or approves their internal processes; codes of the procedures. */
export interface PlannedDecision {
  readonly number: string
  readonly title: string
  readonly issuedOn: Day
  readonly kind: 'ANNOUNCES' | 'PROCESS'
  readonly codes: readonly string[]
}

const REANNOUNCED_ON = '2025-12-20'

/**
 * Each procedure is announced on its day; whatever was announced before 2025 and still is in force, once more by one decision of the
 * end of 2025. Most have an internal process, approved field by field.
 */
export function planDecisions(procedures: readonly PlannedProcedure[]): readonly PlannedDecision[] {
  const days = [...Map.groupBy(procedures, ({ announcedOn }) => announcedOn)].sort(([a], [b]) => (a < b ? -1 : 1))
  const announcing = days.map(([issuedOn, own], index) => ({
    number: `${index + 1}/QĐ-MINH-HOA`,
    title: 'Quyết định minh họa công bố danh mục thủ tục hành chính',
    ...{ issuedOn, kind: 'ANNOUNCES' as const, codes: own.map(({ code }) => code) },
  }))
  const older = procedures.filter(({ announcedOn, expiredOn }) => announcedOn < '2025-01-01' && expiredOn === null)
  const again = {
    number: `${days.length + 1}/QĐ-MINH-HOA`,
    title: 'Quyết định minh họa công bố lại danh mục thủ tục hành chính',
    ...{ issuedOn: REANNOUNCED_ON, kind: 'ANNOUNCES' as const, codes: older.map(({ code }) => code) },
  }
  return [...announcing, again, ...planProcesses(procedures)]
}

function planProcesses(procedures: readonly PlannedProcedure[]): readonly PlannedDecision[] {
  return FIELDS.map(([field], index) => ({
    number: `${index + 1}/QĐ-QTNB-MINH-HOA`,
    title: `Quyết định minh họa phê duyệt quy trình nội bộ về ${field.toLowerCase()}`,
    issuedOn: `2026-0${index + 1}-12`,
    kind: 'PROCESS' as const,
    codes: procedures
      .filter((each) => each.field === field && !chanceOf('no process', each.code).happens(0.2))
      .map(({ code }) => code),
  }))
}

/** A procedure that communes carry out for its authority, and the working days it takes them. */
export interface PlannedDelegation {
  readonly code: string
  readonly daysBefore: number
  readonly daysAfter: number
}

/** Some procedures in force that take more than a week: each was given to communes, which need fewer days. */
export function planDelegations(procedures: readonly PlannedProcedure[]): readonly PlannedDelegation[] {
  return procedures
    .filter(({ expiredOn, days }) => expiredOn === null && days > 7)
    .filter(({ code }) => chanceOf('delegated', code).happens(0.25))
    .map(({ code, days }) => ({
      code,
      daysBefore: days,
      daysAfter: days - chanceOf('delegated days', code).whole(1, 5),
    }))
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
