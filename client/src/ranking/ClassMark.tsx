import { BandMark, type BandNumber } from '../kit/BandMark/BandMark.tsx'
import { VisuallyHidden } from '../kit/VisuallyHidden/VisuallyHidden.tsx'
import { useBandWord } from './ComputedHeadline.tsx'
import type { ComputedView } from './ComputedRanking.tsx'
import styles from './RankingTable.module.css'
import type { ComputedRow } from './rules/computed-rows.ts'

export interface ClassMarkProps {
  readonly row: Pick<ComputedRow, 'band' | 'heldBack'>
  readonly view: Pick<ComputedView, 'bands'>
}

/** The class of a unit; an asterisk where its percent would reach a better one, whose reason stands at the foot of the table. */
export function ClassMark({ row: { band, heldBack }, view }: ClassMarkProps) {
  const word = useBandWord(view)
  if (band === null) return null
  const reason = heldBack.join(' ')
  return (
    <span className={styles.figure}>
      <BandMark band={Math.min(5, band) as BandNumber} word={word(band)} />
      {reason !== '' && (
        <span className={styles.held} title={reason}>
          <span aria-hidden="true">*</span>
          <VisuallyHidden> {reason}</VisuallyHidden>
        </span>
      )}
    </span>
  )
}
