import { useMemo } from 'react'
import { ownUnit } from '../units/own-unit.ts'
import styles from './CriterionPage.module.css'
import { CriterionPareto } from './CriterionPareto.tsx'
import { CriterionReasons } from './CriterionReasons.tsx'
import { CriterionRepeats } from './CriterionRepeats.tsx'
import type { CriterionParts } from './CriterionView.tsx'
import { losersOf } from './rules/criterion-units.ts'
import { lossOf } from './rules/losses.ts'
import { useCriterionView } from './use-criterion-view.ts'

/** Of one leaf: which units pull it down, why, and who does so year after year. A bonus or penalty has no loss to show. */
export function LeafSections({ parts }: { readonly parts: CriterionParts }) {
  const { openUnit } = useCriterionView()
  const own = ownUnit.use()?.slug
  const loss = lossOf(parts.node.part)
  const losers = useMemo(() => (loss ? losersOf(parts.units, loss) : []), [parts.units, loss])
  const rows = useMemo(
    () =>
      losers.map(({ unit, lost }) => ({
        id: unit.slug,
        name: unit.name,
        lost,
        note: unit.reason,
        own: unit.slug === own,
      })),
    [losers, own],
  )
  if (!loss || losers.length === 0) return null
  return (
    <div className={styles.columns}>
      <CriterionPareto
        {...parts}
        rows={rows}
        loss={loss}
        of="units"
        onOpen={(slug) => openUnit(slug, parts.year, parts.node.code)}
      />
      <div className={styles.section}>
        <CriterionReasons parts={parts} losers={losers} loss={loss} />
        <CriterionRepeats parts={parts} losers={losers} />
      </div>
    </div>
  )
}
