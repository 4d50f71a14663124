/** One row of a table that was published. */
export interface Ministry {
  readonly id: string
  readonly name: string
  readonly rank: number | null
  readonly appraised: number | null
  readonly survey: number | null
  readonly total: number | null
}

/**
 * PAR INDEX 2023 of the ministries as published (xaydungchinhsach.chinhphu.vn, 17/4/2024): name, appraised points of
 * 68,5, survey points of 31,5, total. For stories only; the product reads them from the graph.
 */
const PUBLISHED: readonly (readonly [string, number, number, number])[] = [
  ['Bộ Tư pháp', 61.86, 28.1, 89.95],
  ['Ngân hàng Nhà nước Việt Nam', 62.67, 27.21, 89.89],
  ['Bộ Tài chính', 61.52, 27.66, 89.18],
  ['Bộ Nội vụ', 60.65, 26.38, 87.04],
  ['Bộ Tài nguyên và Môi trường', 61.15, 25.85, 87.01],
  ['Bộ Nông nghiệp và Phát triển nông thôn', 60.25, 26.17, 86.41],
  ['Bộ Xây dựng', 61.18, 25.1, 86.28],
  ['Bộ Giao thông vận tải', 60.27, 25.91, 86.18],
  ['Bộ Thông tin và Truyền thông', 60.5, 25.33, 85.83],
  ['Bộ Lao động – Thương binh và Xã hội', 60.99, 24.81, 85.81],
  ['Bộ Văn hóa, Thể thao và Du lịch', 58.1, 25.47, 83.56],
  ['Bộ Giáo dục và Đào tạo', 55.46, 25.07, 80.53],
  ['Bộ Khoa học và Công nghệ', 56.49, 23.88, 80.38],
  ['Bộ Kế hoạch và Đầu tư', 54.59, 25.48, 80.07],
  ['Bộ Y tế', 55.81, 23.99, 79.8],
  ['Bộ Ngoại giao', 52.12, 26.35, 78.48],
  ['Bộ Công Thương', 54.21, 23.82, 78.03],
]

export const MINISTRIES: readonly Ministry[] = PUBLISHED.map(([name, appraised, survey, total], index) => ({
  id: `m${index + 1}`,
  name,
  rank: index + 1,
  appraised,
  survey,
  total,
}))

export const AVERAGE = 84.38

/** Scored, not ranked; the source gives no points. */
export const NOT_RANKED: readonly Ministry[] = ['Thanh tra Chính phủ', 'Ủy ban Dân tộc'].map((name, index) => ({
  id: `n${index + 1}`,
  name,
  rank: null,
  appraised: null,
  survey: null,
  total: null,
}))
