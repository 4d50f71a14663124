import { cx } from '../cx.ts'
import { formatCount } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { Axis, Label } from '../Ruler/RulerDrawing.tsx'
import type { PlacedLabel } from '../Ruler/ruler.layout.ts'
import { MarkPath } from '../UnitMark/UnitMark.tsx'
import styles from './StripPlot.module.css'
import type { StripLayout } from './strip-plot.layout.ts'

interface StripDrawingProps {
  readonly layout: StripLayout
  readonly width: number
  /** Size in px of the text, from which all heights follow. */
  readonly size: number
  /** Index of the dot being read, -1 for none. */
  readonly current: number
}

/** Line height of labels, in sizes of the text. */
const LEVEL = 1.42

/** y in px of the axis: the labels stand above the dots. */
export const stripBase = ({ ruler, height }: StripLayout, size: number): number => ruler.levels * size * LEVEL + height

/** Draws a layout; knows no data of its own. Lines pass behind the dots, marked units lie over the others. */
export function StripDrawing({ layout, width, size, current }: StripDrawingProps) {
  const locale = useLocale()
  const { ruler, dots, piles, side, step, height } = layout
  const base = stripBase(layout, size)
  const yOf = (level: number): number => base - (level + 0.5) * step
  const labelY = ({ level }: PlacedLabel): number => base - height - 6 - level * size * LEVEL
  const read = dots[current]
  return (
    <svg className={styles.drawing} width={width} height={base + size * 2} aria-hidden="true">
      <Axis layout={ruler} width={width} base={base} size={size} />
      {ruler.labels.map((label) => (
        <LabelLine key={label.key} label={label} layout={layout} from={labelY(label) + 4} base={base} yOf={yOf} />
      ))}
      {[...dots]
        .sort((a, b) => Number(a.unit !== undefined) - Number(b.unit !== undefined))
        .map(({ id, x, level, unit }) => (
          <MarkPath key={id} unit={unit} side={unit ? side + 2 : side} x={x} y={yOf(level)} />
        ))}
      {piles.map(({ x, count, top }) => (
        <text
          key={x}
          className={styles.count}
          x={x}
          y={yOf(top) - side * 0.75}
          textAnchor={x < size ? 'start' : x > width - size ? 'end' : 'middle'}
        >
          {formatCount(count, locale)}
        </text>
      ))}
      {read && <circle className={styles.halo} cx={read.x} cy={yOf(read.level)} r={side * 0.5 + 3} />}
      {ruler.labels.map((label) => (
        <Label key={label.key} label={label} y={labelY(label)} />
      ))}
    </svg>
  )
}

interface LabelLineProps {
  readonly label: PlacedLabel
  readonly layout: StripLayout
  /** y in px where the line leaves its words. */
  readonly from: number
  readonly base: number
  readonly yOf: (level: number) => number
}

/** From the words down: to its dot for a unit, to the axis for the average and the borders. */
function LabelLine({ label: { kind, key, unit }, layout: { ruler, dots, side }, from, base, yOf }: LabelLineProps) {
  const dot = kind === 'unit' ? dots.find(({ id }) => id === key) : undefined
  const x = dot?.x ?? ruler.lines[key]
  if (x === undefined) return null
  const to = dot ? yOf(dot.level) - side : base
  return (
    <line
      className={cx(styles.line, kind === 'average' && styles.average)}
      x1={x}
      x2={x}
      y1={from}
      y2={to}
      style={unit ? { stroke: `var(--unit-${unit})` } : undefined}
    />
  )
}
