import type { SeriesBreak, SeriesPoint } from '../chart/segments.ts'
import styles from './Sparkline.module.css'
import { layOutSparkline, type SparklineInput } from './sparkline.layout.ts'

export interface SparklineProps extends Pick<SparklineInput, 'years' | 'domain'> {
  /** The whole in words, reasons of breaks among them: "2021 83,20; bộ tiêu chí đổi; 2022 84,10; 2023 87,04". */
  readonly label: string
  readonly points: readonly SeriesPoint[]
  readonly breaks?: readonly SeriesBreak[] | undefined
}

const WIDTH = 96
const HEIGHT = 20

/** A line the size of a word, broken where years may not be joined; a year on its own is a dot. */
export function Sparkline({ label, points, breaks, years, domain }: SparklineProps) {
  const layout = layOutSparkline({ points, breaks, years, domain, width: WIDTH, height: HEIGHT })
  return (
    <svg className={styles.sparkline} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {layout.breaks.map((x) => (
        <line key={x} className={styles.break} x1={x} x2={x} y1={1} y2={HEIGHT - 1} />
      ))}
      {layout.lines.map((d) => (
        <path key={d} className={styles.line} d={d} />
      ))}
      {layout.dots.map(({ x, y, last }) => (
        <circle key={x} className={last ? styles.last : styles.alone} cx={x} cy={y} r={last ? 2.6 : 2} />
      ))}
    </svg>
  )
}
