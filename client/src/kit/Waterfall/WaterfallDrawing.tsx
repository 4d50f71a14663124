import { useId } from 'react'
import { cx } from '../cx.ts'
import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import styles from './Waterfall.module.css'
import type { WaterfallProps } from './Waterfall.tsx'
import { NOTE, type PlacedSegment, type PlacedStep, type WaterfallLayout } from './waterfall.layout.ts'

interface WaterfallDrawingProps
  extends Pick<WaterfallProps, 'heads' | 'totals' | 'first' | 'last' | 'printedMax' | 'printedResult'> {
  readonly layout: WaterfallLayout
  readonly width: number
  /** Size in px of the text, from which all heights follow. */
  readonly size: number
  /** Index of the step being read, -1 for none. */
  readonly current: number
}

/** Draws a layout; knows no data of its own. */
export function WaterfallDrawing(props: WaterfallDrawingProps) {
  const { layout, width, size, current } = props
  const hatch = useId()
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${layout.height}`}
      width={width}
      height={layout.height}
      fontSize={size}
      aria-hidden="true"
    >
      <Hatch id={hatch} />
      <Grid {...props} />
      {layout.steps.map((step, index) => (
        <Step key={step.id} {...props} step={step} hatch={hatch} current={index === current} />
      ))}
      <Joins layout={layout} />
      {layout.steps.map((step) => (
        <Notes key={step.id} step={step} size={size} />
      ))}
      <Ends {...props} />
    </svg>
  )
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect className={styles.hatchGround} width={5} height={5} />
        <rect className={styles.hatchLine} width={5} height={2} />
      </pattern>
    </defs>
  )
}

/** Baseline of a line of text whose middle stands at `y`. */
const middle = (y: number, size: number): number => y + size * 0.35

function Grid({ layout, size, width, heads }: WaterfallDrawingProps) {
  const locale = useLocale()
  const { plot, ticks, columns } = layout
  return (
    <g>
      {ticks.map(({ value, x }) => (
        <g key={value}>
          <line className={styles.grid} x1={x} x2={x} y1={plot.top - size * 0.2} y2={plot.bottom} />
          <text className={styles.axis} x={x} y={plot.bottom + size * 1.2} textAnchor="middle" fontSize={size * 0.86}>
            {formatDecimal(value, Number.isInteger(value) ? 0 : 1, locale)}
          </text>
        </g>
      ))}
      {heads.map(({ label, tone }, index) => (
        <text
          key={label}
          className={cx(styles.head, tone && styles[`${tone}Figure`])}
          x={columns[index] ?? width}
          y={size * 1.1}
          textAnchor="end"
          fontSize={size * 0.93}
        >
          {label}
        </text>
      ))}
    </g>
  )
}

interface StepProps extends Pick<WaterfallDrawingProps, 'layout' | 'size' | 'width' | 'heads'> {
  readonly step: PlacedStep
  readonly hatch: string
  readonly current: boolean
}

function Step({ step, layout, size, width, heads, hatch, current }: StepProps) {
  const { y, height, upper, barY, lines, segments, mark, figures } = step
  const line = size * 1.3
  const block = layout.stacked ? y : y + (upper - lines.length * line) / 2
  const figureY = layout.stacked ? y + line / 2 : y + upper / 2
  return (
    <g>
      {current && <rect className={styles.current} x={0} y={y} width={width} height={height} />}
      {lines.map((words, index) => (
        <text key={words} className={styles.label} x={0} y={middle(block + (index + 0.5) * line, size)}>
          {words}
        </text>
      ))}
      {segments.map((segment) => (
        <Segment key={segment.key} segment={segment} y={barY} height={layout.bar} size={size} hatch={hatch} />
      ))}
      {mark !== null && <line className={styles.mark} x1={mark} x2={mark} y1={barY - 3} y2={barY + layout.bar + 3} />}
      {figures.map((figure, index) => (
        <text
          key={heads[index]?.label}
          className={heads[index]?.tone ? styles[`${heads[index].tone}Figure`] : styles.figure}
          x={layout.columns[index] ?? width}
          y={middle(figureY, size)}
          textAnchor="end"
        >
          {figure}
        </text>
      ))}
    </g>
  )
}

interface SegmentProps {
  readonly segment: PlacedSegment
  readonly y: number
  readonly height: number
  readonly size: number
  readonly hatch: string
}

function Segment({ segment: { kind, x, width, label, split }, y, height, size, hatch }: SegmentProps) {
  return (
    <>
      <rect
        className={cx(styles[kind], split && kind === 'lost' && styles.split)}
        x={x}
        y={y}
        width={width}
        height={height}
        fill={kind === 'unreached' ? `url(#${hatch})` : undefined}
      />
      {label !== null && (
        <text
          className={kind === 'lost' ? styles.onSolid : styles.onLight}
          x={x + width / 2}
          y={y + height / 2 + size * NOTE * 0.35}
          textAnchor="middle"
          fontSize={size * NOTE}
        >
          {label}
        </text>
      )}
    </>
  )
}

