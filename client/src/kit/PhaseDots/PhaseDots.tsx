import type { ReactNode } from 'react'
import styles from './PhaseDots.module.css'

export interface PhaseDot {
  readonly id: string
  readonly name: string
  /** `done` in time, `late`: done after its day, `owed`: its day has passed and it is not done, `ahead`: not due yet. */
  readonly mark: 'done' | 'late' | 'owed' | 'ahead'
  /** What the mark says in words: "xong 20/03/2026", "quá hạn 12 ngày". */
  readonly words: ReactNode
  /** When it is due, or another line beneath. */
  readonly note?: ReactNode | undefined
}

/** Phases one after another on a line, each a dot with its name, its day and what became of it. */
export function PhaseDots({ label, phases }: { readonly label: string; readonly phases: readonly PhaseDot[] }) {
  return (
    <ol className={styles.line} aria-label={label}>
      {phases.map(({ id, name, mark, words, note }) => (
        <li key={id} className={styles.phase}>
          <span className={styles.dot} data-mark={mark} aria-hidden="true" />
          <span className={styles.name}>{name}</span>
          <span className={styles.words} data-mark={mark}>
            {words}
          </span>
          {note && <span className={styles.note}>{note}</span>}
        </li>
      ))}
    </ol>
  )
}
