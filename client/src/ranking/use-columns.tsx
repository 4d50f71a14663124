import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { PART_WORDS } from '../framework/part-words.ts'
import { ChangeCell } from '../kit/cells/ChangeCell.tsx'
import { PartCell } from '../kit/cells/PercentCell.tsx'
import { RankCell } from '../kit/cells/RankCell.tsx'
import { ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { useMedia } from '../kit/hooks/use-media.ts'
import { RulerCell, RulerHead } from '../kit/RulerColumn/RulerColumn.tsx'
import { rulerColumnScale } from '../kit/RulerColumn/ruler-column.layout.ts'
import type { Column } from '../kit/Table/table.model.ts'
import { type Micro, toPoints } from '../shared/points.ts'
import { forWall } from './for-wall.ts'
import { GapCell } from './GapCell.tsx'
import { HistoryCell, HistoryWords } from './HistoryCell.tsx'
import { NameCell } from './NameCell.tsx'
import { PartsSumCell } from './PartsSumCell.tsx'
import { PinCell } from './PinCell.tsx'
import type { RankingRows } from './RankingView.tsx'
import type { RankingRow } from './rules/rows.ts'
import { useRankingView } from './use-ranking-view.ts'

type RankingColumn = Column<RankingRow>

const points = (value: Micro | null): number | null => (value === null ? null : toPoints(value, 6))

/** A maximum without needless decimals: 100, 68,5. */
const whole = (value: number, locale: 'vi' | 'en'): string =>
  formatDecimal(value, Number.isInteger(value) ? 0 : 1, locale)

/** The columns of the set that the address names. All sets begin alike, so that names and points stay in place. */
export function useColumns(view: RankingRows): readonly RankingColumn[] {
  const { search } = useRankingView()
  const first = useFirstColumns(view)
  const position = usePositionColumns(view)
  const parts = usePartColumns(view)
  const movement = useMovementColumns(view)
  const set = search.cot
  const projected = search['che-do'] === 'trinh-chieu'
  const wall = useMedia('(max-width: 1599px)') ? SMALL_WALL : WALL
  return useMemo(() => {
    if (projected) return forWall([...first, ...position], wall)
    if (set === 'phan-diem') return [...first, ...parts]
    if (set === 'bien-dong') return [...first, ...movement.change, ...movement.history]
    return [...first, ...position, ...parts, ...movement.change]
  }, [projected, wall, set, first, position, parts, movement])
}

/** Widths in px of the few columns that a wall shows, and what a small projector has for the ruler. */
const WALL = { hang: 120, diem: 140, 'vi-tri': 680, kem: 150 }
const SMALL_WALL = { ...WALL, 'vi-tri': 480 }

function useFirstColumns({ base, maxPoints }: RankingRows): readonly RankingColumn[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'ghim',
        label: t`Ghim`,
        width: 44,
        align: 'center',
        sticky: true,
        flush: true,
        cell: (row) => <PinCell row={row} />,
      },
      {
        id: 'hang',
        label: t`Hạng`,
        base: t`trong ${base ?? '?'}`,
        width: 62,
        align: 'end',
        sticky: true,
        sort: (row) => row.rank,
        cell: (row) => <RankCell rank={row.rank} base={row.base} tied={row.tied} />,
      },
      {
        id: 'ten',
        label: t({ message: 'Đơn vị', context: 'cột' }),
        minWidth: 200,
        rowHeader: true,
        sort: (row) => row.name,
        cell: (row) => <NameCell row={row} />,
      },
      {
        id: 'diem',
        label: t`Điểm`,
        base: maxPoints === null ? undefined : t`trên ${whole(maxPoints, locale)}`,
        width: 72,
        align: 'end',
        firstDirection: 'descending',
        sort: (row) => row.points,
        cell: (row) => <ScoreCell value={points(row.points)} weight="strong" />,
      },
    ],
    [t, locale, base, maxPoints],
  )
}

