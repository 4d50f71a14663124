import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useMemo } from 'react'
import { Download } from '../kit/Download/Download.tsx'
import { laidOut } from '../kit/export/spreadsheet.ts'
import { Inset } from '../kit/Page/Page.tsx'
import { Table } from '../kit/Table/Table.tsx'
import { type Column, outOf, type RowLook } from '../kit/Table/table.model.ts'
import { orderRows } from '../kit/Table/table.order.ts'
import { readSort, writeSort } from './sort-text.ts'
import { useNarrow } from './use-narrow.ts'
import { useUnrealWords } from './use-unreal-words.ts'

export interface RegisterTableProps<Row> {
  readonly caption: string
  /** Every column, of the screen and of the file. */
  readonly columns: readonly Column<Row>[]
  /** What a phone shows instead. */
  readonly phone: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly look?: ((row: Row) => RowLook) | undefined
  /** Name of the file, without its ending. */
  readonly fileName: string
  /** What the file is cited by. */
  readonly source: string
  readonly illustrative: boolean
  /** Few and narrow columns: kept together instead of spread over the page. */
  readonly compact?: boolean | undefined
  /** What the address says it is sorted by, and how the address is told. Left out: in the order given. */
  readonly sort?: { readonly text: string | undefined; readonly change: (text: string) => void } | undefined
}

/** A table of a register and the file of it, from one description of its columns. */
export function RegisterTable<Row>(props: RegisterTableProps<Row>) {
  const { caption, columns, phone, rows, rowId, look, fileName, source, illustrative, compact, sort } = props
  const { t } = useLingui()
  const narrow = useNarrow()
  const unreal = useUnrealWords(illustrative)
  const shown = useMemo(
    () => (narrow ? phone : columns.filter(({ cell }) => cell !== FILE_ALONE)),
    [narrow, phone, columns],
  )
  // A phone shows the order that the address asks for, also by a column that it has no room for.
  const ordered = useMemo(() => orderRows(rows, columns, readSort(sort?.text, columns)), [rows, columns, sort?.text])
  const file = () => ({
    fileName,
    title: caption,
    ...laidOut(outOf(columns), ordered),
    facts: [[t`Nguồn`, source]] as const,
    illustrative: unreal,
  })
  return (
    <>
      <Compact when={compact}>
        <Table
          caption={caption}
          columns={shown}
          rows={ordered}
          rowId={rowId}
          look={look}
          sort={readSort(sort?.text, shown)}
          onSort={sort && ((next) => sort.change(writeSort(next)))}
        />
      </Compact>
      <div>
        <Download of={caption} spreadsheet={file} />
      </div>
    </>
  )
}

const Compact = ({ when = false, children }: { readonly when?: boolean | undefined; readonly children: ReactNode }) =>
  when ? <Inset>{children}</Inset> : children

/** The cell of a column that stands in the file alone. */
export const FILE_ALONE = () => null
