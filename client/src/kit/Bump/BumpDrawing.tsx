import { MarkPath } from '../UnitMark/UnitMark.tsx'
import styles from './Bump.module.css'
import type { BumpLayout, PlacedRank } from './bump.layout.ts'

interface BumpDrawingProps {
  readonly layout: BumpLayout
  readonly width: number
  readonly size: number
  /** The point being read, and with it its line. */
  readonly current: PlacedRank | undefined
}

/** Draws a layout; knows no data of its own. */
export function BumpDrawing({ layout, width, size, current }: BumpDrawingProps) {
  return (
    <svg className={styles.drawing} width={width} height={layout.total} aria-hidden="true">
      <Axes layout={layout} size={size} />
      <Breaks layout={layout} />
      {layout.runs.map(({ key, series, points }) => (
        <path
          key={key}
          d={`M${points.map(({ cx, cy }) => `${cx} ${cy}`).join('L')}`}
          fill="none"
          className={series.unit ? styles.picked : series.id === current?.series.id ? styles.read : styles.other}
          stroke={series.unit && `var(--unit-${series.unit})`}
        />
      ))}
      <Ranks layout={layout} />
      {layout.points.map(({ key, series, cx, cy }) =>
        series.unit ? (
          <MarkPath key={key} unit={series.unit} side={9} x={cx} y={cy} />
        ) : (
          <circle key={key} className={styles.dot} cx={cx} cy={cy} r={1.8} />
        ),
      )}
      {current && <circle className={styles.halo} cx={current.cx} cy={current.cy} r={9} />}
      {layout.labels.map((label) => (
        <Name key={label.key} label={label} size={size} />
      ))}
    </svg>
  )
}

function Axes({ layout: { plot, years, ticks }, size }: Pick<BumpDrawingProps, 'layout' | 'size'>) {
  const step = Math.ceil((years.length * size * 3.2) / Math.max(1, plot.right - plot.left))
  return (
    <g className={styles.axis}>
      {ticks.map(({ rank, y }) => (
        <text key={rank} x={0} y={y + size * 0.35}>
          {rank}
        </text>
      ))}
      {years.map(({ year, x }, index) => (
        <g key={year}>
          <line className={styles.grid} x1={x} x2={x} y1={plot.top} y2={plot.bottom + 6} />
          {index % step === 0 && (
            <text x={x} y={plot.bottom + size * 1.8} textAnchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function Breaks({ layout: { breaks, breakY, notes, plot } }: Pick<BumpDrawingProps, 'layout'>) {
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

/** The rank of a picked unit before its mark; the marks are drawn over them, so that none is hidden. */
function Ranks({ layout: { ranks } }: Pick<BumpDrawingProps, 'layout'>) {
  return ranks.map(({ key, point: { cx, series, printed }, y }) => (
    <text key={key} className={styles.rank} x={cx - 9} y={y} textAnchor="end" fill={`var(--unit-${series.unit})`}>
      {printed}
    </text>
  ))
}

interface NameProps {
  readonly label: BumpLayout['labels'][number]
  readonly size: number
}

/** The name at the end of its line; a hairline leads to it where it had to step aside. */
function Name({ label: { unit, lines, x, y, cx, cy }, size }: NameProps) {
  const middle = y - size * 0.35 + ((lines.length - 1) * size * 1.25) / 2
  return (
    <g fill={`var(--unit-${unit})`}>
      {Math.abs(middle - cy) > 3 && (
        <line className={styles.lead} x1={cx + 5} y1={cy} x2={x - 2} y2={middle} stroke={`var(--unit-${unit})`} />
      )}
      {lines.map((line, index) => (
        <text key={line} className={styles.rank} x={x} y={y + index * size * 1.25}>
          {line}
        </text>
      ))}
    </g>
  )
}
