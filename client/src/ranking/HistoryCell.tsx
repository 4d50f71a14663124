import { useLingui } from '@lingui/react/macro'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Sparkline } from '../kit/Sparkline/Sparkline.tsx'
import { toPoints } from '../shared/points.ts'
import styles from './HistoryCell.module.css'
import { knownPoints, rupturesOf } from './rules/history.ts'
import type { RankingRow } from './rules/rows.ts'
import { useRuptureWords, useSeriesBreaks } from './use-rupture-words.ts'

export interface HistoryCellProps {
  readonly row: RankingRow
  /** The last year shown; the first is four years before. */
  readonly until: number
  readonly domain: readonly [number, number]
}

/** Five years as a line the size of a word, broken where years must not be joined, with the figures beside it. */
export function HistoryCell({ row, until, domain }: HistoryCellProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const breaks = useSeriesBreaks()
  const points = knownPoints(row.history)
  if (points.length === 0) return <span className={styles.none}>–</span>
  const printed = points.map(({ year, points: value }) => `${year} ${formatDecimal(toPoints(value), 2, locale)}`)
  return (
    <span className={styles.history}>
      <Sparkline
        label={t`Điểm các năm có số: ${printed.join('; ')}`}
        points={points.map(({ year, points: value }) => ({ x: year, value: toPoints(value, 6) }))}
        breaks={breaks(points)}
        years={[until - 4, until]}
        domain={domain}
      />
      <span className={styles.printed} aria-hidden="true">
        {printed.join(' · ')}
      </span>
    </span>
  )
}

/** Why the years do not make one line, in words. */
export function HistoryWords({ row }: { readonly row: RankingRow }) {
  const words = useRuptureWords()
  const ruptures = rupturesOf(knownPoints(row.history))
  return <span className={styles.words}>{ruptures.length > 0 ? ruptures.map(words).join('; ') : '–'}</span>
}
