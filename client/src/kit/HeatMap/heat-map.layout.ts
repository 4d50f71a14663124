import { wrapWithin } from '../chart/wrap-text.ts'
import type { Sort } from '../Table/table.model.ts'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'

/** Why a cell bears no figure. None of them is a zero. */
export type HeatGap = 'notDue' | 'notAssessed' | 'notApplicable' | 'notPublished' | 'none'

export type HeatCell =
  | {
      readonly kind: 'percent'
      /** Percent of the maximum, 0 to 100. */
      readonly percent: number
      /** Some of what is below has no score yet: dotted underline. */
      readonly provisional?: boolean | undefined
      /** More for the readout: "0,75 trên 1,50 điểm". */
      readonly note?: string | undefined
    }
  | { readonly kind: HeatGap }

export interface HeatColumn {
  readonly id: string
  /** Printed in the head whatever the room: "7.2". */
  readonly code: string
  readonly label: string
  /** Second line of the head: "trên 5,50". */
  readonly base?: string | undefined
  /** The group it belongs to; a column of no group is shown with every group. */
  readonly group?: string | undefined
}

export interface HeatGroup {
  readonly id: string
  readonly label: string
}

export interface HeatRow {
  readonly id: string
  readonly name: string
  /** Its place in the order of names, where the server sends one; else names are compared. */
  readonly nameOrder?: number | undefined
  readonly unit?: UnitNumber | undefined
  /** Column id to cell; a column that is not there has no figure. */
  readonly cells: ReadonlyMap<string, HeatCell>
}

export const NO_CELL: HeatCell = { kind: 'none' }

export const cellOf = (row: HeatRow, columnId: string): HeatCell => row.cells.get(columnId) ?? NO_CELL

/** The columns of one group, and those that belong to none; all of them without a group. */
export const columnsOf = (columns: readonly HeatColumn[], group: string | null): readonly HeatColumn[] =>
  group === null ? columns : columns.filter((column) => column.group === undefined || column.group === group)

/** The id that a sort by name bears. */
export const BY_NAME = 'name'

const collator = new Intl.Collator('vi', { numeric: true })

/**
 * Rows in the order asked for; without a sort as given. Equal rows keep their given order both ways, and rows without a
 * figure in that column come last both ways: they are neither high nor low. Pure.
 */
export function orderHeatRows(rows: readonly HeatRow[], sort: Sort | null | undefined): readonly HeatRow[] {
  if (!sort) return rows
  const turn = sort.direction === 'ascending' ? 1 : -1
  if (sort.columnId === BY_NAME) return [...rows].sort((a, b) => turn * byName(a, b))
  const percent = (row: HeatRow): number | null => {
    const cell = cellOf(row, sort.columnId)
    return cell.kind === 'percent' ? cell.percent : null
  }
  return [...rows].sort((a, b) => {
    const [one, other] = [percent(a), percent(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return turn * (one - other)
  })
}

/** The sort that a press on a head asks for: names begin with the first, figures with the greatest. */
export function nextHeatSort(columnId: string, sort: Sort | null | undefined): Sort {
  const first = columnId === BY_NAME ? 'ascending' : 'descending'
  if (sort?.columnId !== columnId) return { columnId, direction: first }
  return { columnId, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' }
}

const byName = (a: HeatRow, b: HeatRow): number =>
  a.nameOrder !== undefined && b.nameOrder !== undefined ? a.nameOrder - b.nameOrder : collator.compare(a.name, b.name)

/** Neighbouring columns of one group, for the line of group names above the heads. */
export interface HeatSpan {
  readonly id: string
  readonly label: string
  /** Index of its first column. */
  readonly from: number
  readonly count: number
}

export function groupSpans(columns: readonly HeatColumn[], groups: readonly HeatGroup[]): readonly HeatSpan[] {
  const spans: HeatSpan[] = []
  columns.forEach(({ group }, index) => {
    const last = spans.at(-1)
    const found = groups.find(({ id }) => id === group)
    if (!found) return
    if (last?.id === found.id && last.from + last.count === index)
      spans[spans.length - 1] = { ...last, count: last.count + 1 }
    else spans.push({ ...found, from: index, count: 1 })
  })
  return spans
}

export interface HeatSizeInput {
  readonly width: number
  /** What the heads say where there is room: code and label. */
  readonly heads: readonly string[]
  readonly names: readonly string[]
  /** Size in px of the small text, from which all sizes follow. */
  readonly size: number
  /** Least height of a row in px: a finger's on a touch screen. */
  readonly rowLeast: number
  readonly measure: (text: string) => number
}

export interface HeatSizes {
  readonly name: number
  readonly column: number
  readonly row: number
  /** Whether the head has room for the label beside the code. */
  readonly labelled: boolean
  /** Lines that the heads take, 1 to 4; the base comes beneath. */
  readonly headLines: number
}

/** Names in cells, and the words of heads, are at most so much larger than the text that is measured. */
const NAME_SCALE = 4 / 3
const HEAD_SCALE = 13 / 12
const HEAD_PADDING = 14
const CELL_PADDING = 16
const MOST_LINES = 4
/** Up to so many columns stay wide enough for their labels, even where they scroll. */
const FEW_COLUMNS = 12

/**
 * Sizes in px. Names take what they need, up to 36% of the width, and wrap to two lines beyond; columns share the rest, but
 * stay wide enough for a figure and for "không áp dụng" in two lines. Pure.
 */
export function heatSizes({ width, heads, names, size, rowLeast, measure }: HeatSizeInput): HeatSizes {
  const wanted = Math.max(0, ...names.map(measure)) * NAME_SCALE + size * 1.4 + CELL_PADDING
  const name = Math.ceil(Math.max(size * 8, Math.min(wanted, width * 0.36, size * 22)))
  const least = Math.round(size * (heads.length <= FEW_COLUMNS ? 6.8 : 5.5))
  const most = Math.round(size * 12)
  const column = Math.max(least, Math.min(most, Math.floor((width - name) / Math.max(1, heads.length))))
  const lines = wanted > name ? size * 3.3 : size * 2.5
  const labelled = column >= size * 6.6
  const room = (column - HEAD_PADDING) / HEAD_SCALE
  const headLines = labelled
    ? Math.max(1, ...heads.map((head) => wrapWithin(head, room, MOST_LINES, measure).length))
    : 1
  return { name, column, row: Math.round(Math.max(lines, rowLeast)), labelled, headLines }
}
