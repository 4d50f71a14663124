import { useLingui } from '@lingui/react/macro'
import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { Icon } from '../Icon/Icon.tsx'
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.tsx'
import styles from './cells.module.css'

export interface MisfitMarkProps {
  /** What the other reckoning gives; left out where only the sign is wanted. */
  readonly other?: number | null | undefined
  readonly places?: number | undefined
}

/** Two printed figures that do not add up: ≠ and the other sum. Both stay; the foot of the table explains. */
export function MisfitMark({ other, places = 2 }: MisfitMarkProps) {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <span className={styles.misfit}>
      <Icon name="unequal" size={0.9} />
      <VisuallyHidden>{t`lệch số:`} </VisuallyHidden>
      {other != null && formatDecimal(other, places, locale)}
    </span>
  )
}
