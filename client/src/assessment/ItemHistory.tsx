import { Trans, useLingui } from '@lingui/react/macro'
import { Figure } from '../kit/Figure/Figure.tsx'
import type { FigureData } from '../kit/Figure/FigureTable.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { LineChart } from '../kit/LineChart/LineChart.tsx'
import { PanelSection } from '../kit/SidePanel/SidePanel.tsx'
import { useBreakWords } from './break-words.ts'
import type { DeductionPanelProps } from './DeductionPanel.tsx'
import styles from './DeductionView.module.css'
import { exactText } from './exact-text.ts'
import { type ItemTrend, itemTrend, type TrendPoint } from './rules/item-trend.ts'

export interface ItemHistoryProps extends DeductionPanelProps {
  readonly history: readonly TrendPoint[]
}

/** Points of one row over the years, broken where framework, block or unit changed, with the reason. */
export function ItemHistory({ history, ...props }: ItemHistoryProps) {
  const trend = itemTrend(history)
  const [first, second] = trend.points
  if (!first) return null
  if (second) return <Trend {...props} trend={trend} />
  return (
    <PanelSection title={<Trans>Qua các năm</Trans>}>
      <p className={styles.second}>
        <Trans>Chỉ có số của năm {first.year}.</Trans>
      </p>
    </PanelSection>
  )
}

function Trend({ row, unit, source, illustrative, trend }: DeductionPanelProps & { readonly trend: ItemTrend }) {
  const { t } = useLingui()
  const locale = useLocale()
  const breakWords = useBreakWords()
  const { points, breaks, max } = trend
  const title = max === null ? t`Điểm qua các năm` : t`Điểm qua các năm, trên ${exactText(max, locale)}`
  const line = points.map(({ year, points: value }) => ({ x: year, value, printed: formatDecimal(value, 2, locale) }))
  return (
    <section className={styles.history}>
      <Figure
        level={3}
        title={title}
        fileName={`${unit.slug}-${row.code}`}
        source={source}
        illustrative={illustrative}
        data={useTrendData(trend)}
      >
        <LineChart
          label={t`${title}: ${row.title}`}
          height={120}
          places={max !== null && max < 5 ? 1 : 0}
          domain={[0, max ?? Math.max(1, ...line.map(({ value }) => value))]}
          series={[{ id: row.code, name: row.title, unit: 1, points: line }]}
          breaks={breaks.map(({ after, causes }) => ({ after, reason: breakWords(causes) }))}
        />
      </Figure>
    </section>
  )
}

function useTrendData({ points }: ItemTrend): FigureData {
  const { t } = useLingui()
  const breakWords = useBreakWords()
  return {
    columns: [
      { label: t`Năm` },
      { label: t`Điểm`, align: 'end' },
      { label: t`Tối đa`, align: 'end' },
      { label: t`Không nối với năm trước vì` },
    ],
    rows: points.map((point) => [
      `${point.year}`,
      { value: point.points, places: 2 },
      point.maxPoints === null ? null : { value: point.maxPoints, places: 2 },
      breakWords(point.breaks) || null,
    ]),
  }
}
