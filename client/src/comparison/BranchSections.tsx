import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import styles from './CriterionPage.module.css'
import { CriterionPareto } from './CriterionPareto.tsx'
import type { CriterionParts } from './CriterionView.tsx'
import { branchLosses } from './rules/branch-losses.ts'
import type { Loss } from './rules/criterion-node.ts'
import { titleOf } from './rules/criterion-nodes.ts'
import { useCriterionView } from './use-criterion-view.ts'

/** Of an area or criterion: which leaves beneath it cost the units most, the two kinds of loss side by side and never added. */
export function BranchSections({ parts }: { readonly parts: CriterionParts }) {
  return (
    <div className={styles.columns}>
      <LeavesPareto parts={parts} loss="deducted" />
      <LeavesPareto parts={parts} loss="notReached" />
    </div>
  )
}

function LeavesPareto({ parts, loss }: { readonly parts: CriterionParts; readonly loss: Loss }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { openCode } = useCriterionView()
  const { comparison, branch } = parts
  const rows = useMemo(
    () =>
      branchLosses(comparison, branch, loss).map(({ node, lost, count, counted }) => ({
        id: node.code,
        name: `${node.code} ${titleOf(node, locale)}`,
        lost,
        note: t`${count}/${counted} đơn vị`,
      })),
    [comparison, branch, loss, locale, t],
  )
  return <CriterionPareto {...parts} rows={rows} loss={loss} of="leaves" onOpen={openCode} />
}
