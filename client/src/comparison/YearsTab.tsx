import { Trans, useLingui } from '@lingui/react/macro'
import { Figure } from '../kit/Figure/Figure.tsx'
import type { FigureData } from '../kit/Figure/FigureTable.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { LineChart } from '../kit/LineChart/LineChart.tsx'
import { valueDomain } from '../kit/LineChart/line-chart.layout.ts'
import { Empty } from '../kit/states/states.tsx'
import { toPoints } from '../shared/points.ts'
import { useBreakWords } from './cell-words.ts'
import styles from './comparison.module.css'
import type { ComparedUnit } from './comparison.ts'
import type { YearPoint } from './rules/years.ts'
import { yearsOf } from './rules/years.ts'

export interface YearsTabProps {
  readonly units: readonly ComparedUnit[]
  /** Index, block and the like, as the foot of each figure says it. */
  readonly source: string
  readonly illustrative: boolean
}

/** Each unit against its own past, all on one axis; a line breaks where the years are not comparable, and the reason stands there. */
export function YearsTab({ units, source, illustrative }: YearsTabProps) {
  const series = units.map((unit) => ({ unit, points: yearsOf(unit.unit) }))
  const domain = valueDomain(series.flatMap(({ points }) => points.map(({ percent }) => percent)))
  if (series.every(({ points }) => points.length === 0)) {
    return (
      <Empty>
        <Trans>Chưa có năm nào để so với chính mình.</Trans>
      </Empty>
    )
  }
  return (
    <div className={styles.years}>
      {series.map(({ unit, points }) => (
        <UnitYears
          key={unit.slug}
          unit={unit}
          points={points}
          domain={domain}
          source={source}
          illustrative={illustrative}
        />
      ))}
    </div>
  )
}

interface UnitYearsProps extends Pick<YearsTabProps, 'source' | 'illustrative'> {
  readonly unit: ComparedUnit
  readonly points: readonly YearPoint[]
  readonly domain: readonly [number, number]
}

function UnitYears({ unit, points, domain, source, illustrative }: UnitYearsProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const finding = useFinding(unit.name, points)
  const data = useYearsData(points)
  const from = formatDecimal(domain[0], 0, locale)
  if (points.length === 0) {
    return (
      <Empty>
        <Trans>{unit.name} chưa có năm nào.</Trans>
      </Empty>
    )
  }
  return (
    <Figure
      title={finding}
      remark={domain[0] === 0 ? undefined : t`% của điểm tối đa, trục bắt đầu từ ${from}`}
      fileName={`${unit.slug}-qua-cac-nam`}
      source={source}
      illustrative={illustrative}
      data={data}
    >
      <YearsLine unit={unit} points={points} domain={domain} />
    </Figure>
  )
}

function useYearsData(points: readonly YearPoint[]): FigureData {
  const { t } = useLingui()
  const breakWords = useBreakWords()
  return {
    columns: [
      { label: t`Năm` },
      { label: t`% của điểm tối đa`, align: 'end' },
      { label: t`Hạng`, align: 'end' },
      { label: t`So với năm trước`, align: 'end' },
      { label: t`Vì sao không so` },
    ],
    rows: points.map(({ year, before, percent, rank, base, change, breaks }) => [
      `${year}`,
      { value: percent, places: 2 },
      rank === null ? null : `${rank}/${base ?? '?'}`,
      change === null ? null : { value: toPoints(change), places: 2, signed: true },
      breaks.length > 0 ? breakWords(breaks, year, before ?? undefined) : null,
    ]),
  }
}

function YearsLine({ unit, points, domain }: Pick<UnitYearsProps, 'unit' | 'points' | 'domain'>) {
  const { t } = useLingui()
  const locale = useLocale()
  const breakWords = useBreakWords()
  const broken = points.slice(1).filter(({ breaks }) => breaks.length > 0)
  const line = points.map(({ year, percent, rank, base }) => ({
    x: year,
    value: percent,
    printed: formatDecimal(percent, 2, locale),
    note: rank === null ? undefined : t`hạng ${rank}/${base ?? '?'}`,
  }))
  return (
    <LineChart
      label={t`${unit.name} qua các năm`}
      series={[{ id: unit.slug, name: unit.name, unit: unit.mark, points: line }]}
      breaks={broken.map(({ year, before, breaks }) => ({
        after: year - 1,
        reason: breakWords(breaks, year, before ?? undefined),
      }))}
      domain={domain}
      height={190}
    />
  )
}

/** The newest year against the one before it, or why the two are not set against each other. */
function useFinding(name: string, points: readonly YearPoint[]): string {
  const { t } = useLingui()
  const locale = useLocale()
  const breakWords = useBreakWords()
  const last = points.at(-1)
  if (!last) return name
  const { year, change, breaks } = last
  const before = last.before ?? year - 1
  if (change === null) {
    if (points.length === 1 && breaks.length === 0) return t`${name}: năm ${year} là năm đầu có số`
    const reason = breaks.length > 0 ? breakWords(breaks, year, before) : t`năm trước chưa có số`
    return t`${name}: năm ${year} không so với năm trước, ${reason}`
  }
  const by = formatDecimal(Math.abs(toPoints(change)), 2, locale)
  if (change > 0) return t`${name}: tăng ${by} điểm phần trăm so với năm ${before}`
  if (change < 0) return t`${name}: giảm ${by} điểm phần trăm so với năm ${before}`
  return t`${name}: bằng năm ${before}`
}