function usePositionColumns({ all, average }: RankingRows): readonly RankingColumn[] {
  const { t } = useLingui()
  const locale = useLocale()
  const { marks } = useRankingView()
  return useMemo(() => {
    const values = all.flatMap((row) => (row.points === null ? [] : [toPoints(row.points, 6)]))
    const scale = rulerColumnScale(average === null ? values : [...values, average])
    const averageText = average === null ? null : formatDecimal(average, 2, locale)
    return [
      {
        id: 'vi-tri',
        label: averageText === null ? t`Vị trí` : t`Vị trí so với trung bình ${averageText}`,
        base: <RulerHead scale={scale} />,
        width: 236,
        flush: true,
        cell: (row) => (
          <RulerCell scale={scale} value={points(row.points)} average={average} unit={marks.get(row.slug)} />
        ),
      },
      {
        id: 'kem',
        label: t`Kém hạng trên`,
        width: 78,
        align: 'end',
        firstDirection: 'descending',
        sort: (row) => row.gapAbove,
        cell: (row) => <GapCell gap={row.gapAbove} />,
      },
      {
        id: 'so-tb',
        label: t`So với TB`,
        width: 74,
        align: 'end',
        firstDirection: 'descending',
        sort: (row) => row.fromAverage,
        cell: (row) => <ScoreCell value={points(row.fromAverage)} signed />,
      },
    ]
  }, [t, locale, all, average, marks])
}

function usePartColumns({ parts }: RankingRows): readonly RankingColumn[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const columns = parts.map(({ part, maxPoints }): RankingColumn => {
      const of = (row: RankingRow) => row.parts.find((cell) => cell.part === part)
      const most = maxPoints === null ? '?' : whole(maxPoints, locale)
      return {
        id: PART_WORDS[part].key,
        label: i18n._(PART_WORDS[part].name),
        base: t`trên ${most} · % tối đa`,
        width: 118,
        align: 'end',
        firstDirection: 'descending',
        sort: (row) => of(row)?.points,
        cell: (row) => <PartCell points={points(of(row)?.points ?? null)} percent={of(row)?.percent} />,
      }
    })
    if (columns.length === 0) return columns
    const label = columns.length === 2 ? t`Cộng hai phần` : t`Cộng các phần`
    return [
      ...columns,
      {
        id: 'cong',
        label,
        width: 84,
        align: 'end',
        firstDirection: 'descending',
        sort: (row) => row.partsSum,
        cell: (row) => <PartsSumCell row={row} />,
      },
    ]
  }, [t, i18n, locale, parts])
}

function useMovementColumns({ year, all }: RankingRows) {
  const { t } = useLingui()
  return useMemo(() => {
    const domain = historyDomain(all)
    const before = year - 1
    const change: readonly RankingColumn[] = [
      {
        id: 'hang-truoc',
        label: t`Hạng ${before}`,
        width: 58,
        sort: (row) => row.previousRank,
        cell: (row) => <RankCell rank={row.previousRank} base={row.previousBase} />,
      },
      {
        id: 'doi',
        label: t`Đổi hạng`,
        width: 88,
        firstDirection: 'descending',
        sort: (row) => row.change,
        cell: (row) => <ChangeCell change={row.change} />,
      },
    ]
    const history: readonly RankingColumn[] = [
      {
        id: 'nam',
        label: t`Điểm các năm có số`,
        minWidth: 370,
        cell: (row) => <HistoryCell row={row} until={year} domain={domain} />,
      },
      { id: 'ngat', label: t`Chỗ ngắt`, minWidth: 220, cell: (row) => <HistoryWords row={row} /> },
    ]
    return { change, history }
  }, [t, year, all])
}

/** Least and greatest points of all rows and years, so that their small lines may be compared. */
function historyDomain(rows: readonly RankingRow[]): readonly [number, number] {
  const values = rows.flatMap(({ history }) => history.flatMap(({ points: value }) => (value === null ? [] : [value])))
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 100]
}
