import { useLingui } from '@lingui/react/macro'
import type { Cell } from '../export/spreadsheet.ts'
import type { FigureData } from '../Figure/FigureTable.tsx'
import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { cellOf, type HeatCell, type HeatColumn, type HeatGap, type HeatRow } from './heat-map.layout.ts'

/** What cells say: a percent, or in words why there is none. */
export function useHeatWords() {
  const { t } = useLingui()
  const locale = useLocale()
  const gaps: Readonly<Record<HeatGap, string>> = {
    notDue: t`chưa đến kỳ`,
    notAssessed: t`chưa chấm`,
    notApplicable: t`không áp dụng`,
    notPublished: t`chưa công bố`,
    none: '–',
  }
  const printed = (cell: HeatCell): string =>
    cell.kind === 'percent' ? formatDecimal(cell.percent, 1, locale) : gaps[cell.kind]
  /** For the ear and the readout: a percent with its sign and its points. */
  const said = (cell: HeatCell): string =>
    cell.kind === 'percent'
      ? [`${printed(cell)}%`, cell.note].filter(Boolean).join(' · ')
      : cell.kind === 'none'
        ? t`không có số`
        : gaps[cell.kind]
  return { printed, said }
}

/** The whole map as a table, for the toggle, print and CSV: figures stay figures, gaps are words. */
export function useHeatData(rowHead: string, columns: readonly HeatColumn[], rows: readonly HeatRow[]): FigureData {
  const { printed } = useHeatWords()
  const tableCell = (cell: HeatCell): Cell =>
    cell.kind === 'percent'
      ? { value: cell.percent, places: 1, percent: true }
      : cell.kind === 'none'
        ? null
        : printed(cell)
  return {
    columns: [
      { label: rowHead },
      ...columns.map(({ code, label }) => ({ label: `${code} ${label}`.trim(), align: 'end' as const })),
    ],
    rows: rows.map((row) => [row.name, ...columns.map(({ id }) => tableCell(cellOf(row, id)))]),
  }
}
