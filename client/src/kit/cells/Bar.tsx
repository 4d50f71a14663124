import { cx } from '../cx.ts'
import styles from './cells.module.css'

export interface BarProps {
  /** 0 to `max` inclusive; beyond it the bar is full. */
  readonly value: number
  readonly max: number
  /** `lost`: điểm bị trừ, solid. `unreached`: điểm chưa đạt, hatched. */
  readonly kind?: 'data' | 'lost' | 'unreached' | 'own' | undefined
  /** Grows from the right edge, towards a number that stands there. */
  readonly reverse?: boolean | undefined
}

/** An inline bar beside its number, which is printed by its neighbour; hidden from screen readers. */
export function Bar({ value, max, kind = 'data', reverse = false }: BarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <span className={cx(styles.bar, reverse && styles.reverse)} aria-hidden="true">
      <span className={cx(styles.fill, styles[kind])} style={{ inlineSize: `${share * 100}%` }} />
    </span>
  )
}
