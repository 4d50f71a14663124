import { memo } from 'react'
import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { MarkPath } from '../UnitMark/UnitMark.tsx'
import styles from './Ruler.module.css'
import { type PlacedLabel, type RulerLayout, SHAPE_ROOM } from './ruler.layout.ts'

interface RulerDrawingProps {
  readonly layout: RulerLayout
  readonly width: number
  /** Size in px of the text, from which all heights follow. */
  readonly size: number
  /** Index of the tick being read, -1 for none. */
  readonly current: number
}

/** Draws a layout; knows no data of its own. */
export function RulerDrawing({ layout, width, size, current }: RulerDrawingProps) {
  const tick = size * 1.25
  const base = layout.levels * size * 1.42 + tick + 2
  return (
    <svg className={styles.drawing} width={width} height={base + size * 2} aria-hidden="true">
      <Axis layout={layout} width={width} base={base} size={size} />
      {layout.labels.map((label) => (
        <LabelLine key={label.key} label={label} layout={layout} base={base} size={size} />
      ))}
      <PlainTicks ticks={layout.ticks} base={base} tick={tick} />
      {layout.ticks.map(({ id, x, unit }, index) =>
        unit || index === current ? (
          <line
            key={id}
            x1={x}
            x2={x}
            y1={base - (unit ? tick + 5 : tick)}
            y2={base}
            stroke={unit ? `var(--unit-${unit})` : 'var(--ink-2)'}
            strokeWidth={index === current ? 4 : 3}
          />
        ) : null,
      )}
      {layout.gap && <Bracket {...layout.gap} y={base - tick / 2} />}
      {layout.labels.map((label) => (
        <Label key={label.key} label={label} y={labelY(label, base, size)} />
      ))}
    </svg>
  )
}

export interface PlainTicksProps {
  readonly ticks: RulerLayout['ticks']
  readonly base: number
  readonly tick: number
}

/** One path for all plain ticks, drawn once: thousands of units cost no more than a handful. */
const PlainTicks = memo(function PlainTicks({ ticks, base, tick }: PlainTicksProps) {
  const path = ticks.map(({ x, unit }) => (unit ? '' : `M${x} ${base - tick}V${base}`)).join('')
  return <path d={path} stroke="var(--ink-2)" strokeWidth={1.5} />
})

interface AxisProps extends Omit<RulerDrawingProps, 'current'> {
  readonly base: number
}

/** The axis of points under a ruler or a strip. */
export function Axis({ layout, width, base, size }: AxisProps) {
  const locale = useLocale()
  return (
    <g className={styles.axis}>
      <line x1={0} x2={width} y1={base} y2={base} />
      {layout.axis.map(({ value, x, major }) => (
        <g key={value}>
          <line x1={x} x2={x} y1={base} y2={base + (major ? 5 : 3)} />
          {major && (
            <text x={x} y={base + size * 1.6} textAnchor={x < 8 ? 'start' : x > width - 8 ? 'end' : 'middle'}>
              {formatDecimal(value, layout.places, locale)}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function Bracket({ x1, x2, y }: { readonly x1: number; readonly x2: number; readonly y: number }) {
  return <path className={styles.bracket} d={`M${x1} ${y - 4}V${y + 4}M${x1} ${y}H${x2}M${x2} ${y - 4}V${y + 4}`} />
}

/** Baseline of a label: a bracket's words stand on the bracket, all others above the ticks. */
function labelY({ onBracket, level }: PlacedLabel, base: number, size: number): number {
  const lowest = base - size * 1.25
  return onBracket ? lowest + size * 0.2 : lowest - 6 - level * size * 1.42
}

/** A unit's name or the words of a line, above the marks. */
export function Label({ label, y }: { readonly label: PlacedLabel; readonly y: number }) {
  const room = label.unit ? SHAPE_ROOM : 0
  return (
    <g fill={label.unit ? `var(--unit-${label.unit})` : 'var(--ink-2)'}>
      {label.unit && <MarkPath unit={label.unit} side={8} x={label.x + 4} y={y - 4} />}
      <text className={label.unit ? styles.named : styles.word} x={label.x + room} y={y}>
        {label.text}
      </text>
    </g>
  )
}

interface LabelLineProps extends Omit<AxisProps, 'width'> {
  readonly label: PlacedLabel
}

/** The line from a label down to the axis; on the lowest level a unit's own tick is its line, and brackets have none. */
function LabelLine({ label, layout, base, size }: LabelLineProps) {
  const { kind, key, level, unit } = label
  const x = kind === 'unit' ? layout.ticks.find(({ id }) => id === key)?.x : layout.lines[key]
  if (x === undefined || (kind === 'unit' && level <= layout.lowest)) return null
  const colour = unit ? `var(--unit-${unit})` : 'var(--ink-2)'
  return <line className={styles[kind]} x1={x} x2={x} y1={labelY(label, base, size) + 4} y2={base} stroke={colour} />
}
