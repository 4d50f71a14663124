import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { HeatCell } from '../kit/cells/HeatCell.tsx'
import { LossCell } from '../kit/cells/LossCell.tsx'
import { RankCell } from '../kit/cells/RankCell.tsx'
import { NoFigure, ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { useMedia } from '../kit/hooks/use-media.ts'
import { RulerCell, RulerHead } from '../kit/RulerColumn/RulerColumn.tsx'
import { rulerColumnScale } from '../kit/RulerColumn/ruler-column.layout.ts'
import type { Column } from '../kit/Table/table.model.ts'
import { type Micro, toPoints } from '../shared/points.ts'
import { ChangeWithReason } from './ChangeWithReason.tsx'
import { ClassMark } from './ClassMark.tsx'
import type { ComputedView } from './ComputedRanking.tsx'
import { computedSet } from './ComputedTools.tsx'
import { forWall } from './for-wall.ts'
import { NameCell } from './NameCell.tsx'
import { PinCell } from './PinCell.tsx'
import { PointsCell } from './PointsCell.tsx'
import { type ComputedRow, commonBreak } from './rules/computed-rows.ts'
import { TopLosses } from './TopLosses.tsx'
import { useRankingView } from './use-ranking-view.ts'

type ComputedColumn = Column<ComputedRow>

const number = (value: Micro | null): number | null => (value === null ? null : toPoints(value, 6))

/** Widths in px of the few columns that a wall shows, and what a small projector has for the ruler. */
const WALL = { hang: 120, 'ty-le': 150, 'vi-tri': 560, loai: 220 }
const SMALL_WALL = { ...WALL, 'vi-tri': 420 }

/** The columns of the set that the address names. All sets begin alike, so that names and scores stay in place. */
export function useComputedColumns(view: ComputedView): readonly ComputedColumn[] {
  const { search } = useRankingView()
  const first = useFirstColumns(view)
  const position = usePositionColumns(view)
  const change = useChangeColumns(view)
  const areas = useAreaColumns(view)
  const losses = useLossColumns(view)
  const set = computedSet(search.cot)
  const projected = search['che-do'] === 'trinh-chieu'
  const wall = useMedia('(max-width: 1599px)') ? SMALL_WALL : WALL
  return useMemo(() => {
    if (projected) return forWall([...first, ...position], wall)
    if (set === 'mat-diem') return [...first, ...position.slice(0, 1), ...losses.both, losses.top]
    if (set === 'bien-dong') return [...first, ...position, ...change.before, change.change]
    return [...first, ...position, change.change, ...areas, ...losses.both]
  }, [projected, wall, set, first, position, change, areas, losses])
}

function useFirstColumns(view: ComputedView): readonly ComputedColumn[] {
  const rank = useRankColumns(view)
  const score = useScoreColumns(view)
  const { ranking } = view
  const { t } = useLingui()
  return useMemo(
    () => [
      ...rank,
      {
        id: 'ten',
        label: t({ message: 'Đơn vị', context: 'cột' }),
        minWidth: 152,
        rowHeader: true,
        sort: (row) => row.name,
        cell: (row) => <NameCell row={row} ranking={ranking} />,
      },
      ...score,
    ],
    [t, ranking, rank, score],
  )
}

/** Pin and rank; the rank within the region while one region is looked at. */
function useRankColumns({ ranking: { base }, region }: ComputedView): readonly ComputedColumn[] {
  const { t } = useLingui()
  return useMemo(() => {
    const inRegion: ComputedColumn = {
      id: 'trong-vung',
      label: t`Hạng trong vùng`,
      width: 70,
      align: 'end',
      sort: (row) => row.regionRank,
      cell: (row) => <RankCell rank={row.regionRank} base={row.regionBase} />,
    }
    return [
      {
        id: 'ghim',
        label: t`Ghim`,
        width: 40,
        align: 'center',
        sticky: true,
        flush: true,
        cell: (row) => <PinCell row={row} />,
      },
      {
        id: 'hang',
        label: t`Hạng`,
        base: t`trong ${base ?? '?'}`,
        width: 66,
        align: 'end',
        sticky: true,
        sort: (row) => row.rank,
        cell: (row) => <RankCell rank={row.rank} base={row.base} tied={row.tied} />,
      },
      ...(region === null ? [] : [inRegion]),
    ]
  }, [t, base, region])
}

/** Percent of the maximum, which is what ranks compare; points beside it unless they are the same figure. */
function useScoreColumns({ ranking: { standing }, maximum }: ComputedView): readonly ComputedColumn[] {
  const { t } = useLingui()
  const provisional = standing === 'PRELIMINARY'
  return useMemo(() => {
    const percent: ComputedColumn = {
      id: 'ty-le',
      label: t`Đạt`,
      base: t`% tối đa`,
      width: 70,
      align: 'end',
      firstDirection: 'descending',
      sort: (row) => row.percent,
      cell: (row) => (
        <ScoreCell value={number(row.percent)} weight="strong" provisional={provisional || row.rank === null} />
      ),
    }
    if (maximum === 100) return [percent]
    const points: ComputedColumn = {
      id: 'diem',
      label: t`Điểm`,
      base: t`trên tối đa`,
      width: 86,
      align: 'end',
      firstDirection: 'descending',
      sort: (row) => row.points,
      cell: (row) => <PointsCell points={number(row.points)} maxPoints={row.maxPoints} />,
    }
    return [percent, points]
  }, [t, provisional, maximum])
}

function usePositionColumns(view: ComputedView): readonly ComputedColumn[] {
  const { t } = useLingui()
  const locale = useLocale()
  const { marks } = useRankingView()
  const { all, ranking, bands } = view
  const { average } = ranking
  const scale = useMemo(() => {
    const values = all.flatMap(({ percent }) => (percent === null ? [] : [toPoints(percent, 6)]))
    return rulerColumnScale(average === null ? values : [...values, average], 4)
  }, [all, average])
  return useMemo(() => {
    const averageText = average === null ? null : formatDecimal(average, 2, locale)
    const position: ComputedColumn = {
      id: 'vi-tri',
      label: averageText === null ? t`Vị trí` : t`So với TB ${averageText}`,
      base: <RulerHead scale={scale} />,
      width: 108,
      flush: true,
      cell: (row) => (
        <RulerCell scale={scale} value={number(row.percent)} average={average} unit={marks.get(row.slug)} />
      ),
    }
    if (bands.length === 0) return [position]
    const band: ComputedColumn = {
      id: 'loai',
      label: t`Xếp loại`,
      width: 90,
      sort: (row) => row.band,
      cell: (row) => (row.band === null ? <NoFigure /> : <ClassMark row={row} view={view} />),
    }
    return [position, band]
  }, [t, locale, scale, average, marks, bands, view])
}

function useChangeColumns({ all, ranking }: ComputedView) {
  const { t } = useLingui()
  const before = ranking.year - 1
  return useMemo(() => {
    const common = commonBreak(all)
    const change: ComputedColumn = {
      id: 'doi',
      label: t`Đổi hạng`,
      base: t`so với ${before}`,
      width: 88,
      firstDirection: 'descending',
      sort: (row) => row.change,
      cell: (row) => <ChangeWithReason row={row} common={common} />,
    }
    const rank: ComputedColumn = {
      id: 'hang-truoc',
      label: t`Hạng ${before}`,
      width: 84,
      align: 'end',
      sort: (row) => row.previousRank,
      cell: (row) => <RankCell rank={row.previousRank} base={row.previousBase} />,
    }
    return { change, before: [rank] }
  }, [t, all, before])
}

/** A heat cell for each area, under its number; the foot of the table names them. */
function useAreaColumns({ ranking }: ComputedView): readonly ComputedColumn[] {
  const locale = useLocale()
  const { areas } = ranking.framework
  return useMemo(
    () =>
      areas.map(({ code, title, titleEn, maxPoints }): ComputedColumn => {
        const name = (locale === 'en' ? titleEn : null) ?? title
        return {
          id: `lv-${code}`,
          label: `${code}. ${name}`,
          head: <abbr title={name}>{code}</abbr>,
          base: maxPoints === null ? undefined : formatDecimal(maxPoints, Number.isInteger(maxPoints) ? 0 : 1, locale),
          width: 43,
          align: 'end',
          flush: true,
          firstDirection: 'descending',
          sort: (row) => row.areas.get(code)?.percent,
          cell: (row) => {
            const area = row.areas.get(code)
            return <HeatCell percent={area?.percent} incomplete={area !== undefined && !area.complete} />
          },
        }
      }),
    [areas, locale],
  )
}

/** The two kinds of loss, each in a column of its own on one scale, so that their bars may be compared. */
function useLossColumns({ all }: ComputedView) {
  const { t } = useLingui()
  return useMemo(() => {
    const most = all.reduce(
      (greatest, { deducted, notReached }) => Math.max(greatest, deducted ?? 0, notReached ?? 0),
      0,
    )
    const both: readonly ComputedColumn[] = [
      {
        id: 'bi-tru',
        label: t`Bị trừ`,
        base: t`thẩm định`,
        width: 84,
        align: 'end',
        firstDirection: 'descending',
        sort: (row) => row.deducted,
        cell: (row) => <LossCell kind="lost" value={row.deducted} most={most} />,
      },
      {
        id: 'chua-dat',
        label: t`Chưa đạt`,
        base: t`khảo sát, KT–XH`,
        width: 98,
        align: 'end',
        firstDirection: 'descending',
        sort: (row) => row.notReached,
        cell: (row) => <LossCell kind="unreached" value={row.notReached} most={most} />,
      },
    ]
    const top: ComputedColumn = {
      id: 'mat-nhieu',
      label: t`Bị trừ nhiều nhất`,
      minWidth: 360,
      cell: (row) => <TopLosses losses={row.topDeductions ?? []} />,
    }
    return { both, top }
  }, [t, all])
}
