import { useLingui } from '@lingui/react/macro'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { toPoints } from '../shared/points.ts'
import styles from './HistoryCell.module.css'
import { knownPoints, rupturesOf } from './rules/history.ts'
import type { RankingRow } from './rules/rows.ts'
import { useRuptureWords } from './use-rupture-words.ts'

/** The years on record with their points; a bar stands between years that must not be joined. */
export function HistoryCell({ row }: { readonly row: RankingRow }) {
  const { t } = useLingui()
  const locale = useLocale()
  const points = knownPoints(row.history)
  if (points.length === 0) return <span className={styles.none}>–</span>
  return (
    <ol className={styles.years} aria-label={t`Điểm từng năm`}>
      {points.map(({ year, points: value }) => (
        <li key={year}>
          <span className={styles.year}>{year}</span> {formatDecimal(toPoints(value), 2, locale)}
        </li>
      ))}
    </ol>
  )
}

/** Why the years do not make one line, in words. */
export function HistoryWords({ row }: { readonly row: RankingRow }) {
  const words = useRuptureWords()
  const ruptures = rupturesOf(knownPoints(row.history))
  return <span className={styles.words}>{ruptures.length > 0 ? ruptures.map(words).join('; ') : '–'}</span>
}
