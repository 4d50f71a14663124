import type { Cell } from '../export/spreadsheet.ts'
import { formatDate } from '../format/date.ts'
import { formatDecimal, formatSigned } from '../format/decimal.ts'
import { type Locale, useLocale } from '../format/locale.ts'
import { useOverflow } from '../Table/use-overflow.ts'
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.tsx'
import styles from './Figure.module.css'

export interface FigureData {
  readonly columns: readonly { readonly label: string; readonly align?: 'start' | 'end' | undefined }[]
  /** Cells in the order of the columns; the first names the row. */
  readonly rows: readonly (readonly Cell[])[]
}

/** The data of a chart as a real table. */
export function FigureTable({ data, caption }: { readonly data: FigureData; readonly caption: string }) {
  const { columns, rows } = data
  const [frame, overflowing] = useOverflow()
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-overflowing={overflowing}
      {...(overflowing && { tabIndex: 0, role: 'region', 'aria-label': caption })}
    >
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map(({ label, align = 'start' }) => (
              <th key={label} scope="col" className={styles[align]}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={JSON.stringify(cells)}>
              {cells.map((cell, index) => (
                <DataCell
                  key={columns[index]?.label}
                  cell={cell}
                  first={index === 0}
                  align={columns[index]?.align ?? 'start'}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DataCell({
  cell,
  first,
  align,
}: {
  readonly cell: Cell
  readonly first: boolean
  readonly align: 'start' | 'end'
}) {
  const locale = useLocale()
  const text = shownText(cell, locale)
  if (!first) return <td className={styles[align]}>{text}</td>
  return (
    <th scope="row" className={styles[align]}>
      {text}
    </th>
  )
}

function shownText(cell: Cell, locale: Locale): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  if ('day' in cell) return formatDate(cell.day)
  return (cell.signed ? formatSigned : formatDecimal)(cell.value, cell.places, locale)
}
