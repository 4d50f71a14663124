import { useState } from 'react'
import { ChangeCell } from '../cells/ChangeCell.tsx'
import { MisfitMark } from '../cells/MisfitMark.tsx'
import { PartCell } from '../cells/PercentCell.tsx'
import { RankCell } from '../cells/RankCell.tsx'
import { NoFigure, ScoreCell } from '../cells/ScoreCell.tsx'
import { Link } from '../Link/Link.tsx'
import { RulerCell, RulerHead } from '../RulerColumn/RulerColumn.tsx'
import { rulerColumnScale } from '../RulerColumn/ruler-column.layout.ts'
import { PinToggle } from '../Table/PinToggle.tsx'
import type { Column } from '../Table/table.model.ts'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'
import { AVERAGE, MINISTRIES, type Ministry } from './ministries.ts'

const CHANGES: Readonly<Record<string, readonly [number, number]>> = { m1: [2, 1], m2: [1, -1], m3: [3, 0] }
const scale = rulerColumnScale([...MINISTRIES.map(({ total }) => total ?? AVERAGE), AVERAGE])
/** Sums of points of two decimals, exact again after the binary addition. */
const cents = (value: number): number => Math.round(value * 100) / 100
const gapAbove = ({ rank, total }: Ministry): number | null => {
  const above = rank === null ? undefined : MINISTRIES[rank - 2]?.total
  return above == null || total === null ? null : cents(above - total)
}
const sum = ({ appraised, survey }: Ministry): number | null =>
  appraised === null || survey === null ? null : cents(appraised + survey)

/** The ranking of the ministries as the ranking view composes it, for the stories of the table. */
export function useMinistryColumns(): readonly Column<Ministry>[] {
  const [pins, setPins] = useState<Readonly<Record<string, UnitNumber>>>({ m4: 1, m1: 2, m15: 3 })
  const toggle = (id: string): void => setPins(({ [id]: had, ...rest }) => (had ? rest : { ...rest, [id]: 4 }))
  return [
    {
      id: 'pin',
      label: 'Ghim',
      width: 44,
      align: 'center',
      sticky: true,
      cell: (row) =>
        row.rank !== null && <PinToggle name={row.name} unit={pins[row.id]} onToggle={() => toggle(row.id)} />,
    },
    {
      id: 'rank',
      label: 'Hạng',
      base: 'trong 17',
      width: 62,
      align: 'end',
      sticky: true,
      cell: (row) => <RankCell rank={row.rank} base={17} />,
      sort: (row) => row.rank,
    },
    {
      id: 'name',
      label: 'Đơn vị',
      minWidth: 220,
      rowHeader: true,
      cell: (row) => (
        <Link variant="name" href={`#${row.id}`}>
          {row.name}
        </Link>
      ),
      sort: (row) => row.name,
    },
    {
      id: 'total',
      label: 'Điểm',
      base: 'trên 100',
      width: 84,
      align: 'end',
      cell: (row) => <ScoreCell value={row.total} weight="strong" />,
      sort: (row) => row.total,
      firstDirection: 'descending',
    },
    {
      id: 'position',
      label: 'Vị trí so với trung bình 84,38',
      base: <RulerHead scale={scale} />,
      width: 250,
      flush: true,
      cell: (row) => <RulerCell scale={scale} value={row.total} average={AVERAGE} unit={pins[row.id]} />,
    },
    {
      id: 'gap',
      label: 'Kém hạng trên',
      width: 76,
      align: 'end',
      cell: (row) => <ScoreCell value={gapAbove(row)} weight={(gapAbove(row) ?? 0) >= 2 ? 'strong' : 'plain'} />,
      sort: gapAbove,
      firstDirection: 'descending',
    },
    {
      id: 'average',
      label: 'So với TB',
      width: 80,
      align: 'end',
      cell: (row) => <ScoreCell value={row.total === null ? null : cents(row.total - AVERAGE)} signed />,
    },
    {
      id: 'appraised',
      label: 'Thẩm định',
      base: 'trên 68,5 · % tối đa',
      width: 116,
      align: 'end',
      cell: (row) => (
        <PartCell points={row.appraised} percent={row.appraised === null ? null : (row.appraised / 68.5) * 100} />
      ),
      sort: (row) => row.appraised,
      firstDirection: 'descending',
    },
    {
      id: 'survey',
      label: 'Điều tra XHH',
      base: 'trên 31,5 · % tối đa',
      width: 116,
      align: 'end',
      cell: (row) => <PartCell points={row.survey} percent={row.survey === null ? null : (row.survey / 31.5) * 100} />,
      sort: (row) => row.survey,
      firstDirection: 'descending',
    },
    {
      id: 'sum',
      label: 'Cộng hai phần',
      width: 90,
      align: 'end',
      cell: (row) =>
        sum(row) === row.total ? <ScoreCell value={row.total} weight="faint" /> : <MisfitMark other={sum(row)} />,
      sort: sum,
    },
    {
      id: 'before',
      label: 'Hạng 2022',
      width: 56,
      cell: (row) => <RankCell rank={CHANGES[row.id]?.[0]} base={null} />,
      sort: (row) => CHANGES[row.id]?.[0],
    },
    {
      id: 'change',
      label: 'Đổi hạng',
      width: 88,
      cell: (row) => (CHANGES[row.id] ? <ChangeCell change={CHANGES[row.id]?.[1]} /> : <NoFigure />),
      sort: (row) => CHANGES[row.id]?.[1],
    },
  ]
}
