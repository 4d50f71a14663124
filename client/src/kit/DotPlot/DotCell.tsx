import { useLingui } from '@lingui/react/macro'
import { type FocusEvent, type KeyboardEvent, useContext, useMemo } from 'react'
import { useWalker } from '../hooks/use-walker.ts'
import { MarkPath } from '../UnitMark/UnitMark.tsx'
import styles from './DotPlot.module.css'
import { DotReading } from './DotRows.tsx'
import { type DotMark, type DotRowLayout, type DotScale, layOutDots } from './dot-plot.layout.ts'

export interface DotCellProps {
  /** Tells the rows of one plot apart. */
  readonly id: string
  /** What the row is of, and the average with its words, for the ear: "Cải cách thể chế, trung bình khối 87,6%". */
  readonly label: string
  readonly scale: DotScale
  readonly marks: readonly DotMark[]
  /** Place of the block's average on the axis; null where there is none. */
  readonly average: number | null
  /** A row under another: smaller marks. */
  readonly small?: boolean | undefined
}

/**
 * One row of a dot plot: a mark a unit on the axis of all rows, the average as a tick, a hairline from the least to the
 * most. It fills the nearest positioned element, a table cell, so that the lines of the axis run through all rows.
 *
 * All rows of a plot are one tab stop: up and down go to the next row, left and right walk its marks, and the readout says
 * unit and figure.
 */
export function DotCell({ id, label, scale, marks, average, small = false }: DotCellProps) {
  const { t } = useLingui()
  const layout = useMemo(() => layOutDots(marks, scale), [marks, scale])
  const reading = useContext(DotReading)
  const { index, shown, keys, pointer } = useWalker(layout.dots.length)
  const current = layout.dots[index]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) {
      keys.onKeyDown(event)
      return
    }
    event.preventDefault()
    event.stopPropagation()
    focusRow(event.currentTarget, step)
  }
  return (
    <div
      className={styles.cell}
      style={{ minBlockSize: layout.height }}
      role="slider"
      tabIndex={reading.current === id ? 0 : -1}
      data-dot-row={id}
      aria-label={label}
      aria-roledescription={t`biểu đồ chấm`}
      aria-valuemin={layout.dots.length === 0 ? 0 : 1}
      aria-valuemax={layout.dots.length}
      aria-valuenow={layout.dots.length === 0 ? 0 : index + 1}
      aria-valuetext={current?.said ?? t`chưa có số`}
      {...pointer(layout.dots.map(({ x }) => x))}
      onKeyDown={onKeyDown}
      onFocus={(_: FocusEvent) => {
        reading.go(id)
        keys.onFocus()
      }}
      onBlur={keys.onBlur}
    >
      <svg className={styles.drawing} aria-hidden="true">
        <AxisLines scale={scale} />
        <RowLines layout={layout} scale={scale} average={average} />
        {layout.dots.map((dot) => (
          <svg key={dot.id} x={scale.share(dot.x)} y="50%" className={styles.anchor} aria-hidden="true">
            {shown && dot === current && <circle className={styles.halo} cx={0} cy={dot.dy} r={9} />}
            <MarkPath unit={dot.unit} side={small ? 8 : 11} y={dot.dy} />
          </svg>
        ))}
      </svg>
      {shown && current && (
        <span
          className={styles.readout}
          style={{ insetInlineStart: `clamp(4rem, ${current.x}px, 100% - 4rem)` }}
          aria-hidden="true"
        >
          {current.said}
        </span>
      )}
    </div>
  )
}

/** The lines of the axis behind the marks, from the top of the row to its foot. */
function AxisLines({ scale }: { readonly scale: DotScale }) {
  const at = (value: number): string => scale.share(scale.at(value))
  return (
    <>
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          className={styles.tick}
          data-edge={tick === 100 || tick === scale.from || undefined}
          x1={at(tick)}
          x2={at(tick)}
          y1="0"
          y2="100%"
        />
      ))}
      <line className={styles.track} x1={at(scale.from)} x2={at(scale.to)} y1="50%" y2="50%" />
    </>
  )
}

interface RowLinesProps extends Pick<DotCellProps, 'scale' | 'average'> {
  readonly layout: DotRowLayout
}

/** The hairline from the least to the most, and the tick of the average, 8 px to each side of the middle. */
function RowLines({ layout: { span }, scale, average }: RowLinesProps) {
  return (
    <>
      {span && <line className={styles.span} x1={scale.share(span.x1)} x2={scale.share(span.x2)} y1="50%" y2="50%" />}
      {average !== null && (
        <svg x={scale.share(scale.at(average))} y="50%" className={styles.anchor} aria-hidden="true">
          <line className={styles.average} x1={0} x2={0} y1={-8} y2={8} />
        </svg>
      )}
    </>
  )
}

function focusRow(from: HTMLElement, step: 1 | -1): void {
  const rows = [...(from.closest('[data-dots]')?.querySelectorAll<HTMLElement>('[data-dot-row]') ?? [])]
  rows[rows.indexOf(from) + step]?.focus()
}
