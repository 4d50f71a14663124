import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { DotRows } from '../kit/DotPlot/DotRows.tsx'
import { dotScale, dotValues } from '../kit/DotPlot/dot-plot.layout.ts'
import { useMedia } from '../kit/hooks/use-media.ts'
import { useWidth } from '../kit/hooks/use-width.ts'
import { Empty } from '../kit/states/states.tsx'
import { Table } from '../kit/Table/Table.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import styles from './comparison.module.css'
import type { Compared } from './comparison.ts'
import { PlotPhoneRows } from './PlotPhoneRows.tsx'
import type { PlotRow } from './plot-rows.ts'
import { useComparisonColumns } from './use-comparison-columns.tsx'
import { useComparisonView } from './use-comparison-view.ts'

export interface PlotTabProps {
  readonly compared: Compared
  readonly rows: readonly PlotRow[]
  readonly tree: boolean
}

/** The dot plot with its figures: by area, opened down to leaves, or all leaves at once. */
export function PlotTab({ compared, rows, tree }: PlotTabProps) {
  const narrow = useNarrow()
  if (rows.length === 0) return <NoRows />
  return narrow ? (
    <PlotPhoneRows compared={compared} rows={rows} />
  ) : (
    <PlotTable compared={compared} rows={rows} tree={tree} />
  )
}

function PlotTable({ compared, rows, tree }: PlotTabProps) {
  const { t } = useLingui()
  const snug = useMedia('(max-width: 1099px)')
  const [head, width] = useWidth<HTMLSpanElement>(360)
  const scale = useMemo(() => dotScale(dotValues(rows), width), [rows, width])
  const columns = useComparisonColumns({ compared, scale, head, tree, snug })
  return (
    <DotRows ids={rows.map(({ node }) => node.id)}>
      <div className={styles.plot}>
        <Table
          caption={tree ? t`So sánh theo lĩnh vực` : t`So sánh theo tiêu chí`}
          columns={columns}
          rows={rows}
          rowId={({ node }) => node.id}
          look={({ node, below }) => ({ tone: node.level === 0 ? 'total' : below ? 'part' : undefined })}
          rendering="plain"
        />
      </div>
    </DotRows>
  )
}

/** A filter that leaves nothing: one sentence and the way back. */
function NoRows() {
  const { change } = useComparisonView()
  return (
    <Empty
      action={
        <Button variant="quiet" onClick={() => change({ q: undefined, chenh: undefined })}>
          <Trans>Xem tất cả tiêu chí</Trans>
        </Button>
      }
    >
      <Trans>Không có tiêu chí nào khớp bộ lọc.</Trans>
    </Empty>
  )
}
