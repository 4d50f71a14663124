import { FigureTable } from '../Figure/FigureTable.tsx'
import styles from './HeatMap.module.css'
import type { HeatMapProps } from './HeatMap.tsx'
import { columnsOf, type HeatColumn, type HeatRow } from './heat-map.layout.ts'
import { useHeatData } from './use-heat-words.ts'

/** On paper: a real table of every unit for each group of columns, for no sheet holds 89 of them. */
export function HeatPrint({ label, rowHead, rows, columns, groups = [] }: HeatMapProps) {
  const sheets = groups.length > 1 ? groups : [{ id: null, label }]
  return sheets.map((group) => (
    <section key={group.id} className={styles.sheet}>
      <h3>{group.label}</h3>
      <Sheet label={group.label} rowHead={rowHead} rows={rows} columns={columnsOf(columns, group.id)} />
    </section>
  ))
}

interface SheetProps {
  readonly label: string
  readonly rowHead: string
  readonly rows: readonly HeatRow[]
  readonly columns: readonly HeatColumn[]
}

function Sheet({ label, rowHead, rows, columns }: SheetProps) {
  return <FigureTable caption={label} data={useHeatData(rowHead, columns, rows)} />
}
