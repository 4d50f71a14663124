import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { Bar } from './Bar.tsx'
import styles from './cells.module.css'
import { NoFigure } from './ScoreCell.tsx'

export interface LossCellProps {
  /** Points lost, 0 or more; null where none can be lost here, which prints "–" and is not a zero. */
  readonly value: number | null | undefined
  /** The loss that fills the bar; left out: the number alone. */
  readonly max?: number | undefined
  /** `lost`: điểm bị trừ, solid. `unreached`: điểm chưa đạt, hatched. The two never share a column. */
  readonly kind: 'lost' | 'unreached'
  readonly places?: number | undefined
}

/** Points lost, with a bar that grows from its number. A zero bears no bar and no colour: nothing was lost. */
export function LossCell({ value, max, kind, places = 2 }: LossCellProps) {
  const locale = useLocale()
  if (value == null) return <NoFigure />
  const printed = formatDecimal(value, places, locale)
  if (value === 0) return <span className={styles.figure}>{printed}</span>
  return (
    <span className={styles.loss}>
      {max !== undefined && <Bar value={value} max={max} kind={kind} reverse />}
      <span className={kind === 'lost' ? styles.lostFigure : styles.unreachedFigure}>{printed}</span>
    </span>
  )
}
