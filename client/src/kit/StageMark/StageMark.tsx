import styles from './StageMark.module.css'

/** How far a piece of work has come: whole, as far as was due, begun, not begun, set aside. */
export type Stage = 'whole' | 'part' | 'begun' | 'open' | 'paused'

export interface StageMarkProps {
  readonly stage: Stage
  /** Something that was due is not done. */
  readonly late?: boolean | undefined
  /** The word of the stage; colour and shape never stand without it. Left out only where the words stand beside the mark. */
  readonly word?: string | undefined
}

/** Full square, grey square, half a square, empty square, empty square with two bars. */
const FILLED: Readonly<Record<Stage, string>> = {
  whole: 'M2 2H14V14H2Z',
  part: 'M2 2H14V14H2Z',
  begun: 'M2 2H8V14H2Z',
  open: '',
  paused: 'M5.4 5H7V11H5.4Z M9 5H10.6V11H9Z',
}

/** How far a piece of work has come: shape and word together, in the colour of what is overdue where it is. */
export function StageMark({ stage, late = false, word }: StageMarkProps) {
  return (
    <span className={styles.mark}>
      <svg
        className={styles.shape}
        viewBox="0 0 16 16"
        aria-hidden="true"
        data-stage={stage}
        data-late={late || undefined}
      >
        <path className={styles.fill} d={FILLED[stage]} />
        <path className={styles.edge} d="M2 2H14V14H2Z" />
      </svg>
      {word}
    </span>
  )
}
