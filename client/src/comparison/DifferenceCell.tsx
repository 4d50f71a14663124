import { Trans } from '@lingui/react/macro'
import { cx } from '../kit/cx.ts'
import { formatSigned } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { toPoints } from '../shared/points.ts'
import { useBreakWords } from './cell-words.ts'
import styles from './comparison.module.css'
import type { Compared } from './comparison.ts'
import { differenceOf, refusedBy } from './rules/difference.ts'
import type { Node } from './rules/model.ts'
import { WIDE } from './rules/rows.ts'

export interface DifferenceCellProps {
  readonly node: Node
  readonly compared: Compared
}

/** Points of the first unit above or below the baseline; a point or more stands out below the whole, and a break says why there is none. */
export function DifferenceCell({ node, compared: { baseline, occasion } }: DifferenceCellProps) {
  const locale = useLocale()
  const breakWords = useBreakWords()
  const difference = differenceOf(node, baseline)
  if (!difference) {
    const breaks = refusedBy(node, baseline)
    return breaks.length > 0 ? (
      <span className={styles.why}>{breakWords(breaks, occasion.year)}</span>
    ) : (
      <span className={styles.faint}>–</span>
    )
  }
  if (difference.leading) {
    return (
      <span className={styles.faint}>
        <Trans>cao nhất</Trans>
      </span>
    )
  }
  const wide = node.level > 0 && Math.abs(difference.points) >= WIDE
  return (
    <span className={cx(wide && (difference.points < 0 ? styles.behind : styles.ahead))}>
      {formatSigned(toPoints(difference.points), 2, locale)}
    </span>
  )
}
