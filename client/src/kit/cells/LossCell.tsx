import { cx } from '../cx.ts'
import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { Bar } from './Bar.tsx'
import styles from './cells.module.css'
import { NoFigure } from './ScoreCell.tsx'

export interface LossCellProps {
  /** `lost`: điểm bị trừ, solid. `unreached`: điểm chưa đạt, hatched. The two never share a column. */
  readonly kind: 'lost' | 'unreached'
  /** Points, 0 or more; null where there is nothing to lose points in, which prints "–" and is not a zero. */
  readonly value: number | null | undefined
  /** The greatest loss of the column, which fills the bar; left out: no bar. */
  readonly most?: number | undefined
  readonly places?: number | undefined
}

/** Points lost of one kind: the figure in its colour and a bar that grows away from it. */
export function LossCell({ kind, value, most, places = 2 }: LossCellProps) {
  const locale = useLocale()
  if (value == null) return <NoFigure />
  const figure = (
    <span className={cx(value > 0 && styles[`${kind}Figure`])}>{formatDecimal(value, places, locale)}</span>
  )
  if (most === undefined) return figure
  return (
    <span className={styles.loss}>
      {value > 0 && <Bar kind={kind} value={value} max={most} reverse />}
      {figure}
    </span>
  )
}
