import { useLingui } from '@lingui/react/macro'
import { UnitMark } from '../UnitMark/UnitMark.tsx'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'
import styles from './Table.module.css'

export interface PinToggleProps {
  /** The unit that the row is of. */
  readonly name: string
  /** Its sign while pinned. */
  readonly unit: UnitNumber | undefined
  readonly onToggle: () => void
  /** No more may be pinned. */
  readonly full?: boolean | undefined
}

/** Pins a row: the ring becomes the unit's own sign, the same in table, ruler and charts. */
export function PinToggle({ name, unit, onToggle, full = false }: PinToggleProps) {
  const { t } = useLingui()
  return (
    <button
      type="button"
      className={styles.pin}
      aria-pressed={unit !== undefined}
      aria-label={t`Ghim ${name}`}
      disabled={full && !unit}
      onClick={onToggle}
    >
      {unit ? <UnitMark unit={unit} /> : <span className={styles.ring} />}
    </button>
  )
}
