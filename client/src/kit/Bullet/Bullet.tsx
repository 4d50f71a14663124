import type { CSSProperties } from 'react'
import styles from './Bullet.module.css'

export interface BulletProps {
  /** What was reached; null where nobody says: nothing is drawn. */
  readonly value: number | null
  /** What was to be reached; null where nothing was planned: a bar without its mark. */
  readonly target: number | null
  /** The number at the end of the scale, common to all bullets that are read together; above 0. */
  readonly scale: number
}

/** A bar of what was reached, with a mark at what was planned. For the eye alone: the numbers stand beside it. */
export function Bullet({ value, target, scale }: BulletProps) {
  const share = (count: number) => `${Math.min(100, (100 * count) / scale)}%`
  return (
    <span className={styles.bullet} aria-hidden="true">
      {target !== null && <span className={styles.planned} style={{ '--share': share(target) } as CSSProperties} />}
      {value !== null && <span className={styles.reached} style={{ '--share': share(value) } as CSSProperties} />}
      {target !== null && <span className={styles.mark} style={{ '--share': share(target) } as CSSProperties} />}
    </span>
  )
}
