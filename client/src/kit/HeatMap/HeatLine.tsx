// biome-ignore-all lint/a11y/useSemanticElements: a table whose cells are not all there is a grid by roles
// biome-ignore-all lint/a11y/useFocusableInteractive: focus roves over the cells; rows take none
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: aria-colindex is for row headers as well (WAI-ARIA 1.2)
import { memo } from 'react'
import tints from '../cells/cells.module.css'
import { sequenceStep } from '../cells/sequence-step.ts'
import { cx } from '../cx.ts'
import { UnitMark } from '../UnitMark/UnitMark.tsx'
import type { HeatItems } from './HeatGrid.tsx'
import styles from './HeatMap.module.css'
import { cellOf, type HeatCell, type HeatColumn, type HeatRow } from './heat-map.layout.ts'
import { useHeatWords } from './use-heat-words.ts'

interface HeatLineProps {
  readonly row: HeatRow
  readonly index: number
  /** Upper edge in the body, px. */
  readonly top: number
  readonly columns: readonly HeatColumn[]
  readonly items: HeatItems
  /** The grid's column that holds the tab stop, 0 for the name; -1 where it is in another row. */
  readonly focused: number
}

/** One unit: its name, which stays in sight, and the cells in the window. */
export const HeatLine = memo(function HeatLine({ row, index, top, columns, items, focused }: HeatLineProps) {
  const words = useHeatWords()
  return (
    <div
      className={cx(styles.row, row.unit === 1 && styles.own)}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" aria-colindex={1} tabIndex={focused === 0 ? 0 : -1} className={styles.name}>
        {row.unit && <UnitMark unit={row.unit} />}
        <span className={styles.nameWords}>{row.name}</span>
      </div>
      {items.map(({ index: at, start }) => {
        const column = columns[at]
        if (!column) return null
        const cell = cellOf(row, column.id)
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 2}
            aria-label={words.said(cell)}
            tabIndex={focused === at + 1 ? 0 : -1}
            className={cx(styles.cell, tintOf(cell))}
            style={{ insetInlineStart: start }}
          >
            {words.printed(cell)}
          </div>
        )
      })}
    </div>
  )
})

function tintOf(cell: HeatCell): string | undefined {
  if (cell.kind !== 'percent') return styles.gap
  return cx(tints[`seq${sequenceStep(cell.percent)}`], cell.provisional && styles.provisional)
}
