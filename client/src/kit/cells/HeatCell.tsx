import { cx } from '../cx.ts'
import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import styles from './cells.module.css'
import { NoFigure } from './ScoreCell.tsx'
import { sequenceStep } from './sequence-step.ts'

export interface HeatCellProps {
  /** Percent of the maximum, 0 to 100; null prints "–". */
  readonly percent: number | null | undefined
  /** Digits after the decimal mark, 1 unless told: without it 89,6 would print as 90 on the ground of 80 to 90. */
  readonly places?: number | undefined
  /** Not every leaf beneath has its points: the figure may still rise, so it bears a dotted line. */
  readonly incomplete?: boolean | undefined
}

/** A cell of a heat table: its ground deepens with the percent that is printed on it. Stands in a flush column. */
export function HeatCell({ percent, places = 1, incomplete = false }: HeatCellProps) {
  const locale = useLocale()
  if (percent == null) {
    return (
      <span className={styles.heat}>
        <NoFigure />
      </span>
    )
  }
  return (
    <span className={cx(styles.heat, styles[`seq${sequenceStep(percent)}`])}>
      <span className={cx(incomplete && styles.dotted)}>{formatDecimal(percent, places, locale)}</span>
    </span>
  )
}
