import styles from './TargetLine.module.css'
import { layOutTargetLine, type TargetLineValues } from './target-line.layout.ts'

/**
 * Where something started, where it stands, and what is to be reached: a small dot, a large one, and an upright line. For the eye
 * alone: the numbers stand beside it. Each line has an axis of its own, so that lines are not held against each other.
 */
export function TargetLine(values: TargetLineValues) {
  const { from, now, target, line } = layOutTargetLine(values)
  const at = (place: number) => `${place * 100}%`
  return (
    <svg className={styles.line} aria-hidden="true">
      {line && <line className={styles.way} x1={at(line[0])} x2={at(line[1])} y1="50%" y2="50%" />}
      {target !== null && <line className={styles.target} x1={at(target)} x2={at(target)} y1="10%" y2="90%" />}
      {from !== null && <circle className={styles.from} cx={at(from)} cy="50%" r="4" />}
      {now !== null && <circle className={styles.now} cx={at(now)} cy="50%" r="6" />}
    </svg>
  )
}
