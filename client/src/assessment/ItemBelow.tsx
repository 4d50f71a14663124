import { Trans } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { LossCell } from '../kit/cells/LossCell.tsx'
import { PanelFacts, PanelSection } from '../kit/SidePanel/SidePanel.tsx'
import styles from './DeductionView.module.css'
import { type DeductionRow, type LossKind, leavesBelow } from './rules/deduction-rows.ts'
import { useDeductionView } from './use-deduction-view.ts'

export interface ItemBelowProps {
  readonly row: DeductionRow
  readonly rows: readonly DeductionRow[]
}

/** Of a parent, the leaves beneath it that lost most; each kind of loss in a list of its own. */
export function ItemBelow({ row, rows }: ItemBelowProps) {
  return (
    <>
      <Losses row={row} rows={rows} kind="deducted" />
      <Losses row={row} rows={rows} kind="notReached" />
    </>
  )
}

const MOST = 5

function Losses({ row, rows, kind }: ItemBelowProps & { readonly kind: LossKind }) {
  const { open } = useDeductionView()
  const lost = leavesBelow(rows, row.code, kind)
  if (lost.length === 0) return null
  const count = lost.length
  return (
    <PanelSection
      title={
        kind === 'deducted' ? (
          <Trans>Bị trừ nhiều nhất ({count} mục)</Trans>
        ) : (
          <Trans>Chưa đạt nhiều nhất ({count} mục)</Trans>
        )
      }
    >
      <PanelFacts
        facts={lost.slice(0, MOST).map((leaf) => ({
          id: leaf.code,
          term: (
            <Button variant="quiet" className={styles.lead} onClick={() => open({ muc: leaf.code })}>
              {leaf.code} {leaf.title}
            </Button>
          ),
          value: <LossCell kind={kind === 'deducted' ? 'lost' : 'unreached'} value={leaf[kind]} />,
          note: leaf.reason,
        }))}
      />
    </PanelSection>
  )
}
