import { Trans } from '@lingui/react/macro'
import { DeductionHeading, type DeductionHeadingProps } from './DeductionHeading.tsx'
import styles from './DeductionLoading.module.css'

const ROWS = Array.from({ length: 24 }, (_, index) => index)

/** The real title over grey lines of the final height: nothing turns, nothing shifts when the figures come. */
export function DeductionLoading({ heading }: { readonly heading: DeductionHeadingProps }) {
  return (
    <div aria-busy="true">
      <DeductionHeading {...heading} />
      <p className={styles.said} role="status">
        <Trans>Đang tải điểm theo tiêu chí…</Trans>
      </p>
      <div className={styles.rows} aria-hidden="true">
        {ROWS.map((row) => (
          <span key={row} className={styles.row} />
        ))}
      </div>
    </div>
  )
}
