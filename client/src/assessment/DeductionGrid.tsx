import { Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue, useMemo } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { Empty } from '../kit/states/states.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { TreeGrid } from '../kit/TreeGrid/TreeGrid.tsx'
import styles from './DeductionView.module.css'
import { type DeductionRow, keepRows, lostAny } from './rules/deduction-rows.ts'
import { useDeductionView, writeSort } from './use-deduction-view.ts'

export interface DeductionGridProps {
  readonly rows: readonly DeductionRow[]
  readonly columns: readonly Column<DeductionRow>[]
  readonly caption: string
  readonly leaves: number
  /** Whether any leaf has a score: without, all rows show, for none could have lost anything. */
  readonly scored: boolean
}

/** The table of deductions: the tree, or its leaves in one list; a press opens the row beside it. */
export function DeductionGrid({ rows, columns, caption, leaves, scored }: DeductionGridProps) {
  const { search, level, sort, change, open, ...view } = useDeductionView()
  const shown = scored ? view.shown : 'all'
  const text = useDeferredValue(search.q ?? '')
  const keep = useMemo(() => keepRows(shown, text), [shown, text])
  const known = columns.some(({ id }) => id === sort?.columnId) ? sort : null
  if (keep && !rows.some(keep)) return <NothingKept rows={rows} leaves={leaves} filtered={text !== ''} />
  return (
    <div className={styles.grid}>
      <TreeGrid
        caption={caption}
        columns={columns}
        rows={rows}
        rowId={({ code }) => code}
        parentId={({ parent }) => parent}
        treeColumn={columns[0]?.id ?? ''}
        // Whatever fits is in sight, however deep it lies.
        level={text === '' ? level : 9}
        keep={keep}
        flat={search.phang}
        sort={known}
        onSort={(next) => change({ sx: writeSort(next) })}
        selected={search.muc}
        still
        onOpen={({ code }) => open({ muc: code })}
      />
    </div>
  )
}

interface NothingKeptProps {
  readonly rows: readonly DeductionRow[]
  readonly leaves: number
  readonly filtered: boolean
}

/** One sentence and one way on. */
function NothingKept({ rows, leaves, filtered }: NothingKeptProps) {
  const { t } = useLingui()
  const { shown, change } = useDeductionView()
  const all = (
    <Button variant="quiet" onClick={() => change({ chi: 'tat-ca', q: undefined })}>
      {t`Xem cả ${leaves} tiêu chí`}
    </Button>
  )
  if (filtered) return <Empty action={all}>{t`Không có mục nào khớp với chữ đã lọc.`}</Empty>
  if (shown === 'missing') return <Empty action={all}>{t`Không có mục nào thiếu điểm.`}</Empty>
  return (
    <Empty action={all}>
      {rows.some(lostAny) ? <Trans>Không có mục nào để hiện.</Trans> : <Trans>Không có mục nào mất điểm.</Trans>}
    </Empty>
  )
}
