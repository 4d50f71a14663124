export type TemplateKind = 'SCORES' | 'PUBLISHED_FIGURES'

/** The headers of each kind as the server names them, with what may be left out at the end. */
const HEADERS: Readonly<Record<TemplateKind, readonly string[]>> = {
  SCORES: [
    ...['Đơn vị', 'Mã đơn vị', 'Đơn vị cấp trên', 'Mã tiêu chí', 'Giai đoạn', 'Số liệu', 'Điểm', 'Lý do', 'Trạng thái'],
    ...['Nguồn số liệu', 'Tính đến ngày'],
  ],
  PUBLISHED_FIGURES: [
    ...['Chỉ số', 'Năm', 'Cấp', 'Đơn vị', 'Đơn vị cấp trên', 'Nội dung', 'Giá trị', 'Thang điểm', 'Hạng', 'Nguồn'],
    ...['Ngày công bố'],
  ],
}

const REQUIRED: Readonly<Record<TemplateKind, readonly string[]>> = {
  SCORES: ['Mã tiêu chí', 'Giai đoạn'],
  PUBLISHED_FIGURES: ['Chỉ số', 'Năm', 'Cấp', 'Đơn vị', 'Nội dung', 'Giá trị', 'Nguồn'],
}

export const headersOf = (kind: TemplateKind): readonly string[] => HEADERS[kind]

/** Columns without which nothing can be read; where one stage holds for all rows, its column may be left out. */
export const requiredHeaders = (kind: TemplateKind, oneStage: boolean): readonly string[] =>
  REQUIRED[kind].filter((header) => !(oneStage && header === 'Giai đoạn'))