/** What a step is made of, beneath it and smaller. */
function Notes({ step: { y, upper, notes }, size }: Pick<StepProps, 'step' | 'size'>) {
  const line = size * NOTE * 1.3
  return notes.map((words, index) => (
    <text
      key={words}
      className={styles.note}
      x={0}
      y={middle(y + upper + (index + 0.5) * line, size * NOTE)}
      fontSize={size * NOTE}
    >
      {words}
    </text>
  ))
}

/** Hairlines that carry a running total down to the next step. */
function Joins({ layout }: Pick<WaterfallDrawingProps, 'layout'>) {
  return layout.steps.map(({ id, from, barY }, index) => {
    const above = layout.steps[index - 1]
    const top = above ? above.barY : layout.plot.top - layout.bar
    return <line key={id} className={styles.join} x1={from} x2={from} y1={top} y2={barY + layout.bar} />
  })
}

/** The maximum above, the result below, each with its stroke on the axis. */
function Ends(props: WaterfallDrawingProps) {
  const { layout, size, width, heads, totals, first, last, printedMax } = props
  const { plot, start, columns, stacked } = layout
  const line = size * 1.3
  const [top, bottom] = [plot.top - line * 0.65, plot.bottom - line * 0.6]
  return (
    <g>
      <text className={styles.label} x={0} y={middle(top, size)}>
        {first}
      </text>
      <line className={styles.max} x1={start} x2={start} y1={top - size * 0.7} y2={plot.top} />
      <text className={styles.strong} x={start - 6} y={middle(top, size)} textAnchor="end">
        {printedMax}
      </text>
      <Result {...props} y={bottom} />
      <text className={styles.strong} x={0} y={middle(bottom, size)}>
        {last}
        {stacked && <ResultWords {...props} />}
      </text>
      {totals.map((figure, index) => (
        <text
          key={heads[index]?.label}
          className={cx(styles.strong, heads[index]?.tone && styles[`${heads[index].tone}Figure`])}
          x={columns[index] ?? width}
          y={middle(bottom, size)}
          textAnchor="end"
        >
          {figure}
        </text>
      ))}
    </g>
  )
}

/** The stroke of the result with its figure beside it; stacked, the figure stands with the label and the stroke above it. */
function Result({ layout, size, printedResult, y }: WaterfallDrawingProps & { readonly y: number }) {
  const { end, stacked, bar } = layout
  const last = layout.steps.at(-1)
  const [from, to] = stacked && last ? [last.barY - 3, last.barY + bar + 5] : [y - size * 0.7, y + size * 0.7]
  return (
    <>
      {last && !stacked && <line className={styles.join} x1={end} x2={end} y1={last.barY} y2={layout.plot.bottom} />}
      <line className={styles.result} x1={end} x2={end} y1={from} y2={to} />
      {!stacked && (
        <text className={styles.resultFigure} x={end + 6} y={middle(y, size)}>
          {printedResult}
        </text>
      )}
    </>
  )
}

function ResultWords({ printedResult }: Pick<WaterfallDrawingProps, 'printedResult'>) {
  return <tspan className={styles.resultWords}> {printedResult}</tspan>
}
