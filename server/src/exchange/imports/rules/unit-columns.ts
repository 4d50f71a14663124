import { fold } from '@par-atlas/schema/fold'
import { UnitKind } from '../../../units/rules/vocabulary.ts'
import type { ColumnSpec } from './headers.ts'

const column = (key: string, required: boolean, ...names: readonly string[]): ColumnSpec => ({ key, required, names })

/** The columns of a table of units: one unit a row; those above stand before those below, or are on record. */
export const UNIT_COLUMNS: readonly ColumnSpec[] = [
  column('name', true, 'Tên đơn vị', 'Đơn vị', 'name', 'name vi'),
  column('name_en', false, 'Tên tiếng Anh', 'name en'),
  column('kind', true, 'Loại đơn vị', 'Cấp', 'kind', 'level'),
  column('code', false, 'Mã đơn vị', 'Mã', 'code'),
  column('region', false, 'Vùng', 'region'),
  column('parent', false, 'Đơn vị cấp trên', 'parent'),
  column('aliases', false, 'Tên khác', 'aliases'),
  column('valid_from', false, 'Từ ngày', 'valid from'),
  column('valid_to', false, 'Đến ngày', 'valid to'),
]

/** The columns of a table of changes of units: one change a row, units one between two semicolons. */
export const CHANGE_COLUMNS: readonly ColumnSpec[] = [
  column('change', true, 'Thay đổi', 'Loại thay đổi', 'change'),
  column('effective_on', true, 'Ngày hiệu lực', 'effective on'),
  column('kind', true, 'Loại đơn vị', 'Cấp', 'kind', 'level'),
  column('from', false, 'Đơn vị trước', 'from'),
  column('to', false, 'Đơn vị sau', 'to'),
  column('new_name', false, 'Tên mới', 'new name'),
  column('new_code', false, 'Mã mới', 'new code'),
  column('new_parent', false, 'Cấp trên mới', 'new parent'),
  column('legal_basis', false, 'Căn cứ', 'legal basis'),
  column('note', false, 'Ghi chú', 'note'),
]

const KIND_WORDS: Readonly<Record<string, UnitKind>> = {
  bo: 'MINISTRY',
  'bo nganh': 'MINISTRY',
  tinh: 'PROVINCE',
  'tinh thanh pho': 'PROVINCE',
  so: 'DEPARTMENT',
  'so nganh': 'DEPARTMENT',
  huyen: 'DISTRICT',
  xa: 'COMMUNE',
  'xa phuong': 'COMMUNE',
  'co quan khac': 'OTHER_AGENCY',
  'co quan nganh doc': 'VERTICAL_AGENCY',
  'don vi su nghiep': 'PUBLIC_SERVICE_UNIT',
  'phong cap xa': 'COMMUNE_OFFICE',
  'trung tam phuc vu hanh chinh cong': 'SERVICE_CENTRE',
}

/** The kind that a word names, in Vietnamese or as the graph spells it; null for any other. */
export function kindOfWord(text: string): UnitKind | null {
  const word = fold(text)
  return Object.values(UnitKind).find((kind) => fold(kind) === word) ?? KIND_WORDS[word] ?? null
}

export const A_KIND = {
  vi: 'cần loại đơn vị: bộ, tỉnh, sở, huyện, xã, cơ quan ngành dọc, đơn vị sự nghiệp, …',
  en: `expected a kind of unit: ${Object.values(UnitKind).join(', ')}`,
}
