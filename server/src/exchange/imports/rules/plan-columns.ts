import type { ColumnSpec } from './headers.ts'

const column = (key: string, required: boolean, ...names: readonly string[]): ColumnSpec => ({ key, required, names })

/** The columns of a register of tasks: one task of one unit's plan for a year in a row. */
export const PLAN_COLUMNS: readonly ColumnSpec[] = [
  column('unit', true, 'Đơn vị', 'unit'),
  column('year', true, 'Năm', 'year'),
  column('content', false, 'Mã nội dung', 'content code', 'content'),
  column('content_title', false, 'Nội dung', 'content title'),
  column('code', true, 'Mã nhiệm vụ', 'task code', 'code'),
  column('title', true, 'Nhiệm vụ', 'task', 'title'),
  column('lead', false, 'Chủ trì', 'lead'),
  column('joint', false, 'Phối hợp', 'joint'),
  column('product', false, 'Sản phẩm', 'product'),
  column('starts_on', false, 'Bắt đầu', 'starts on'),
  column('due_on', false, 'Hạn', 'due on'),
  column('phases', false, 'Phân kỳ', 'phases'),
  column('criteria', false, 'Mã tiêu chí', 'criteria'),
]
