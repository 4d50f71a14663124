import styles from './UnitMark.module.css'
import { PLAIN_SHAPE, UNIT_SHAPES, type UnitNumber } from './unit-mark.shapes.ts'

/** The sign of a pinned unit as an inline picture; the name stands beside it. */
export function UnitMark({ unit }: { readonly unit: UnitNumber }) {
  return (
    <svg className={styles.mark} viewBox="-8 -8 16 16" aria-hidden="true">
      <MarkPath unit={unit} side={11} />
    </svg>
  )
}

export interface MarkPathProps {
  /** Left out: a plain point of data. */
  readonly unit?: UnitNumber | undefined
  /** Side in px of the square that the shape fits. */
  readonly side: number
  readonly x?: number | undefined
  readonly y?: number | undefined
}

/** The same sign inside a chart, about (x, y). */
export function MarkPath({ unit, side, x = 0, y = 0 }: MarkPathProps) {
  const shape = unit ? UNIT_SHAPES[unit] : PLAIN_SHAPE
  const colour = unit ? `var(--unit-${unit})` : 'var(--ink)'
  return (
    <path
      d={shape.d}
      style={{ transform: `translate(${x}px, ${y}px) scale(calc(${side} * var(--mark-scale, 1)))` }}
      fill={shape.hollow ? 'var(--paper)' : colour}
      stroke={shape.hollow ? colour : 'none'}
      strokeWidth={1.6}
      vectorEffect="non-scaling-stroke"
    />
  )
}
