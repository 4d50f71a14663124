import { MarkPath } from '../UnitMark/UnitMark.tsx'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'
import styles from './DotPlot.module.css'
import {
  type DotDrawingLayout,
  type DotDrawingRow,
  indentOf,
  layOutDotDrawing,
  type PlacedDrawingRow,
} from './dot-drawing.layout.ts'

export interface DotDrawingProps {
  readonly rows: readonly DotDrawingRow[]
  /** The units with their whole names, above the rows. */
  readonly units: readonly { readonly unit: UnitNumber; readonly name: string }[]
  /** Heads of the columns of figures: a unit's mark, or words. */
  readonly columns: readonly { readonly label: string; readonly unit?: UnitNumber | undefined }[]
  /** What the axis measures and where it begins. */
  readonly axis: string
  /** What the tick is: "trung bình khối". */
  readonly averageLabel: string
  readonly formatTick: (value: number) => string
  /** Width in px of a text of 13 px. */
  readonly measure: (text: string) => number
}

const LEGEND_LINE = 20
const HEAD = 50
const PER_LINE = 4

/** A dot plot with its names and figures as one drawing of its own, to be saved as a file. It reads nothing from the page. */
export function DotDrawing({ rows, units, columns, axis, averageLabel, formatTick, measure }: DotDrawingProps) {
  const legend = Math.ceil((units.length + 1) / PER_LINE) * LEGEND_LINE
  const layout = layOutDotDrawing(rows, columns.length, legend + HEAD, measure)
  return (
    <svg className={styles.saved} width={layout.width} height={layout.height} role="presentation">
      <Legend units={units} averageLabel={averageLabel} width={layout.width} />
      <Heads layout={layout} columns={columns} axis={axis} formatTick={formatTick} />
      {layout.rows.map((row) => (
        <Row key={row.id} row={row} layout={layout} />
      ))}
    </svg>
  )
}

function Legend({
  units,
  averageLabel,
  width,
}: Pick<DotDrawingProps, 'units' | 'averageLabel'> & { readonly width: number }) {
  const at = (index: number) => ({
    x: (index % PER_LINE) * (width / PER_LINE),
    y: Math.floor(index / PER_LINE) * LEGEND_LINE + 10,
  })
  const last = at(units.length)
  return (
    <g>
      {units.map(({ unit, name }, index) => {
        const { x, y } = at(index)
        return (
          <g key={unit}>
            <MarkPath unit={unit} side={11} x={x + 8} y={y} />
            <text x={x + 20} y={y + 4}>
              {name}
            </text>
          </g>
        )
      })}
      <line className={styles.average} x1={last.x + 8} x2={last.x + 8} y1={last.y - 7} y2={last.y + 7} />
      <text x={last.x + 20} y={last.y + 4}>
        {averageLabel}
      </text>
    </g>
  )
}

function Heads({
  layout: { top, plotX, scale, columns: edges, width },
  columns,
  axis,
  formatTick,
}: Pick<DotDrawingProps, 'columns' | 'axis' | 'formatTick'> & { readonly layout: DotDrawingLayout }) {
  return (
    <g>
      <line className={styles.strong} x1={0} x2={width} y1={top - HEAD + 6} y2={top - HEAD + 6} />
      <text className={styles.faint} x={plotX + 10} y={top - 26}>
        {axis}
      </text>
      {scale.ticks.map((tick) => (
        <text key={tick} className={styles.faint} x={plotX + scale.at(tick)} y={top - 8} textAnchor="middle">
          {formatTick(tick)}
        </text>
      ))}
      {columns.map(({ label, unit }, index) => {
        const x = edges[index] ?? 0
        return (
          <g key={label}>
            {unit && <MarkPath unit={unit} side={10} x={x - 6} y={top - 28} />}
            <text className={styles.faint} x={x} y={top - 8} textAnchor="end">
              {label}
            </text>
          </g>
        )
      })}
      <line className={styles.span} x1={0} x2={width} y1={top} y2={top} />
    </g>
  )
}

function Row({ row, layout }: { readonly row: PlacedDrawingRow; readonly layout: DotDrawingLayout }) {
  const { y, height, lines, dots, average, level } = row
  const middle = y + height / 2
  const first = middle + 4 - ((lines.length - 1) * 16) / 2
  const { scale, plotX } = layout
  return (
    <g>
      <text className={styles.faint} x={4} y={first}>
        {row.code}
      </text>
      {lines.map((line, index) => (
        <text key={line} x={layout.nameX + indentOf(level)} y={first + index * 16} fontWeight={level === 0 ? 600 : 400}>
          {line}
        </text>
      ))}
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          className={styles.tick}
          x1={plotX + scale.at(tick)}
          x2={plotX + scale.at(tick)}
          y1={y}
          y2={y + height}
        />
      ))}
      <g transform={`translate(${plotX} ${middle})`}>
        {dots.span && <line className={styles.span} x1={dots.span.x1} x2={dots.span.x2} y1={0} y2={0} />}
        {average !== null && (
          <line className={styles.average} x1={scale.at(average)} x2={scale.at(average)} y1={-8} y2={8} />
        )}
        {dots.dots.map((dot) => (
          <MarkPath key={dot.id} unit={dot.unit} side={level > 1 ? 8 : 11} x={dot.x} y={dot.dy} />
        ))}
      </g>
      {row.figures.map(({ text, strong }, index) => (
        <text key={index} x={layout.columns[index]} y={middle + 4} textAnchor="end" fontWeight={strong ? 600 : 400}>
          {text}
        </text>
      ))}
      <line className={styles.track} x1={0} x2={layout.width} y1={y + height} y2={y + height} />
    </g>
  )
}
