import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type UnitTrendFragment, UnitTrendFragmentDoc } from '@par-atlas/schema/documents'
import { type ReactNode, useMemo } from 'react'
import { Figure } from '../kit/Figure/Figure.tsx'
import type { FigureData } from '../kit/Figure/FigureTable.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { LineChart } from '../kit/LineChart/LineChart.tsx'
import { valueDomain } from '../kit/LineChart/line-chart.layout.ts'
import { UnitLinks } from '../units/UnitLinks.tsx'
import { unitName } from '../units/unit-name.ts'
import { extremesOf, type Trend, trendsOf } from './rules/trend.ts'
import styles from './UnitTrends.module.css'
import { useRuptureWords } from './use-rupture-words.ts'

interface UnitTrendsProps {
  readonly unit: FragmentType<UnitTrendFragment>
  /** A chart of the same years, before the others. */
  readonly children?: ReactNode | undefined
}

/** Each index over its years, broken where it must be. Series of predecessors are offered as links and never joined. */
export function UnitTrends({ unit: from, children }: UnitTrendsProps) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitTrendFragmentDoc, fragmentName: 'UnitTrend', from })
  const { history, publishedFigures, predecessors } = unit
  const trends = useMemo(() => trendsOf(history, publishedFigures.nodes), [history, publishedFigures.nodes])
  const name = unitName(unit, useLocale())
  return (
    <>
      {predecessors.length > 0 && (
        <p className={styles.before}>
          <Trans>
            Số của các đơn vị tiền thân không nối vào đơn vị này; xem tại{' '}
            <UnitLinks units={predecessors} beside={[unit.name]} />.
          </Trans>
        </p>
      )}
      {trends.length > 0 && (
        <div className={styles.trends}>
          {children}
          {trends.map((trend) => (
            <TrendFigure
              key={trend.index}
              trend={trend}
              name={name}
              slug={unit.slug}
              illustrative={unit.provenance === 'ILLUSTRATIVE'}
            />
          ))}
        </div>
      )}
    </>
  )
}

interface TrendFigureProps {
  readonly trend: Trend
  readonly name: string
  readonly slug: string
  readonly illustrative: boolean
}

function TrendFigure({ trend, name, slug, illustrative }: TrendFigureProps) {
  const { t } = useLingui()
  const words = useRuptureWords()
  const title = useFinding(trend)
  const data = useTrendData(trend)
  const breaks = trend.ruptures.flatMap((rupture) =>
    rupture.kind !== 'missing' ? [{ after: rupture.year - 1, reason: words(rupture) }] : [],
  )
  const missing = trend.ruptures.flatMap((rupture) => (rupture.kind === 'missing' ? [words(rupture)] : []))
  const domain = valueDomain(
    trend.points.flatMap(({ value, others }) => [value, ...others.map((other) => other.value)]),
  )
  const start = formatDecimal(domain[0], 0, useLocale())
  const cut = domain[0] === 0 ? [] : [t`trục bắt đầu từ ${start}`]
  return (
    <Figure
      title={title}
      remark={
        [...(trend.percent ? [t`% điểm tối đa, vì điểm tối đa không như nhau`] : []), ...cut, ...missing].join('; ') ||
        undefined
      }
      data={data}
      fileName={`${slug}-${trend.index.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`}
      source={
        illustrative
          ? t`Tính từ điểm chấm của ${name}.`
          : t`Nguồn: các số đã công bố của ${name}, từng số kèm nguồn ở phần dưới trang.`
      }
      illustrative={illustrative}
    >
      <LineChart
        label={t`${trend.index} của ${name} qua các năm`}
        series={[{ id: trend.index, name, unit: 1, points: usePoints(trend) }]}
        breaks={breaks}
        height={190}
        domain={domain}
      />
    </Figure>
  )
}

function usePoints({ points }: Trend) {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () =>
      points.map(({ year, value, rank, base, others }) => ({
        x: year,
        value,
        printed: formatDecimal(value, 2, locale),
        others: others.map((other) => ({ value: other.value, printed: formatDecimal(other.value, 2, locale) })),
        note: rank === null ? undefined : t`hạng ${rank}/${base ?? '?'}`,
      })),
    [points, locale, t],
  )
}

/** The finding as a sentence: the greatest and the least year. */
function useFinding({ index, points }: Trend): string {
  const { t } = useLingui()
  const locale = useLocale()
  const extremes = extremesOf(points)
  if (!extremes) return index
  const [most, least] = [extremes.most, extremes.least].map(({ value }) => formatDecimal(value, 2, locale))
  const [mostYear, leastYear] = [extremes.most.year, extremes.least.year]
  return t`${index} cao nhất ${most} (năm ${mostYear}), thấp nhất ${least} (năm ${leastYear})`
}

function useTrendData({ points, ruptures, percent }: Trend): FigureData {
  const { t } = useLingui()
  const words = useRuptureWords()
  const before = (year: number) =>
    ruptures.filter((rupture) => (rupture.kind === 'missing' ? rupture.to + 1 : rupture.year) === year)
  return {
    columns: [
      { label: t`Năm` },
      { label: percent ? t`% điểm tối đa` : t`Điểm`, align: 'end' },
      { label: t`Hạng`, align: 'end' },
      { label: t`Nguồn khác in` },
      { label: t`Chỗ ngắt` },
    ],
    rows: points.map(({ year, value, printed, rank, base, others }) => [
      `${year}`,
      { value, places: Math.max(2, /,(\d+)$/u.exec(printed)?.[1]?.length ?? 0) },
      rank === null ? null : `${rank}/${base ?? '?'}`,
      others.length > 0 ? others.map((other) => other.printed).join('; ') : null,
      before(year).map(words).join('; ') || null,
    ]),
  }
}
