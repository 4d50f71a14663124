import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'

export interface Compared {
  readonly unit: UnitNumber
  readonly name: string
  readonly short: string
}

/** Four demonstration units; none of them exists, nor do their points. */
export const COMPARED: readonly Compared[] = [
  { unit: 1, name: 'Tỉnh Minh họa 07', short: '07' },
  { unit: 2, name: 'Tỉnh Minh họa 12', short: '12' },
  { unit: 3, name: 'Tỉnh Minh họa 31', short: '31' },
  { unit: 4, name: 'Tỉnh Minh họa 58', short: '58' },
]

export interface Area {
  readonly code: string
  readonly name: string
  readonly max: number
  /** Points of the units in their order, then the average of the block. */
  readonly points: readonly number[]
  readonly average: number
}

/** For stories only: the areas of the illustrative framework with invented points. */
const AREA_POINTS: readonly (readonly [string, string, number, readonly number[], number])[] = [
  ['', 'Cả chỉ số', 100, [83.38, 89.1, 85.51, 79.07], 84.31],
  ['1', 'Chỉ đạo, điều hành CCHC', 9.5, [8.25, 8.69, 7.87, 7.83], 8.37],
  ['2', 'Cải cách thể chế', 10, [9.04, 9.29, 8.89, 7.7], 8.76],
  ['3', 'Cải cách thủ tục hành chính', 13, [10.88, 12.26, 11.59, 10.34], 11.1],
  ['4', 'Cải cách tổ chức bộ máy', 10.5, [8.98, 9, 8.76, 8.76], 8.95],
  ['5', 'Cải cách chế độ công vụ', 15, [12.46, 13.86, 12.86, 11.97], 12.62],
  ['6', 'Cải cách tài chính công', 12, [9.5, 10.49, 10.55, 9.13], 9.86],
  ['7', 'Chính quyền điện tử, chính quyền số', 13.5, [10.43, 11.21, 10.17, 10.69], 10.88],
  ['7.1', 'Nền tảng số và dữ liệu', 3, [2.42, 2.46, 2.21, 2.35], 2.49],
  ['7.2', 'Cung cấp dịch vụ công trực tuyến', 5.5, [3.69, 4.42, 4.2, 4.38], 4.14],
  ['7.3', 'Hệ thống thông tin một cửa điện tử', 1.5, [1.43, 1.22, 1.17, 1.22], 1.35],
  ['8', 'Tác động đến người dân, KT–XH', 16.5, [13.83, 14.31, 14.82, 12.64], 13.76],
]

export const AREAS: readonly Area[] = AREA_POINTS.map(([code, name, max, points, average]) => ({
  code,
  name,
  max,
  points,
  average,
}))
