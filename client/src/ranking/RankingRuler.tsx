import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { memo, useMemo } from 'react'
import { Figure } from '../kit/Figure/Figure.tsx'
import type { FigureData } from '../kit/Figure/FigureTable.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Ruler } from '../kit/Ruler/Ruler.tsx'
import type { RulerTick } from '../kit/Ruler/ruler.layout.ts'
import { toPoints } from '../shared/points.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { type ScaledRow, widestGap } from './rules/rows.ts'
import { useRankingView } from './use-ranking-view.ts'

export interface RankingRulerProps {
  readonly label: string
  readonly rows: readonly ScaledRow[]
  readonly average: number | null
  readonly illustrative: boolean
  /** What the scale counts: points, or percent of the maximum where units have different maxima. */
  readonly percent?: boolean | undefined
  /** Name of saved files, without their ending. */
  readonly fileName: string
}

/** A gap of less than this leaves no room for its bracket. */
const BRACKET_FROM = 1_000_000

/** Thước điểm: where every ranked unit stands, the average, the marked units and the widest gap. */
export function RankingRuler({ label, rows, average, illustrative, percent = false, fileName }: RankingRulerProps) {
  const { t } = useLingui()
  const { marks } = useRankingView()
  const locale = useLocale()
  const ticks = useMemo(() => ticksOf(rows, marks, locale), [rows, marks, locale])
  const gap = useMemo(() => bracket(rows), [rows])
  if (ticks.length === 0) return null
  const title = t`Thước điểm ${label}, ${ticks.length} đơn vị`
  return (
    <DrawnRuler
      title={title}
      ticks={ticks}
      gap={gap}
      average={average}
      illustrative={illustrative}
      percent={percent}
      fileName={fileName}
    />
  )
}

interface DrawnRulerProps extends Pick<RankingRulerProps, 'average' | 'illustrative' | 'fileName'> {
  readonly title: string
  readonly ticks: readonly RulerTick[]
  readonly gap: ReturnType<typeof bracket>
  readonly percent: boolean
}

// Of all that the address says only pins change the ruler: a sort or a filter leaves its thousands of ticks alone.
const DrawnRuler = memo(function DrawnRuler({
  title,
  ticks,
  gap,
  average,
  illustrative,
  percent,
  fileName,
}: DrawnRulerProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const data = useRulerData(ticks, percent)
  return (
    <Figure
      variant="strip"
      title={title}
      illustrative={illustrative}
      data={data}
      fileName={fileName}
      source={t`Mỗi vạch là một đơn vị được xếp hạng`}
    >
      <Ruler
        label={title}
        ticks={ticks}
        {...useRulerWords(average, gap, percent)}
        onOpen={(slug) => navigate({ to: '/don-vi/$slug', params: { slug } })}
      />
    </Figure>
  )
})

/** The average and the widest gap with their words, shorter on a phone; the same objects until one of them changes. */
function useRulerWords(average: number | null, gap: ReturnType<typeof bracket>, percent: boolean) {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  return useMemo(() => {
    const print = (value: number) => formatDecimal(value, 2, locale)
    const gapText = gap && print(gap.size)
    const gapWords = percent ? t`khoảng trống ${gapText} điểm phần trăm` : t`khoảng trống ${gapText} điểm`
    const averageText = average === null ? '' : print(average)
    const averageWords = narrow ? t`TB ${averageText}` : t`Trung bình ${averageText}`
    return {
      average: average === null ? undefined : { value: average, label: averageWords },
      gap: gap && !narrow ? { from: gap.from, to: gap.to, label: gapWords } : undefined,
    }
  }, [average, gap, percent, narrow, locale, t])
}

/** The ticks as a table, best first. */
function useRulerData(ticks: readonly RulerTick[], percent: boolean): FigureData {
  const { t } = useLingui()
  return useMemo(
    () => ({
      columns: [
        { label: t({ message: 'Đơn vị', context: 'cột' }) },
        { label: t`Hạng`, align: 'end' },
        { label: percent ? t`% điểm tối đa` : t`Điểm`, align: 'end' },
      ],
      rows: ticks.map(({ name, rank, value }) => [name, rank ?? null, { value, places: 2 }]),
    }),
    [ticks, percent, t],
  )
}

function ticksOf(
  rows: readonly ScaledRow[],
  marks: ReturnType<typeof useRankingView>['marks'],
  locale: 'vi' | 'en',
): RulerTick[] {
  return rows.flatMap(({ slug, name, points, rank, base, tied }) => {
    if (points === null || rank === null) return []
    const value = toPoints(points, 6)
    return [
      {
        id: slug,
        name,
        value,
        printed: formatDecimal(value, 2, locale),
        unit: marks.get(slug),
        rank: `${tied ? '=' : ''}${rank}/${base ?? '?'}`,
      },
    ]
  })
}

function bracket(rows: readonly ScaledRow[]): { from: number; to: number; size: number } | null {
  const widest = widestGap(rows)
  if (!widest || widest.gap < BRACKET_FROM || widest.above.points === null || widest.below.points === null) return null
  return { from: toPoints(widest.below.points, 6), to: toPoints(widest.above.points, 6), size: toPoints(widest.gap) }
}
