import type { RulerColumnScale } from '../kit/RulerColumn/ruler-column.layout.ts'
import styles from './RankingPhoneRows.module.css'

export interface MiniRulerProps {
  readonly scale: RulerColumnScale
  readonly value: number
  readonly average: number | null
  readonly own: boolean
}

/** The place of one unit on the scale of all: a tick on a line, the average small. The figure stands above it. */
export function MiniRuler({ scale, value, average, own }: MiniRulerProps) {
  const at = (points: number) => `${scale.at(points)}%`
  return (
    <svg className={styles.ruler} aria-hidden="true">
      <line x1="0" x2="100%" y1="11.5" y2="11.5" stroke="var(--rule-2)" />
      {average !== null && <line x1={at(average)} x2={at(average)} y1="5" y2="12" stroke="var(--rule-2)" />}
      <line
        x1={at(value)}
        x2={at(value)}
        y1="0"
        y2="12"
        stroke={own ? 'var(--accent)' : 'var(--ink)'}
        strokeWidth="3"
      />
    </svg>
  )
}
