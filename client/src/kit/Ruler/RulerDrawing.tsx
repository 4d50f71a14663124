import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { MarkPath } from '../UnitMark/UnitMark.tsx'
import styles from './Ruler.module.css'
import { type PlacedLabel, type RulerLayout, SHAPE_ROOM } from './ruler.layout.ts'

/** Heights in px at 16 px root; the projector scales the whole drawing's text by its tokens. */
const LEVEL = 17
const TICK = 15
const AXIS = 24

interface RulerDrawingProps {
  readonly layout: RulerLayout
  readonly width: number
  /** Index of the tick being read, -1 for none. */
  readonly current: number
}

/** Draws a layout; knows no data of its own. */
export function RulerDrawing({ layout, width, current }: RulerDrawingProps) {
  const base = layout.levels * LEVEL + TICK + 2
  return (
    <svg className={styles.drawing} width={width} height={base + AXIS} aria-hidden="true">
      <Axis layout={layout} width={width} base={base} />
      {layout.ticks.map((tick, index) => (
        <line
          key={tick.id}
          x1={tick.x}
          x2={tick.x}
          y1={base - (tick.unit ? TICK + 5 : TICK)}
          y2={base}
          stroke={tick.unit ? `var(--unit-${tick.unit})` : 'var(--ink-2)'}
          strokeWidth={index === current ? 4 : tick.unit ? 3 : 1.5}
        />
      ))}
      {layout.gap && <Bracket {...layout.gap} y={base - TICK / 2} />}
      {layout.labels.map((label) => (
        <Label key={label.key} label={label} layout={layout} base={base} />
      ))}
    </svg>
  )
}

function Axis({
  layout,
  width,
  base,
}: {
  readonly layout: RulerLayout
  readonly width: number
  readonly base: number
}) {
  const locale = useLocale()
  return (
    <g className={styles.axis}>
      <line x1={0} x2={width} y1={base} y2={base} />
      {layout.axis.map(({ value, x, major }, index) => (
        <g key={value}>
          <line x1={x} x2={x} y1={base} y2={base + (major ? 5 : 3)} />
          {major && (
            <text x={x} y={base + 19} textAnchor={index === 0 ? 'start' : x > width - 8 ? 'end' : 'middle'}>
              {formatDecimal(value, 0, locale)}
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

function Label({
  label,
  layout,
  base,
}: {
  readonly label: PlacedLabel
  readonly layout: RulerLayout
  readonly base: number
}) {
  const y = base - TICK - 6 - label.level * LEVEL
  const gapText = label.kind === 'gap'
  const colour = label.unit ? `var(--unit-${label.unit})` : 'var(--ink-2)'
  const line = lineOf(label, layout)
  return (
    <g fill={colour}>
      {line !== undefined && (
        <line className={styles[label.kind]} x1={line} x2={line} y1={y + 4} y2={base} stroke={colour} />
      )}
      {label.unit && <MarkPath unit={label.unit} side={8} x={label.x + 4} y={y - 4} />}
      <text
        className={label.unit ? styles.named : styles.word}
        x={label.x + (label.unit ? SHAPE_ROOM : 0)}
        y={gapText ? y + 8 : y}
      >
        {label.text}
      </text>
    </g>
  )
}

/** Where the line down from a label stands; brackets have none, and a unit's own tick is its line on the first level. */
function lineOf({ kind, key, level }: PlacedLabel, layout: RulerLayout): number | undefined {
  if (kind === 'gap') return undefined
  if (kind === 'unit') return level > 1 ? layout.ticks.find(({ id }) => id === key)?.x : undefined
  return layout.lines[key]
}
