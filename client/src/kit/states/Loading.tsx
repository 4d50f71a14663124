import { useLingui } from '@lingui/react/macro'
import tableStyles from '../Table/Table.module.css'
import { TableHead } from '../Table/TableHead.tsx'
import type { Column } from '../Table/table.model.ts'
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.tsx'
import styles from './states.module.css'

export interface TableLoadingProps<Row> {
  readonly columns: readonly Column<Row>[]
  /** How many rows to hold the place of. */
  readonly rows?: number | undefined
}

const NONE: ReadonlyMap<string, number> = new Map()

/** The real head over grey lines in rows of final height: nothing turns, nothing shifts when the figures come. */
export function TableLoading<Row>({ columns, rows = 10 }: TableLoadingProps<Row>) {
  const { t } = useLingui()
  return (
    <div className={styles.loading} aria-busy="true">
      <VisuallyHidden>
        <span role="status">{t`Đang tải`}</span>
      </VisuallyHidden>
      <table className={tableStyles.table} aria-hidden="true">
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ inlineSize: width }} />
          ))}
        </colgroup>
        <TableHead columns={columns} offsets={NONE} />
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {columns.map(({ id, align = 'start' }, index) => (
                <td key={id} className={`${tableStyles.td} ${tableStyles[align]}`}>
                  <span className={styles.line} style={{ inlineSize: lineWidth(row, index, align) }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Names of uneven length, figures of one: as the real ones will be. */
const lineWidth = (row: number, column: number, align: string): string =>
  align === 'start' ? `${55 + ((row * 17 + column * 31) % 40)}%` : '2.6em'

/** A block of grey of final height, for a chart or a sentence that is on its way. */
export function BlockLoading({ height }: { readonly height: number }) {
  const { t } = useLingui()
  return (
    <div className={styles.block} style={{ blockSize: height }} aria-busy="true">
      <VisuallyHidden>
        <span role="status">{t`Đang tải`}</span>
      </VisuallyHidden>
    </div>
  )
}
