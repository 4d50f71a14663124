import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'

/** A demonstration unit on one demonstration component of 1.5 points. For stories only. */
export interface DemonstrationProvince {
  readonly id: string
  readonly name: string
  readonly points: number
  readonly unit?: UnitNumber | undefined
}

export const MAX_POINTS = 1.5

/** Sixty-three provinces that do not exist; fifteen reach the maximum, four stand at zero. All follows from the number. */
export const PROVINCES: readonly DemonstrationProvince[] = Array.from({ length: 63 }, (_, index) => ({
  id: `t${index + 1}`,
  name: `Tỉnh Minh họa ${String(index + 1).padStart(2, '0')}`,
  points:
    index % 4 === 0 && index < 60 ? MAX_POINTS : index % 16 === 1 ? 0 : Math.round(((index * 37) % 63) * 2.3) / 100,
  unit: index === 6 ? 1 : undefined,
}))

/** What each lost, largest first. */
export const LOSSES = PROVINCES.map((province) => ({ ...province, lost: MAX_POINTS - province.points }))
  .filter(({ lost }) => lost > 0)
  .sort((a, b) => b.lost - a.lost)
