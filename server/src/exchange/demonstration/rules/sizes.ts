import type { RuleVariable } from '../../../framework/rules/scoring-rule.ts'
import type { UnitKind } from '../../../units/rules/vocabulary.ts'
import { chanceOf } from './chance.ts'

/** How large a figure is: lowest and highest, whole numbers, both inclusive. */
type Range = readonly [low: number, high: number]

/** By size of body: a province, an agency of a province, a commune. */
interface Ranges {
  readonly province: Range
  readonly agency: Range
  readonly commune: Range
}

const ranges = (province: Range, agency: Range, commune: Range): Ranges => ({ province, agency, commune })

/** Figures whose name tells more than their unit, in the order in which they are tried. */
const BY_LABEL: readonly (readonly [RegExp, Ranges])[] = [
  [/phạm vi một cửa|trong danh mục/i, ranges([1320, 1910], [60, 190], [90, 260])],
  [/xin lỗi|trễ hạn/i, ranges([900, 7400], [6, 90], [4, 60])],
  [/^nhiệm vụ được giao|nhiệm vụ .*giao/i, ranges([190, 430], [60, 190], [40, 130])],
  [/sự nghiệp công lập đầu kỳ/i, ranges([430, 760], [6, 24], [4, 9])],
  [/gửi, nhận|gửi đi|văn bản điện tử/i, ranges([160_000, 480_000], [6_000, 31_000], [1_400, 6_200])],
  [/theo dõi/i, ranges([12, 46], [4, 16], [4, 14])],
  [/số tiền kiến nghị/i, ranges([18_000, 240_000], [60, 4_200], [20, 900])],
  [/GRDP/i, ranges([32_000_000, 210_000_000], [1, 2], [1, 2])],
]

const HANDLED = ranges([180_000, 720_000], [1_500, 42_000], [900, 9_500])
const FEW = ranges([12, 46], [4, 16], [4, 14])
const BY_UNIT: Readonly<Record<string, Ranges>> = {
  'hồ sơ': HANDLED,
  'kết quả': HANDLED,
  'giao dịch': HANDLED,
  TTHC: ranges([60, 320], [20, 130], [15, 90]),
  'dịch vụ': ranges([380, 1_150], [30, 140], [60, 160]),
  'nhiệm vụ': ranges([38, 85], [18, 46], [15, 38]),
  'đơn vị': ranges([45, 150], [5, 15], [6, 15]),
  'cơ quan': ranges([26, 41], [6, 14], [5, 12]),
  'văn bản': ranges([24, 96], [20, 80], [20, 70]),
  'nghị quyết': ranges([12, 34], [4, 10], [6, 18]),
  'quyết định': ranges([30, 84], [8, 30], [12, 40]),
  'vấn đề': FEW,
  'phản ánh': ranges([120, 900], [8, 60], [8, 70]),
  'triệu đồng': ranges([2_400_000, 18_000_000], [40_000, 600_000], [9_000, 80_000]),
  'doanh nghiệp': ranges([4_200, 16_500], [40, 300], [20, 160]),
  người: ranges([1_100, 3_400], [45, 165], [32, 66]),
  lớp: ranges([14, 42], [4, 12], [3, 9]),
  'chỉ tiêu': ranges([16, 25], [8, 17], [12, 21]),
  'hệ thống': ranges([14, 33], [4, 10], [3, 8]),
  'tồn tại': FEW,
  'kiến nghị': FEW,
  đơn: ranges([300, 1_600], [10, 80], [12, 90]),
  'hoạt động': FEW,
  lượt: ranges([1_200, 4_800], [40, 260], [30, 120]),
  'thôn, tổ': ranges([600, 2_400], [20, 60], [12, 44]),
  'bộ dữ liệu': ranges([30, 90], [6, 18], [4, 10]),
  ngày: ranges([2_000, 9_000], [300, 2_400], [200, 900]),
  'biên chế': ranges([40, 170], [4, 16], [3, 9]),
  hộ: ranges([20_000, 90_000], [400, 2_000], [900, 5_200]),
}
const USUAL = ranges([20, 64], [8, 32], [8, 26])

/** Whose figure it is. */
export interface SizedUnit {
  readonly key: string
  readonly kind: UnitKind
}

/**
 * How large the total of a leaf is for a unit in a year: a whole number within the range of its unit of measure.
 *
 * A unit that has many dossiers has many in every leaf and year; a year is some hundredths larger than the one before.
 */
export function sizeOf(unit: SizedUnit, leaf: string, year: number, variable: RuleVariable): number {
  const word = variable.unit?.vi ?? ''
  const [low, high] = rangeOf(variable, word, unit.kind)
  const weight = 0.7 * chanceOf(unit.key, 'size', word).share() + 0.3 * chanceOf(unit.key, 'size', leaf).share()
  const growth = 1 + 0.02 * (year - 2022) + 0.02 * chanceOf(unit.key, 'size', leaf, year).share()
  return Math.max(1, Math.round((low + (high - low) * weight) * growth))
}

function rangeOf({ label }: RuleVariable, word: string, kind: UnitKind): Range {
  const named = BY_LABEL.find(([words]) => words.test(label.vi))?.[1]
  const { province, agency, commune } = named ?? BY_UNIT[word] ?? USUAL
  if (kind === 'PROVINCE') return province
  return kind === 'COMMUNE' ? commune : agency
}
