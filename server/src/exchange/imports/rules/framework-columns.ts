import type { ColumnSpec } from './headers.ts'

const column = (key: string, required: boolean, ...names: readonly string[]): ColumnSpec => ({ key, required, names })

/** One framework a workbook: its own row. */
export const FRAMEWORK_COLUMNS: readonly ColumnSpec[] = [
  column('code', true, 'Mã bộ tiêu chí', 'code'),
  column('owner', false, 'Cơ quan ban hành', 'owner'),
  column('index', true, 'Chỉ số', 'index'),
  column('unit_kind', true, 'Loại đơn vị', 'unit kind'),
  column('name', true, 'Tên bộ tiêu chí', 'name'),
  column('name_en', false, 'Tên tiếng Anh', 'name en'),
  column('legal_basis', false, 'Căn cứ', 'legal basis'),
  column('first_year', true, 'Từ năm', 'first year'),
  column('last_year', false, 'Đến năm', 'last year'),
  column('max_points', true, 'Tổng điểm', 'max points'),
  column('rounding_mode', false, 'Cách làm tròn', 'rounding mode'),
  column('rounding_places', false, 'Số lẻ', 'rounding places'),
  column('note', false, 'Ghi chú', 'note'),
]

export const PART_COLUMNS: readonly ColumnSpec[] = [
  column('part', true, 'Nguồn điểm', 'part'),
  column('max_points', true, 'Điểm tối đa', 'max points'),
]

export const BAND_COLUMNS: readonly ColumnSpec[] = [
  column('code', true, 'Mã xếp loại', 'code'),
  column('name', true, 'Xếp loại', 'name'),
  column('name_en', false, 'Tên tiếng Anh', 'name en'),
  column('from_percent', true, 'Từ (%)', 'from percent'),
  column('floor_percent', false, 'Sàn lĩnh vực (%)', 'floor percent'),
  column('condition', false, 'Điều kiện khống chế', 'condition'),
]

/** The tree: columns of `server/data/illustrative/README.md`. */
export const TREE_COLUMNS: readonly ColumnSpec[] = [
  column('code', true, 'Mã tiêu chí', 'Mã', 'code'),
  column('parent', true, 'Mã cha', 'parent'),
  column('level', true, 'Cấp', 'level'),
  column('title_vi', true, 'Tên tiêu chí', 'title vi'),
  column('title_en', false, 'Tên tiếng Anh', 'title en'),
  column('max_points', true, 'Điểm tối đa', 'max points'),
  column('cap', false, 'Mức trần', 'cap'),
  column('part', true, 'Nguồn điểm', 'part'),
  column('lead_vi', false, 'Cơ quan chủ trì', 'lead vi'),
  column('lead_en', false, 'Cơ quan chủ trì (tiếng Anh)', 'lead en'),
  column('rule', true, 'Cách chấm', 'rule'),
  column('rule_text', false, 'Tham số cách chấm', 'rule text'),
  column('rule_source', false, 'Căn cứ cách chấm', 'rule source'),
  column('figures', false, 'Số liệu', 'figures'),
  column('not_applicable', false, 'Khi không áp dụng', 'not applicable'),
  column('when_none', false, 'Khi không phát sinh', 'when none'),
  column('evidence_required', false, 'Tài liệu kiểm chứng', 'evidence required'),
  column('guidance_vi', false, 'Hướng dẫn', 'guidance vi'),
  column('guidance_en', false, 'Hướng dẫn (tiếng Anh)', 'guidance en'),
]
