import { cx } from '../cx.ts'
import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import styles from './cells.module.css'
import { NoFigure, ScoreCell } from './ScoreCell.tsx'
import { sequenceStep } from './sequence-step.ts'

export interface PercentCellProps {
  /** Percent of the maximum, 0 to 100; null prints "–". */
  readonly value: number | null | undefined
  readonly places?: number | undefined
}

/** Percent of the maximum on a ground that deepens with it; the number is always printed. */
export function PercentCell({ value, places = 1 }: PercentCellProps) {
  const locale = useLocale()
  if (value == null) return <NoFigure />
  const step = styles[`seq${sequenceStep(value)}`]
  return <span className={cx(styles.percent, step)}>{formatDecimal(value, places, locale)}</span>
}

export interface PartCellProps {
  readonly points: number | null | undefined
  /** Percent of the part's maximum. */
  readonly percent: number | null | undefined
}

/** A part of the score: its points, then its percent of the maximum. */
export function PartCell({ points, percent }: PartCellProps) {
  return (
    <span className={styles.part}>
      <ScoreCell value={points} />
      <PercentCell value={percent} />
    </span>
  )
}
