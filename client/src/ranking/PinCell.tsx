import { useLingui } from '@lingui/react/macro'
import { PinToggle } from '../kit/Table/PinToggle.tsx'
import { UnitMark } from '../kit/UnitMark/UnitMark.tsx'
import { VisuallyHidden } from '../kit/VisuallyHidden/VisuallyHidden.tsx'
import { ownUnit } from '../units/own-unit.ts'
import styles from './RankingTable.module.css'
import { MAX_PINS } from './ranking-search.ts'
import { useRankingView } from './use-ranking-view.ts'

/** A row as far as pinning goes. */
interface PinnedRow {
  readonly slug: string
  readonly name: string
  readonly rank: number | null
}

/** Pins a ranked unit so that it keeps its sign in table and ruler. The reader's own unit is always marked. */
export function PinCell({ row }: { readonly row: PinnedRow }) {
  const { t } = useLingui()
  const { marks, togglePin } = useRankingView()
  const own = ownUnit.use()?.slug === row.slug
  if (own) {
    return (
      <span className={styles.own}>
        <UnitMark unit={1} />
        <VisuallyHidden>{t`đơn vị của bạn`}</VisuallyHidden>
      </span>
    )
  }
  if (row.rank === null) return null
  const full = marks.size >= MAX_PINS
  return <PinToggle name={row.name} unit={marks.get(row.slug)} full={full} onToggle={() => togglePin(row.slug)} />
}
