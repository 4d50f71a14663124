/** A criterion of the demonstration unit of the look; `lost` is bị trừ, `unreached` is chưa đạt, null where none can be lost. */
export interface CriterionRow {
  readonly code: string
  readonly title: string
  readonly max: number
  readonly self: number | null
  readonly got: number | null
  readonly lost: number | null
  readonly unreached: number | null
  readonly reason: string
  readonly lead: string
}

type Cells = readonly [
  code: string,
  title: string,
  max: number,
  self: number | null,
  got: number | null,
  lost: number | null,
  unreached: number | null,
  reason?: string,
  lead?: string,
]

const CELLS: readonly Cells[] = [
  ['6', 'Cải cách tài chính công', 12, 6.58, 9.5, 1.98, 0.52],
  ['6.4', 'Thu ngân sách', 1.5, 0.5, 0.5, 1, null],
  ['6.4.1', 'Thu ngân sách so với dự toán', 0.75, 0.5, 0.5, 0.25, null, '102%, cần từ 105%', 'Sở Tài chính'],
  [
    '6.4.2',
    'Mức tăng thu ngân sách từ khu vực doanh nghiệp so với năm trước',
    0.75,
    0,
    0,
    0.75,
    null,
    'Bằng 97% năm trước',
    'Sở Tài chính',
  ],
  ['6.5', 'Tác động của cải cách tài chính công', 3.5, null, 2.98, null, 0.52],
  ['6.5.2', 'Quản lý, sử dụng tài sản công', 1.25, null, 1.07, null, 0.18, 'Khảo sát 85,8%', 'Sở Tài chính'],
  ['6.5.3', 'Bảo đảm cơ chế tự chủ', 1, null, 0.83, null, 0.17, 'Khảo sát 82,9%', 'Sở Tài chính'],
  ['7', 'Xây dựng chính quyền điện tử, chính quyền số', 13.5, 8.56, 10.43, 2.46, 0.6],
  ['7.1', 'Nền tảng số và dữ liệu', 3, 2.98, 2.42, 0.58, null],
  ['7.1.1', 'Mức độ hoàn thành kế hoạch chuyển đổi số', 1, 1, 0.94, 0.06, null, '94% kế hoạch', 'Sở KH&CN'],
  ['7.1.2', 'Kết nối, chia sẻ dữ liệu', 1, 1, 0.5, 0.5, null, '74%, cần từ 80%', 'Sở KH&CN'],
  ['7.1.3', 'Trao đổi văn bản điện tử có ký số', 1, 0.98, 1, 0, null, 'Đạt tối đa', 'Sở KH&CN'],
  ['7.2', 'Cung cấp dịch vụ công trực tuyến', 5.5, 4.08, 3.69, 1.81, null],
  ['7.2.1', 'Tỷ lệ hồ sơ tiếp nhận trực tuyến', 2, 1.73, 1.65, 0.35, null, '66%, mức đủ 80%', 'Sở KH&CN'],
  ['7.2.2', 'Tỷ lệ thanh toán trực tuyến', 1.5, 0.95, 0.75, 0.75, null, '30%, mức đủ 60%', 'Sở KH&CN'],
  [
    '7.2.3',
    'Dịch vụ công trực tuyến toàn trình có phát sinh hồ sơ',
    1.5,
    1.05,
    0.94,
    0.56,
    null,
    '50%, mức đủ 80%',
    'Sở KH&CN',
  ],
]

export const CRITERIA: readonly CriterionRow[] = CELLS.map(
  ([code, title, max, self, got, lost, unreached, reason = '', lead = '']) => ({
    code,
    title,
    max,
    self,
    got,
    lost,
    unreached,
    reason,
    lead,
  }),
)

/** `7.2` of `7.2.2`, null of `7`. */
export const parentOf = (code: string): string | null =>
  code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null

/** So many rows in a tree of three levels, ten children each; every figure follows from its place. */
export function manyCriteria(count: number): readonly CriterionRow[] {
  const rows: CriterionRow[] = []
  for (let area = 1; rows.length < count; area += 1) {
    for (let at = 0; at <= 110 && rows.length < count; at += 1) {
      const [criterion, leaf] = [Math.ceil(at / 11), (at - 1) % 11]
      const code = at === 0 ? `${area}` : leaf === 0 ? `${area}.${criterion}` : `${area}.${criterion}.${leaf}`
      const lost = ((rows.length * 7919) % 1000) / 1000
      const got = 1 - lost
      rows.push({
        code,
        title: `Tiêu chí minh họa ${code}`,
        max: 1,
        self: 1,
        got,
        lost,
        unreached: null,
        reason: '',
        lead: '',
      })
    }
  }
  return rows
}
