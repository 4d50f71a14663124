import type { ColumnSpec } from './headers.ts'

const column = (key: string, required: boolean, ...names: readonly string[]): ColumnSpec => ({ key, required, names })

/**
 * The columns of a table of scores: one row a unit, leaf and stage. What is stated of it is one of three: figures (by name in one
 * cell, or a column for each), points with a reason, or a state.
 *
 * @param figures every name of a figure that the framework's rules ask for.
 * @param stage whether the import states one stage for all its rows.
 */
export function scoreColumns(figures: readonly string[], stage: boolean): readonly ColumnSpec[] {
  return [
    column('unit', false, 'Đơn vị', 'Tên đơn vị', 'unit', 'unit name'),
    column('unit_code', false, 'Mã đơn vị', 'unit code'),
    column('parent', false, 'Đơn vị cấp trên', 'parent'),
    column('criterion', true, 'Mã tiêu chí', 'Mã', 'criterion', 'code'),
    column('stage', !stage, 'Giai đoạn', 'stage'),
    column('state', false, 'Trạng thái', 'state'),
    column('figures', false, 'Số liệu', 'figures'),
    column('points', false, 'Điểm', 'points'),
    column('reason', false, 'Lý do', 'reason'),
    column('source', false, 'Nguồn số liệu', 'Nguồn', 'source'),
    column('as_of', false, 'Tính đến ngày', 'Tính đến', 'as of'),
    ...figures.map((name) => column(figureKey(name), false, `Số liệu ${name}`, `figure ${name}`, name)),
  ]
}

export const figureKey = (name: string): string => `figure:${name}`
