import styles from './RateDot.module.css'
import { axisShare, dotRadius } from './rate-dot.layout.ts'

export interface RateDotProps {
  /** Percent; null where it is not told, and then only the axis is drawn. */
  readonly rate: number | null
  /** End of the axis in percent; it begins at 0. */
  readonly end: number
  readonly volume: number
  /** The greatest volume among those drawn side by side. */
  readonly most: number
}

/** A rate on an axis from 0, its dot as large as what it is a rate of. The numbers stand beside it; it is hidden from screen readers. */
export function RateDot({ rate, end, volume, most }: RateDotProps) {
  return (
    <svg className={styles.row} aria-hidden="true">
      <line className={styles.axis} x1="0" x2="100%" y1="50%" y2="50%" />
      <line className={styles.axis} x1="0" x2="0" y1="30%" y2="70%" />
      {rate !== null && (
        <circle className={styles.dot} cx={`${axisShare(rate, end) * 100}%`} cy="50%" r={dotRadius(volume, most)} />
      )}
    </svg>
  )
}
