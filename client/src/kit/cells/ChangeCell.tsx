import { useLingui } from '@lingui/react/macro'
import { cx } from '../cx.ts'
import styles from './cells.module.css'
import { NoFigure } from './ScoreCell.tsx'

export interface ChangeCellProps {
  /** Ranks won (positive) or lost (negative) since the year compared with; null where it cannot be said. */
  readonly change: number | null | undefined
}

/** Change of rank: arrow, word and number, so that colour adds nothing of its own. */
export function ChangeCell({ change }: ChangeCellProps) {
  const { t } = useLingui()
  if (change == null) return <NoFigure />
  if (change === 0) return <span className={styles.still}>{t`giữ nguyên`}</span>
  const size = Math.abs(change)
  return (
    <span className={cx(styles.change, change > 0 ? styles.rise : styles.fall)}>
      <Arrow up={change > 0} />
      {change > 0 ? t`tăng ${size}` : t`giảm ${size}`}
    </span>
  )
}

function Arrow({ up }: { readonly up: boolean }) {
  return (
    <svg className={styles.arrow} viewBox="0 0 8 8" aria-hidden="true">
      <path d={up ? 'M4 1 7.6 7.2H.4Z' : 'M4 7 .4.8H7.6Z'} fill="currentColor" />
    </svg>
  )
}
