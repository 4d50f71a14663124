import { cx } from '../cx.ts'
import { formatDecimal, formatSigned } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import styles from './cells.module.css'

export interface ScoreCellProps {
  /** Points; null where there is no figure, which prints "–" and is not a zero. */
  readonly value: number | null | undefined
  /** Digits after the decimal mark, 2 unless told. */
  readonly places?: number | undefined
  /** `strong`: the score itself. `plain`: a part. `faint`: a figure that only repeats another. */
  readonly weight?: 'strong' | 'plain' | 'faint' | undefined
  /** Shows the sign of a difference. */
  readonly signed?: boolean | undefined
  /** Not published: dotted underline. */
  readonly provisional?: boolean | undefined
}

/** A figure of fixed decimals, so that the marks of a column stand in one line. */
export function ScoreCell({
  value,
  places = 2,
  weight = 'plain',
  signed = false,
  provisional = false,
}: ScoreCellProps) {
  const locale = useLocale()
  if (value == null) return <NoFigure />
  const printed = signed ? formatSigned(value, places, locale) : formatDecimal(value, places, locale)
  return <span className={cx(styles.figure, styles[weight], provisional && styles.provisional)}>{printed}</span>
}

/** "–": not available. Zero, not applicable and not due each have their own words. */
export function NoFigure() {
  return <span className={styles.none}>–</span>
}
