import type { Day } from '../../../shared/day.ts'
import { type Chance, chanceOf } from './chance.ts'

/** What each invented model is called, what it is to solve, and what came of it. */
const MODELS = [
  ['Một cửa lưu động về thôn, ấp', 'Người dân ở xa phải đi lại nhiều lần', 'Giảm số lần đi lại của người dân'],
  ['Ngày thứ Năm không viết, không hẹn', 'Hồ sơ đơn giản vẫn phải chờ đến ngày hẹn', 'Trả kết quả ngay trong buổi'],
  ['Tổ hỗ trợ nộp hồ sơ trực tuyến', 'Tỷ lệ hồ sơ trực tuyến thấp', 'Tăng tỷ lệ hồ sơ trực tuyến toàn trình'],
  ['Thư xin lỗi, thư chúc mừng', 'Người dân không được báo khi hồ sơ trễ hạn', 'Hồ sơ trễ hạn đều có thư xin lỗi'],
  ['Mã QR tra cứu thủ tục', 'Niêm yết bằng giấy chậm cập nhật', 'Thủ tục công khai luôn là bản còn hiệu lực'],
  ['Số hóa kết quả ngay khi tiếp nhận', 'Kết quả còn hiệu lực chưa được số hóa', 'Tăng tỷ lệ kết quả được số hóa'],
  ['Phòng họp không giấy', 'Tài liệu họp in tốn kém, gửi chậm', 'Tài liệu đến người dự trước một ngày'],
  ['Liên thông khai sinh, cư trú, bảo hiểm', 'Người dân nộp một loại giấy ở ba nơi', 'Một lần nộp, ba kết quả'],
] as const

export interface PlannedModel {
  readonly name: string
  readonly problem: string
  readonly result: string | null
  /** How things stood before and after; null of what is not in use long enough to tell. */
  readonly before: string | null
  readonly after: string | null
  readonly contact: string
  readonly state: 'PROPOSED' | 'TRIAL' | 'RECOGNISED' | 'REPLICATED' | 'ENDED'
  readonly startedOn: Day | null
  readonly endedOn: Day | null
  readonly year: number
  /** How many units took it up after the one that began it. */
  readonly adopters: number
}

/** What is told of a model that works: a share of dossiers, before and after. */
function sharesOf(chance: Chance) {
  const before = chance.whole(20, 60)
  const after = before + chance.whole(3, 30)
  return { before: `${before}% hồ sơ đạt yêu cầu (minh họa)`, after: `${after}% hồ sơ đạt yêu cầu (minh họa)` }
}

/** The models of a year: so many, that some units have none. */
export function planModels(year: number): readonly PlannedModel[] {
  return MODELS.map(([name, problem, result], index) => {
    const chance = chanceOf('model', year, index)
    const state = chance.pick(['PROPOSED', 'TRIAL', 'RECOGNISED', 'REPLICATED', 'REPLICATED', 'ENDED'] as const)
    const begun = state === 'PROPOSED' ? null : `${year}-0${chance.whole(2, 8)}-15`
    return {
      name: `${name} (minh họa ${year})`,
      problem,
      ...(state === 'RECOGNISED' || state === 'REPLICATED'
        ? { result, ...sharesOf(chance) }
        : { result: null, before: null, after: null }),
      contact: 'Văn phòng đơn vị (minh họa)',
      state,
      startedOn: begun,
      endedOn: state === 'ENDED' ? `${year}-10-31` : null,
      year,
      adopters: state === 'REPLICATED' ? chance.whole(3, 9) : 0,
    }
  })
}
