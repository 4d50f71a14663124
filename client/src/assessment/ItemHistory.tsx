import { Trans, useLingui } from '@lingui/react/macro'
import { Figure } from '../kit/Figure/Figure.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { LineChart } from '../kit/LineChart/LineChart.tsx'
import { PanelSection } from '../kit/SidePanel/SidePanel.tsx'
import { useBreakWords } from './break-words.ts'
import type { DeductionPanelProps } from './DeductionPanel.tsx'
import styles from './DeductionView.module.css'
import { exactText } from './exact-text.ts'
import { itemTrend, type TrendPoint } from './rules/item-trend.ts'

/** Points of one row over the years, broken where framework, block or unit changed, with the reason. */
export function ItemHistory({
  row,
  unit,
  history,
  source,
  illustrative,
}: DeductionPanelProps & { readonly history: readonly TrendPoint[] }) {
  const { t } = useLingui()
  const locale = useLocale()
  const breakWords = useBreakWords()
  const { points, breaks, max } = itemTrend(history)
  if (points.length === 0) return null
  if (points.length === 1) {
    return (
      <PanelSection title={<Trans>Qua các năm</Trans>}>
        <p className={styles.second}>
          <Trans>Chỉ có số của năm {points[0]?.year}.</Trans>
        </p>
      </PanelSection>
    )
  }
  const title = max === null ? t`Điểm qua các năm` : t`Điểm qua các năm, trên ${exactText(max, locale)}`
  return (
    <section className={styles.history}>
      <Figure
        level={3}
        title={title}
        fileName={`${unit.slug}-${row.code}`}
        source={source}
        illustrative={illustrative}
        data={{
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
        }}
      >
        <LineChart
          label={t`${title}: ${row.title}`}
          height={120}
          places={max !== null && max < 5 ? 1 : 0}
          domain={[0, max ?? Math.max(1, ...points.map((point) => point.points))]}
          series={[
            {
              id: row.code,
              name: row.title,
              unit: 1,
              points: points.map((point) => ({
                x: point.year,
                value: point.points,
                printed: formatDecimal(point.points, 2, locale),
              })),
            },
          ]}
          breaks={breaks.map(({ after, causes }) => ({ after, reason: breakWords(causes) }))}
        />
      </Figure>
    </section>
  )
}
