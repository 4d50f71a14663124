import { Trans } from '@lingui/react/macro'
import styles from './Pending.module.css'

/** Holds the place while a page's own code is fetched; nothing turns and nothing shifts. */
export function Pending() {
  return (
    <p className={styles.pending} role="status">
      <Trans>Đang tải…</Trans>
    </p>
  )
}
