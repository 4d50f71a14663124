import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { usePrinting } from '../hooks/use-printing.ts'
import { useTextMetrics } from '../hooks/use-text-metrics.ts'
import { useWidth } from '../hooks/use-width.ts'
import { Select } from '../Select/Select.tsx'
import type { GridPlace } from '../Table/grid-keys.ts'
import type { Sort } from '../Table/table.model.ts'
import { HeatGrid } from './HeatGrid.tsx'
import styles from './HeatMap.module.css'
import { HeatPrint } from './HeatPrint.tsx'
import { cellOf, columnsOf, type HeatColumn, type HeatGroup, type HeatRow, orderHeatRows } from './heat-map.layout.ts'
import { useHeatWords } from './use-heat-words.ts'

export interface HeatMapProps {
  /** What the map shows, as its accessible name. */
  readonly label: string
  /** Head of the names: "Đơn vị". */
  readonly rowHead: string
  readonly rows: readonly HeatRow[]
  readonly columns: readonly HeatColumn[]
  /** Groups of columns, in order. A narrow page shows one at a time. */
  readonly groups?: readonly HeatGroup[] | undefined
  /** What a group is called, as the name of its picker: "Lĩnh vực". */
  readonly groupName?: string | undefined
  readonly sort?: Sort | null | undefined
  readonly onSort?: ((sort: Sort) => void) | undefined
  /** Enter or a press on a cell; `columnId` is null on a name. A finger selects first: the links of the readout then lead on. */
  readonly onOpen?: ((rowId: string, columnId: string | null) => void) | undefined
  /** Links beside the readout for the cell being read. */
  readonly actions?: ((rowId: string | null, columnId: string | null) => ReactNode) | undefined
}

/** Below this a page shows one group of columns at a time, px. */
const NARROW = 600

/**
 * Units by criteria: percent of the maximum on a ground that deepens with it, the number always printed, and a word where
 * there is none. Head and names stay in sight; only what is in the window is drawn. One tab stop: arrows walk the cells,
 * Enter opens one, and the readout names it.
 */
export function HeatMap(props: HeatMapProps) {
  const { rows, columns, groups = [], groupName = '', sort } = props
  const [frame, width] = useWidth()
  const text = useTextMetrics(frame)
  const narrow = width < NARROW && groups.length > 1
  const [picked, setPicked] = useState<string>()
  const group = narrow ? (groups.find(({ id }) => id === picked)?.id ?? groups[0]?.id ?? null) : null
  const shown = useMemo(() => columnsOf(columns, group), [columns, group])
  const ordered = useMemo(() => orderHeatRows(rows, sort), [rows, sort])
  const [read, setRead] = useState<GridPlace | null>(null)
  const [hovered, setHovered] = useState<GridPlace | null>(null)
  const onRead = useCallback((place: GridPlace) => setRead(place), [])
  const onHover = useCallback((place: GridPlace | null) => setHovered(place), [])
  const printing = usePrinting()
  if (printing) return <HeatPrint {...props} rows={ordered} />
  return (
    <div ref={frame} className={styles.heat}>
      {narrow && (
        <Select
          variant="inline"
          label={groupName}
          value={group ?? ''}
          options={groups.map(({ id, label }) => ({ value: id, label }))}
          onChange={setPicked}
        />
      )}
      <Readout {...props} rows={ordered} columns={shown} place={hovered ?? read} finger={width < NARROW} />
      <HeatGrid
        {...props}
        rows={ordered}
        columns={shown}
        width={width}
        text={text}
        narrow={narrow}
        onRead={onRead}
        onHover={onHover}
      />
    </div>
  )
}

interface ReadoutProps extends Pick<HeatMapProps, 'rows' | 'columns' | 'actions'> {
  readonly place: GridPlace | null
  /** A narrow page is touched rather than pointed at. */
  readonly finger: boolean
}

/** The cell being read, in full words, and where it leads. */
function Readout({ rows, columns, place, actions, finger }: ReadoutProps) {
  const { t } = useLingui()
  const { said } = useHeatWords()
  const row = place ? rows[place.row] : undefined
  const column = place ? columns[place.column - 1] : undefined
  const words = [
    row?.name,
    column && [column.code, column.label, column.base].filter(Boolean).join(' '),
    row && column && said(cellOf(row, column.id)),
  ]
  return (
    <p className={styles.readout}>
      {row || column ? (
        <>
          <span>{words.filter(Boolean).join(' · ')}</span>
          {actions?.(row?.id ?? null, column?.id ?? null)}
        </>
      ) : (
        <span className={styles.quiet}>
          {finger ? t`Chạm vào một ô để đọc.` : t`Trỏ hoặc bấm mũi tên tới một ô để đọc; bấm Enter để mở.`}
        </span>
      )}
    </p>
  )
}
