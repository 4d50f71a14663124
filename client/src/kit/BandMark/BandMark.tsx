import styles from './BandMark.module.css'

/** Class from the best (1, Xuất sắc) to the weakest (5, Yếu). */
export type BandNumber = 1 | 2 | 3 | 4 | 5

export interface BandMarkProps {
  readonly band: BandNumber
  /** The word of the class; colour and shape never stand without it. */
  readonly word: string
}

const CIRCLE = 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z'
/** Solid diamond, solid circle, half circle, hollow square, hollow triangle with its point down. */
const FILLED: Readonly<Record<BandNumber, string>> = {
  1: 'M8 1L15 8L8 15L1 8Z',
  2: CIRCLE,
  3: 'M8 2.5a5.5 5.5 0 0 0 0 11Z',
  4: '',
  5: '',
}
const EDGED: Readonly<Record<BandNumber, string>> = {
  1: '',
  2: '',
  3: CIRCLE,
  4: 'M3 3H13V13H3Z',
  5: 'M2 3.5H14L8 13.5Z',
}

/** Class of a unit: colour, shape and word together. */
export function BandMark({ band, word }: BandMarkProps) {
  return (
    <span className={styles.band}>
      <svg className={styles.shape} viewBox="0 0 16 16" aria-hidden="true" style={{ color: `var(--band-${band})` }}>
        <path d={FILLED[band]} fill="currentColor" />
        <path d={EDGED[band]} fill="none" stroke="currentColor" strokeWidth={1.8} />
      </svg>
      {word}
    </span>
  )
}
