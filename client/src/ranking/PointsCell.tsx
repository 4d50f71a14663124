import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import styles from './RankingTable.module.css'

interface PointsCellProps {
  readonly points: number | null
  readonly maxPoints: number | null
}

/** Points with the maximum that applies to this unit: 81,72/95. A leaf that does not apply leaves both. */
export function PointsCell({ points, maxPoints }: PointsCellProps) {
  const locale = useLocale()
  if (points === null || maxPoints === null) return <NoFigure />
  return (
    <span className={styles.figure}>
      {formatDecimal(points, 2, locale)}
      <span className={styles.of}>/{short(maxPoints, locale)}</span>
    </span>
  )
}

/** A maximum without needless decimals: 100, 99,5, 98,25. */
function short(value: number, locale: 'vi' | 'en'): string {
  const places = [0, 1, 2].find((count) => Number(value.toFixed(count)) === value) ?? 2
  return formatDecimal(value, places, locale)
}
