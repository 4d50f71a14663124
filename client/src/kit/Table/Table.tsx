import { useLingui } from '@lingui/react/macro'
import { lazy, type ReactElement, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { Button } from '../Button/Button.tsx'
import { usePrinting } from '../hooks/use-printing.ts'
import { TableLoading } from '../states/Loading.tsx'
import { PagedTable } from './PagedTable.tsx'
import { PlainTable } from './PlainTable.tsx'
import styles from './Table.module.css'
import type { TableModel } from './table.model.ts'
import { orderRows } from './table.order.ts'

/** From so many rows on, drawing them all would make every sort felt. */
const MANY = 200

export interface TableProps<Row> extends TableModel<Row> {
  /** `auto`: a real table below 200 rows, a virtual grid from there on. */
  readonly rendering?: 'auto' | 'plain' | 'virtual' | undefined
}

// Fetched when a long list is first shown; the ranking of a block never needs it.
const VirtualGrid = lazy(() => import('./VirtualGrid.tsx').then(({ VirtualGrid: Grid }) => ({ default: Grid }))) as <
  Row,
>(
  props: TableModel<Row>,
) => ReactElement

/**
 * A table of units, figures or anything listed. Rows and columns keep their identity between renders, or every order
 * is computed again.
 *
 * The head answers a press at once; the rows follow as a transition, so that sorting never blocks typing. Print gets
 * every row in a real table whatever the screen shows.
 */
export function Table<Row>({ rendering = 'auto', ...model }: TableProps<Row>) {
  const { rows, columns, sort } = model
  const followed = useDeferredValue(sort)
  const ordered = useMemo(() => orderRows(rows, columns, followed), [rows, columns, followed])
  const printing = usePrinting()
  const virtual = rendering === 'virtual' || (rendering === 'auto' && rows.length >= MANY)
  // Chromium draws no button in a head that it repeats on the next sheet; paper sorts nothing.
  if (printing) return <PlainTable {...model} rows={ordered} onSort={undefined} />
  if (!virtual) return <PlainTable {...model} rows={ordered} />
  return <LongTable {...model} rows={ordered} />
}

function LongTable<Row>(model: TableModel<Row>) {
  const { t } = useLingui()
  const [paged, setPaged] = useState(false)
  return (
    <div className={styles.long}>
      <Button variant="quiet" aria-pressed={paged} onClick={() => setPaged(!paged)}>
        {t`Xem dạng trang`}
      </Button>
      {paged ? (
        <PagedTable {...model} />
      ) : (
        <Suspense fallback={<TableLoading columns={model.columns} rows={24} />}>
          <VirtualGrid {...model} />
        </Suspense>
      )}
    </div>
  )
}
