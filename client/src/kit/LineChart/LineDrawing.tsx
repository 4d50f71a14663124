import { LinePath } from '@visx/shape'
import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { MarkPath } from '../UnitMark/UnitMark.tsx'
import styles from './LineChart.module.css'
import type { LineChartLayout, PlacedPoint } from './line-chart.layout.ts'

interface LineDrawingProps {
  readonly layout: LineChartLayout
  readonly width: number
  readonly size: number
  readonly places: number
  /** Key of the point being read. */
  readonly current: string | undefined
}

/** Most points that still bear their printed value without crowding. */
const LABELLED = 16

/** Draws a layout; knows no data of its own. */
export function LineDrawing({ layout, width, size, places, current }: LineDrawingProps) {
  return (
    <svg className={styles.drawing} width={width} height={layout.total} aria-hidden="true">
      <Axes layout={layout} size={size} places={places} />
      <Breaks layout={layout} />
      {layout.runs.map(({ key, series, points }) => (
        <LinePath
          key={key}
          data={[...points]}
          x={({ cx }) => cx}
          y={({ cy }) => cy}
          stroke={colourOf(series.unit)}
          strokeWidth={2}
          fill="none"
        />
      ))}
      {layout.points.map((point) => (
        <Point
          key={point.key}
          point={point}
          layout={layout}
          size={size}
          current={point.key === current}
          labelled={layout.points.length <= LABELLED}
        />
      ))}
      <SeriesNames layout={layout} size={size} />
    </svg>
  )
}

const colourOf = (unit: number | undefined): string => (unit ? `var(--unit-${unit})` : 'var(--ink)')

function Axes({ layout: { plot, years, ticks }, size, places }: Pick<LineDrawingProps, 'layout' | 'size' | 'places'>) {
  const locale = useLocale()
  const step = Math.ceil((years.length * size * 3.2) / Math.max(1, plot.right - plot.left))
  return (
    <g className={styles.axis}>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line className={styles.grid} x1={plot.left} x2={plot.right + size} y1={y} y2={y} />
          <text x={plot.left - 6} y={y + size * 0.35} textAnchor="end">
            {formatDecimal(value, places, locale)}
          </text>
        </g>
      ))}
      <line className={styles.base} x1={plot.left} x2={plot.right + size} y1={plot.bottom} y2={plot.bottom} />
      {years.map(({ year, x }, index) => (
        <g key={year}>
          <line className={styles.base} x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 4} />
          {index % step === 0 && (
            <text x={x} y={plot.bottom + size * 1.5} textAnchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function Breaks({ layout: { breaks, breakY, notes, plot } }: Pick<LineDrawingProps, 'layout'>) {
  return (
    <g className={styles.break}>
      {breaks.map(({ after, text, x, textX }) => (
        <g key={after}>
          <line x1={x} x2={x} y1={breakY - 8} y2={plot.bottom} />
          <text x={textX} y={breakY}>
            {text}
          </text>
        </g>
      ))}
      {notes.map(({ text, y }) => (
        <text key={y} x={0} y={y}>
          {text}
        </text>
      ))}
    </g>
  )
}

interface PointProps extends Pick<LineDrawingProps, 'layout' | 'size'> {
  readonly point: PlacedPoint
  readonly current: boolean
  readonly labelled: boolean
}

function Point({ point, layout, size, current, labelled }: PointProps) {
  const { cx, cy, series, printed, others = [] } = point
  const below = others.some(({ value }) => layout.y(value) < cy)
  return (
    <g>
      {others.map((other) => (
        <OtherValue
          key={other.printed}
          point={point}
          printed={other.printed}
          y={layout.y(other.value)}
          layout={layout}
          size={size}
        />
      ))}
      {current && <circle className={styles.halo} cx={cx} cy={cy} r={9} />}
      <MarkPath unit={series.unit} side={9} x={cx} y={cy} />
      {labelled && (
        <text className={styles.value} x={cx} y={below ? cy + size * 1.5 : cy - size * 0.75} textAnchor="middle">
          {printed}
        </text>
      )}
    </g>
  )
}

interface OtherValueProps extends Pick<LineDrawingProps, 'layout' | 'size'> {
  readonly point: PlacedPoint
  readonly printed: string
  readonly y: number
}

/** What another source says of the same year: a ring, the sign of unequal and its figure, inside the plot. */
function OtherValue({ point: { cx, cy }, printed, y, layout, size }: OtherValueProps) {
  const inward = cx + size * 5 > layout.plot.right + size * 2
  const sign = inward ? cx - 17 : cx + 9
  return (
    <g className={styles.other}>
      <line x1={cx} x2={cx} y1={cy} y2={y} />
      <circle cx={cx} cy={y} r={3.5} />
      <path className={styles.unequal} d={`M${sign} ${y - 2}h8m-8 4h8m-2 -6l-4 8`} />
      <text x={inward ? sign - 4 : sign + 12} y={y + size * 0.35} textAnchor={inward ? 'end' : 'start'}>
        {printed}
      </text>
    </g>
  )
}

/** Names stand at the end of their lines; a lone line is named by the figure's title. */
function SeriesNames({ layout, size }: Pick<LineDrawingProps, 'layout' | 'size'>) {
  const last = new Map(layout.points.map((point) => [point.series.id, point]))
  if (last.size < 2) return null
  return [...last.values()].map(({ key, series, cx, cy }) => (
    <text key={key} className={styles.value} x={cx} y={cy + size * 1.5} textAnchor="end" fill={colourOf(series.unit)}>
      {series.name}
    </text>
  ))
}
