import type { ColumnSpec } from './headers.ts'

const column = (key: string, required: boolean, ...names: readonly string[]): ColumnSpec => ({ key, required, names })

/** The columns of a table of published figures: one figure a row, each with its source. */
export const FIGURE_COLUMNS: readonly ColumnSpec[] = [
  column('index', true, 'Chỉ số', 'index'),
  column('year', true, 'Năm', 'year'),
  column('unit_level', true, 'Cấp', 'unit level', 'level'),
  column('unit_name', true, 'Đơn vị', 'Tên đơn vị', 'unit name', 'unit'),
  column('parent', false, 'Đơn vị cấp trên', 'parent'),
  column('measure', true, 'Nội dung', 'measure'),
  column('value', true, 'Giá trị', 'value'),
  column('scale_max', false, 'Thang điểm', 'scale max'),
  column('rank', false, 'Hạng', 'rank'),
  column('source', true, 'Nguồn', 'source'),
  column('published_on', false, 'Ngày công bố', 'published on'),
]
