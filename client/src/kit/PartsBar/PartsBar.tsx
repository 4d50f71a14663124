import type { CSSProperties, ReactNode } from 'react'
import { type Stage, StageMark } from '../StageMark/StageMark.tsx'
import styles from './PartsBar.module.css'

export interface BarPart {
  readonly stage: Stage
  /** How many of the whole; a part of none takes no room and is left out. */
  readonly count: number
  /** The words of the part, its number among them: "16 hoàn thành 100%". */
  readonly words: ReactNode
}

export interface PartsBarProps {
  /** Names the whole for a screen reader: "34/45 nhiệm vụ". */
  readonly label: string
  readonly parts: readonly BarPart[]
}

/** A whole cut into its parts by how far they have come, each named beneath with its number. */
export function PartsBar({ label, parts }: PartsBarProps) {
  const shown = parts.filter(({ count }) => count > 0)
  return (
    <div className={styles.whole}>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(({ stage, count }) => (
          <span key={stage} className={styles.part} data-stage={stage} style={{ '--count': count } as CSSProperties} />
        ))}
      </div>
      <ul className={styles.words} aria-label={label}>
        {shown.map(({ stage, words }) => (
          <li key={stage}>
            <StageMark stage={stage} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  )
}
