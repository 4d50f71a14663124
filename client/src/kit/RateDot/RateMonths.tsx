import styles from './RateDot.module.css'
import { layOutMonths, type RatePoint } from './rate-dot.layout.ts'

export interface RateMonthsProps {
  /** The whole in words: "Sở Minh họa Tư pháp, tỷ lệ trễ hạn: tháng 1/2026 0,38%; tháng 2/2026 0,40%". */
  readonly label: string
  readonly points: readonly RatePoint[]
  /** End of the axis in percent and greatest volume: the same for all that stand side by side. */
  readonly end: number
  readonly most: number
}

const WIDTH = 180
const HEIGHT = 64

/** Rates of one unit month by month: small, and many of them side by side on one scale. */
export function RateMonths({ label, points, end, most }: RateMonthsProps) {
  const { dots, lines } = layOutMonths(points, { end, most, width: WIDTH, height: HEIGHT })
  return (
    <svg className={styles.months} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className={styles.axis} x1={0} x2={WIDTH} y1={HEIGHT - 9} y2={HEIGHT - 9} />
      {lines.map((d) => (
        <path key={d} className={styles.line} d={d} />
      ))}
      {dots.map(({ x, y, radius }) => (
        <circle key={x} className={styles.dot} cx={x} cy={y} r={radius} />
      ))}
    </svg>
  )
}
