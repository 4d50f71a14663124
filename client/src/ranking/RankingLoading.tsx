import { Trans } from '@lingui/react/macro'
import { RankingHeading, type RankingHeadingProps } from './RankingHeading.tsx'
import styles from './RankingLoading.module.css'

const ROWS = Array.from({ length: 19 }, (_, index) => index)

/** The real title over grey lines of the final height: nothing turns, nothing shifts when the figures come. */
export function RankingLoading({ heading }: { readonly heading: RankingHeadingProps }) {
  return (
    <div aria-busy="true">
      <RankingHeading {...heading} />
      <p className={styles.said} role="status">
        <Trans>Đang tải bảng xếp hạng…</Trans>
      </p>
      <div className={styles.rows} aria-hidden="true">
        {ROWS.map((row) => (
          <span key={row} className={styles.row} />
        ))}
      </div>
    </div>
  )
}
