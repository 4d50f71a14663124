import { LossCell } from '../cells/LossCell.tsx'
import { ScoreCell } from '../cells/ScoreCell.tsx'
import type { Column } from '../Table/table.model.ts'
import type { CriterionRow } from './criteria.ts'

/** The columns of the stories of TreeGrid; the greatest loss of a leaf fills the bar. */
export const CRITERION_COLUMNS: readonly Column<CriterionRow>[] = [
  { id: 'code', label: 'Mã', width: 92, cell: (row) => row.code },
  { id: 'title', label: 'Tiêu chí', rowHeader: true, minWidth: 200, cell: (row) => row.title },
  { id: 'max', label: 'Tối đa', align: 'end', width: 64, cell: (row) => <ScoreCell value={row.max} /> },
  { id: 'self', label: 'Tự chấm', align: 'end', width: 64, cell: (row) => <ScoreCell value={row.self} /> },
  { id: 'got', label: 'Đạt', align: 'end', width: 64, cell: (row) => <ScoreCell value={row.got} weight="strong" /> },
  {
    id: 'lost',
    label: 'Bị trừ',
    align: 'end',
    width: 108,
    firstDirection: 'descending',
    sort: (row) => row.lost,
    cell: (row) => <LossCell value={row.lost} most={row.code.split('.').length === 3 ? 1 : undefined} kind="lost" />,
  },
  {
    id: 'unreached',
    label: 'Chưa đạt',
    align: 'end',
    width: 72,
    firstDirection: 'descending',
    sort: (row) => row.unreached,
    cell: (row) => <LossCell value={row.unreached} kind="unreached" />,
  },
  { id: 'reason', label: 'Lý do', minWidth: 120, cell: (row) => row.reason },
  { id: 'lead', label: 'Chủ trì', width: 110, cell: (row) => row.lead },
]
