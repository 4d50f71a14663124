import type { Day } from '../../../shared/day.ts'
import { chanceOf } from './chance.ts'
import type { DossierHandler, PlannedReport } from './plan-dossiers.ts'

export interface PlannedCase {
  readonly field: string
  readonly code: string
  readonly receivedOn: Day
  readonly dueOn: Day
  readonly resolvedOn: Day | null
  readonly cause: string | null
  readonly apology: { readonly number: string; readonly on: Day } | null
}

const CAUSES = [
  'Chờ ý kiến của cơ quan phối hợp',
  'Hồ sơ phải xác minh thực địa nhiều lần',
  'Phần mềm một cửa gián đoạn, chưa cập nhật kết quả',
  'Thiếu người giải quyết sau sắp xếp đơn vị',
  'Chuyển bước xử lý chậm giữa các bộ phận',
] as const

/** The dossiers that one month's report counts as resolved late, and as open and overdue at its end: as many as it counts. */
export function planLateDossiers(
  handler: DossierHandler,
  prefix: string,
  report: PlannedReport,
): readonly PlannedCase[] {
  const { resolvedLate, openOverdue } = report.figures
  const count = (resolvedLate ?? 0) + (openOverdue ?? 0)
  return Array.from({ length: count }, (_, index) => {
    const chance = chanceOf('late dossier', handler.slug, report.field, report.to, index)
    const resolved = index < (resolvedLate ?? 0)
    const last = shifted(report.from, chance.whole(2, 26))
    const dueOn = resolved ? shifted(last, -chance.whole(1, 18)) : shifted(report.to, -chance.whole(1, 35))
    const apologyOn = shifted(dueOn, chance.whole(1, 3))
    return {
      field: report.field,
      code: `${prefix}-${report.to.slice(2, 7).replace('-', '')}-${String(index + 1).padStart(4, '0')}`,
      receivedOn: shifted(dueOn, -chance.whole(3, 20)),
      dueOn,
      resolvedOn: resolved ? last : null,
      cause: chance.happens(0.9) ? chance.pick(CAUSES) : null,
      apology: chance.happens(0.7) ? { number: `${chance.whole(10, 990)}/TXL`, on: apologyOn } : null,
    }
  })
}

function shifted(day: Day, days: number): Day {
  const time = new Date(`${day}T00:00:00Z`)
  time.setUTCDate(time.getUTCDate() + days)
  return time.toISOString().slice(0, 10)
}
