import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import styles from './RankingTable.module.css'
import type { TopLoss } from './rules/computed-rows.ts'

/** The greatest appraised losses of a unit, largest first: what it would have to mend. */
export function TopLosses({ losses }: { readonly losses: readonly TopLoss[] }) {
  const locale = useLocale()
  const named = losses.flatMap(({ points, criterion }) => (points !== null && criterion ? [{ points, criterion }] : []))
  if (named.length === 0) return <span className={styles.reason}>–</span>
  return (
    <ol className={styles.losses}>
      {named.map(({ points, criterion: { code, title, titleEn } }) => (
        <li key={code}>
          <span className={styles.lost}>{formatDecimal(points, 2, locale)}</span> {code}{' '}
          {(locale === 'en' ? titleEn : null) ?? title}
        </li>
      ))}
    </ol>
  )
}
